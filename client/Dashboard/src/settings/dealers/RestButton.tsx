import { App, Button } from 'antd';
import type { ManagedDealer } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { stepOf, useDealerStep } from './queries';

/** Suspends or reinstates a dealer after saying what that does. */
export function RestButton({ dealer }: { dealer: ManagedDealer }) {
  const { t } = useTexts();
  const { modal } = App.useApp();
  const step = stepOf(dealer);
  const send = useDealerStep();
  const ask = () =>
    void modal.confirm({
      title: t(`rest.${step}Ask`, { name: dealer.name }),
      content: t(`rest.${step}Effect`),
      okText: t(`rest.${step}`),
      okButtonProps: { danger: step === 'suspend', ...{ 'data-testid': `confirm-${step}` } },
      cancelText: t('action.cancel'),
      autoFocusButton: step === 'suspend' ? 'cancel' : 'ok',
      onOk: () => send.mutateAsync(dealer).catch(() => undefined),
    });
  return (
    <Button
      size="small"
      danger={step === 'suspend'}
      loading={send.isPending}
      onClick={ask}
      data-testid={`${step}-${dealer.code}`}
    >
      {t(`rest.${step}`)}
    </Button>
  );
}
