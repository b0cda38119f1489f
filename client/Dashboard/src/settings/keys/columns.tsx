import { Tag, Tooltip, type TableColumnsType } from 'antd';
import type { AccessKey } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { useTimes } from '../../session/useTimes';
import { stateOf, type KeyState } from './keyRules';
import { RevokeButton } from './RevokeButton';

const stateColors: Record<KeyState, string> = { works: 'green', expired: 'default', revoked: 'red' };

export function useKeyColumns(): TableColumnsType<AccessKey> {
  const { t, word } = useTexts();
  const times = useTimes();
  const now = Date.now();
  return [
    {
      key: 'name',
      title: t('keys.name'),
      render: (_, key) => (
        <>
          <span className="dealer-name">{key.name}</span>
          <code className="dealer-code">ce_{key.prefix}_…</code>
        </>
      ),
    },
    {
      key: 'role',
      title: t('keys.role'),
      width: 150,
      render: (_, { role }) => (
        <Tooltip title={word('roleAim', role)}>
          <span>{word('role', role)}</span>
        </Tooltip>
      ),
    },
    { key: 'dealers', title: t('keys.dealers'), width: 200, render: (_, key) => <KeyDealers codes={key.dealers} /> },
    {
      key: 'created',
      responsive: ['md'],
      title: t('keys.created'),
      width: 160,
      render: (_, key) => (
        <>
          {times.moment(key.createdAt)}
          <span className="dealer-code">{key.createdBy}</span>
        </>
      ),
    },
    {
      key: 'expires',
      title: t('keys.expires'),
      width: 150,
      render: (_, { expiresAt }) => (expiresAt ? times.moment(expiresAt) : t('keys.never')),
    },
    {
      key: 'state',
      title: t('keys.state'),
      width: 100,
      render: (_, key) => (
        <Tag color={stateColors[stateOf(key, now)]}>{word('keyState', stateOf(key, now))}</Tag>
      ),
    },
    {
      key: 'revoke',
      width: 90,
      fixed: 'right',
      align: 'right',
      render: (_, key) => stateOf(key, now) === 'works' && <RevokeButton accessKey={key} />,
    },
  ];
}

const mostNamed = 3;

function KeyDealers({ codes }: { codes: string[] | undefined }) {
  const { t } = useTexts();
  if (!codes) return t('keys.everyDealer');
  if (codes.length <= mostNamed) return codes.join(', ');
  return (
    <Tooltip title={codes.join(', ')}>
      <span tabIndex={0}>{t('header.dealers', { count: codes.length })}</span>
    </Tooltip>
  );
}
