import { Empty, Space, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ManagedDealer } from '../../api/settingsWire';
import { DealerSearch } from '../../dealers/DealerSearch';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { mayOperate } from '../../session/roles';
import { DataTable } from '../../states/DataTable';
import { Section } from '../../states/Section';
import { MayNot } from '../MayNot';
import { AffiliationButton } from './AffiliationButton';
import { matches } from './matches';
import { useManagedDealers } from './queries';
import { RestButton } from './RestButton';

/** Which dealers are active and which rest; operators suspend and reinstate them. */
export function RestCard() {
  const { t } = useTexts();
  const may = mayOperate(useCaller().data?.role);
  const dealers = useManagedDealers();
  const [text, setText] = useState('');
  const shown = (dealers.data ?? []).filter((dealer) => matches(dealer, text));
  return (
    <Section
      title={t('rest.title')}
      hint={t('rest.hint')}
      className="table-section"
      waitsFor={dealers}
      hasContent={dealers.data !== undefined}
      extra={<DealerSearch text={text} onText={setText} testId="rest-search" />}
    >
      <MayNot reason={may ? undefined : 'rest.mayNot'} testId="rest-may-not" />
      <DataTable<ManagedDealer>
        data-testid="rest-table"
        size="middle"
        rowKey="code"
        dataSource={shown}
        columns={useColumns(may)}
        scroll={{ x: 'max-content' }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{
          emptyText: <Empty description={text ? t('dealers.noMatch', { text }) : t('rest.none')} />,
        }}
        onRow={({ code, phase }) => ({ 'data-testid': `rest-${code}`, 'data-phase': phase }) as object}
      />
    </Section>
  );
}

function useColumns(may: boolean): TableColumnsType<ManagedDealer> {
  const { t, word, numbers } = useTexts();
  const columns: TableColumnsType<ManagedDealer> = [
    {
      key: 'dealer',
      title: t('rest.dealer'),
      render: (_, { code, name }) => (
        <>
          <span className="dealer-name">{name}</span>
          <span className="dealer-code">{code}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('rest.state'),
      width: 90,
      render: (_, { phase }) => (
        <Tag color={phase === 'active' ? 'green' : 'orange'}>{word('dealerPhase', phase)}</Tag>
      ),
    },
    {
      key: 'affiliation',
      title: t('rest.affiliation'),
      render: (_, { affiliations }) => {
        const last = affiliations.at(-1);
        return last ? [last.group, last.region, ...last.brands].filter(Boolean).join(' · ') : t('group.notSaid');
      },
    },
    {
      key: 'calls',
      title: t('rest.openCalls'),
      width: 120,
      responsive: ['sm'],
      align: 'right',
      render: (_, { openCalls }) => numbers.count(openCalls),
    },
  ];
  if (may)
    columns.push({
      key: 'step',
      width: 180,
      align: 'right',
      render: (_, dealer) => (
        <Space>
          <AffiliationButton dealer={dealer} />
          <RestButton dealer={dealer} />
        </Space>
      ),
    });
  return columns;
}
