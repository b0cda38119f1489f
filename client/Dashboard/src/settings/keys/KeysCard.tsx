import { KeyOutlined } from '@ant-design/icons';
import { Button, Checkbox, Empty } from 'antd';
import { useState } from 'react';
import type { AccessKey } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { DataTable } from '../../states/DataTable';
import { Section } from '../../states/Section';
import { MayNot } from '../MayNot';
import { useKeyColumns } from './columns';
import { KeyDialog } from './KeyDialog';
import { inOrder, stateOf } from './keyRules';
import { useKeys } from './queries';

/** Keys that work, and how administrators make and revoke them. */
export function KeysCard() {
  const { t } = useTexts();
  const isAdmin = useCaller().data?.role === 'admin';
  const keys = useKeys(isAdmin);
  const [isMaking, setMaking] = useState(false);
  return (
    <Section
      title={t('keys.title')}
      hint={t('keys.hint')}
      className={isAdmin ? 'table-section' : ''}
      {...(isAdmin && { waitsFor: keys, hasContent: keys.data !== undefined })}
      extra={
        isAdmin && (
          <Button type="primary" icon={<KeyOutlined />} onClick={() => setMaking(true)} data-testid="key-make">
            {t('keys.make')}
          </Button>
        )
      }
    >
      <MayNot reason={isAdmin ? undefined : 'keys.mayNot'} testId="keys-may-not" />
      {keys.data && <KeysTable keys={keys.data} />}
      {isMaking && <KeyDialog onClose={() => setMaking(false)} />}
    </Section>
  );
}

function KeysTable({ keys }: { keys: AccessKey[] }) {
  const { t } = useTexts();
  const [showsEnded, setShowsEnded] = useState(false);
  const columns = useKeyColumns();
  const now = Date.now();
  const shown = inOrder(keys, now).filter((key) => showsEnded || stateOf(key, now) === 'works');
  return (
    <>
      <DataTable<AccessKey>
        data-testid="keys-table"
        size="middle"
        rowKey="id"
        dataSource={shown}
        columns={columns}
        scroll={{ x: 'max-content' }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Empty description={t('keys.none')} /> }}
        onRow={(key) => ({ 'data-testid': `key-${key.id}`, 'data-state': stateOf(key, now) }) as object}
      />
      <Checkbox
        className="keys-ended"
        checked={showsEnded}
        onChange={(event) => setShowsEnded(event.target.checked)}
        data-testid="keys-show-ended"
      >
        {t('keys.showEnded')}
      </Checkbox>
    </>
  );
}
