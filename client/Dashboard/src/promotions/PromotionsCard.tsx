import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Empty, Space, Tag } from 'antd';
import { useState } from 'react';
import type { Promotion } from '../api/promotionWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { DataTable } from '../states/DataTable';
import { Section } from '../states/Section';
import { PromotionDialog } from './PromotionDialog';
import { RemoveDialog } from './RemoveDialog';

interface PromotionsCardProps {
  dealer: string;
  promotions: Promotion[];
  mayChange: boolean;
}

/** What is being changed: an entry by its place, or a new one behind the last. */
type Doing = { what: 'edit' | 'remove'; at: number } | undefined;

/** All promotions as they are written, to read and to change. */
export function PromotionsCard({ dealer, promotions, mayChange }: PromotionsCardProps) {
  const { t, word, pick } = useTexts();
  const [doing, setDoing] = useState<Doing>();
  const days = useDays();
  const close = () => setDoing(undefined);
  return (
    <Section
      title={t('promotions.list')}
      hint={t('promotions.listHint')}
      extra={
        mayChange && (
          <Button
            icon={<PlusOutlined />}
            data-testid="promotion-add"
            onClick={() => setDoing({ what: 'edit', at: promotions.length })}
          >
            {t('promotions.add')}
          </Button>
        )
      }
    >
      {promotions.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('promotions.empty')} />
      ) : (
        <DataTable<Promotion & { at: number }>
          size="small"
          data-testid="promotions"
          rowKey="at"
          dataSource={promotions.map((promotion, at) => ({ ...promotion, at }))}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 720 }}
          columns={[
            { key: 'name', title: t('promotions.name'), render: (_, { name }) => pick(name) },
            {
              key: 'kind',
              title: t('promotions.kind'),
              render: (_, { kind }) => (
                <Tag color={kind === 'blackout' ? 'default' : 'blue'}>{word('promotionKind', kind)}</Tag>
              ),
            },
            { key: 'days', title: t('promotions.days'), render: (_, promotion) => days(promotion) },
            {
              key: 'points',
              title: t('promotions.multiplier'),
              align: 'right',
              render: (_, { kind, multiplier }) => (kind === 'boost' ? `× ${multiplier ?? 1}` : '–'),
            },
            {
              key: 'benefit',
              title: t('promotions.benefit'),
              render: (_, { benefit }) => (benefit ? word('benefit', benefit) : '–'),
            },
            { key: 'for', title: t('promotions.for'), render: (_, promotion) => <For promotion={promotion} /> },
            {
              key: 'change',
              hidden: !mayChange,
              render: (_, { at, name }) => (
                <Space>
                  <Button
                    icon={<EditOutlined />}
                    aria-label={t('promotions.editOne', { name: pick(name) ?? '' })}
                    onClick={() => setDoing({ what: 'edit', at })}
                  />
                  <Button
                    icon={<DeleteOutlined />}
                    aria-label={t('promotions.removeOne', { name: pick(name) ?? '' })}
                    onClick={() => setDoing({ what: 'remove', at })}
                  />
                </Space>
              ),
            },
          ]}
        />
      )}
      {doing?.what === 'edit' && (
        <PromotionDialog dealer={dealer} promotions={promotions} at={doing.at} onClose={close} />
      )}
      {doing?.what === 'remove' && (
        <RemoveDialog dealer={dealer} promotions={promotions} at={doing.at} onClose={close} />
      )}
    </Section>
  );
}

function For({ promotion: { lines, tiers } }: { promotion: Promotion }) {
  const { t, word, language } = useTexts();
  const named = [
    ...(lines ?? []).map((line) => word('line', line)),
    ...(tiers ?? []).map((tier) => word('tier', tier)),
  ];
  return named.length > 0 ? named.join(language === 'zh' ? '、' : ', ') : t('promotions.everybody');
}

function useDays() {
  const { t, word } = useTexts();
  const times = useTimes();
  return ({ from, to, monthly }: Promotion) => {
    const span = to
      ? t('promotions.between', { from: times.day(from), to: times.day(to) })
      : t('promotions.since', { from: times.day(from) });
    return monthly ? `${word('monthlyDays', monthly)} · ${span}` : span;
  };
}
