import { Alert, Button, Modal } from 'antd';
import type { NewKey } from '../../api/settingsWire';
import { useTexts } from '../../i18n/Texts';
import { CopyButton } from '../../states/CopyButton';

/** A token, shown this once. */
export function NewToken({ made, onDone }: { made: NewKey; onDone: () => void }) {
  const { t } = useTexts();
  return (
    <Modal
      open
      title={t('keys.token', { name: made.key.name })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onDone} data-testid="token-done">
          {t('keys.tokenDone')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('keys.tokenOnce')} />
      <div className="new-token">
        <code data-testid="new-token">{made.token}</code>
        <CopyButton text={made.token} primary testId="copy-token" />
      </div>
    </Modal>
  );
}
