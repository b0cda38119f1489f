import { ApiOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { Caller } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { useSession } from '../session/Session';

export function CallerMenu({ caller }: { caller: Caller }) {
  const { t, word } = useTexts();
  const { signOut } = useSession();
  const scope = caller.dealers
    ? t('header.dealers', { count: caller.dealers.length })
    : t('header.allDealers');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${word('role', caller.role)} · ${scope}` },
          { type: 'divider' },
          {
            key: 'reference',
            icon: <ApiOutlined />,
            label: (
              <a href="/docs" target="_blank" rel="noreferrer" data-testid="reference">
                {t('header.reference')}
              </a>
            ),
          },
          {
            key: 'out',
            icon: <LogoutOutlined />,
            label: t('header.signOut'),
            onClick: () => signOut('signedOut'),
          },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} data-testid="caller">
        {caller.name}
      </Button>
    </Dropdown>
  );
}
