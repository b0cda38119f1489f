import { Button } from 'antd';
import { useTexts } from '../../i18n/Texts';
import type { ActionName } from './actions';
import { isOpen, type Progress } from './run';

interface CommandFooterProps {
  action: ActionName;
  count: number;
  progress: Progress | undefined;
  isRunning: boolean;
  onConfirm: () => void;
  onStop: () => void;
  onClose: () => void;
}

/** Confirm or cancel before, stop meanwhile, and afterwards close or send again what nobody knows of. */
export function CommandFooter(props: CommandFooterProps) {
  const { action, count, progress, isRunning, onConfirm, onStop, onClose } = props;
  const { t, numbers } = useTexts();
  if (isRunning) return <Button onClick={onStop}>{t('command.stop')}</Button>;
  const open = progress && [...progress.values()].filter(isOpen).length;
  return (
    <>
      <Button onClick={onClose} data-testid="command-close">
        {t(progress ? 'command.close' : 'action.cancel')}
      </Button>
      {progress && open ? (
        <Button type="primary" onClick={onConfirm}>
          {t('command.again', { count: numbers.count(open) })}
        </Button>
      ) : null}
      {!progress && (
        <Button
          type="primary"
          danger={action === 'lost' || action === 'withdraw' || action === 'opt-out'}
          disabled={count === 0}
          onClick={onConfirm}
          data-testid="command-confirm"
        >
          {count > 1 ? `${t(`command.${action}`)} (${numbers.count(count)})` : t(`command.${action}`)}
        </Button>
      )}
    </>
  );
}
