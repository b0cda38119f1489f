import { App, Button } from 'antd';
import type { AccessKey } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { useSession } from '../../session/Session';
import { isTokenOf } from './keyRules';
import { useRevokeKey } from './queries';

/** Revokes a key after saying what that does; most of all to one's own. */
export function RevokeButton({ accessKey }: { accessKey: AccessKey }) {
  const { t } = useTexts();
  const { modal } = App.useApp();
  const { token } = useSession();
  const revoke = useRevokeKey();
  const ask = () =>
    void modal.confirm({
      title: t('keys.revokeAsk', { name: accessKey.name }),
      content: (
        <>
          {isTokenOf(token, accessKey) && <p className="bad">{t('keys.revokeOwn')}</p>}
          <p>{t('keys.revokeEffect')}</p>
        </>
      ),
      okText: t('keys.revoke'),
      okButtonProps: { danger: true, ...{ 'data-testid': 'confirm-revoke' } },
      cancelText: t('action.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => revoke.mutateAsync(accessKey).catch(() => undefined),
    });
  return (
    <Button danger size="small" loading={revoke.isPending} onClick={ask} data-testid={`revoke-${accessKey.id}`}>
      {t('keys.revoke')}
    </Button>
  );
}
