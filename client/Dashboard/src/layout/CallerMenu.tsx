import { ApiOutlined, ClusterOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { Caller } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { useSession } from '../session/Session';
import { goToCluster, leaveCluster } from '../session/clusterVisit';
import { mayVisitCluster } from '../session/roles';
import { describeError } from '../states/describeError';

export function CallerMenu({ caller }: { caller: Caller }) {
  const texts = useTexts();
  const { t, word } = texts;
  const { signOut } = useSession();
  const { notification } = App.useApp();
  const visits = mayVisitCluster(caller.role);
  const scope = caller.dealers
    ? t('header.dealers', { count: caller.dealers.length })
    : t('header.allDealers');
  const visit = () =>
    void goToCluster().catch((error: unknown) => {
      const words = describeError(error, texts);
      notification.error({
        title: t('header.clusterFailed'),
        description: `${words.title}. ${words.hint}`,
        duration: 0,
      });
    });
  const leave = async () => {
    if (visits) await leaveCluster();
    signOut('signedOut');
  };
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
          ...(visits
            ? [
                {
                  key: 'cluster',
                  icon: <ClusterOutlined />,
                  label: <span data-testid="cluster">{t('header.cluster')}</span>,
                  onClick: visit,
                },
              ]
            : []),
          {
            key: 'out',
            icon: <LogoutOutlined />,
            label: t('header.signOut'),
            onClick: () => void leave(),
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
