import { App, Button } from 'antd';
import type { ContactCap } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { meaningOf, toRestore } from './capRules';
import { useSetCaps } from './queries';

/** Sets what is missing or looser than delivered back to what is delivered; absent when nothing is. */
export function RestoreButton({ caps }: { caps: readonly ContactCap[] }) {
  const { t } = useTexts();
  const { modal } = App.useApp();
  const set = useSetCaps('caps.restored');
  const wanted = toRestore(caps);
  if (wanted.length === 0) return null;
  const list = wanted.map((cap) => t(meaningOf(cap), { ...cap })).join('; ');
  const ask = () =>
    void modal.confirm({
      title: t('caps.restoreAsk'),
      content: t('caps.restoreEffect', { list }),
      okText: t('caps.restore'),
      okButtonProps: { ...{ 'data-testid': 'confirm-restore' } },
      cancelText: t('action.cancel'),
      onOk: () => set.mutateAsync(wanted).catch(() => undefined),
    });
  return (
    <Button loading={set.isPending} onClick={ask} data-testid="caps-restore">
      {t('caps.restore')}
    </Button>
  );
}
