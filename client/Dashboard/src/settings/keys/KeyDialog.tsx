import { Alert, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../i18n/Texts';
import { describeError } from '../../states/describeError';
import { fieldFaults } from '../../states/fieldFaults';
import { KeyForm } from './KeyForm';
import { askOf, type KeyFields } from './keyRules';
import { NewToken } from './NewToken';
import { useMakeKey } from './queries';

const blank: KeyFields = { name: '', role: 'agent', dealers: [], end: 365, lastDay: '' };

/** Asks for what a new key is to be, then shows its token this once; only a button closes it then. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const { t, language } = texts;
  const [fields, setFields] = useState(blank);
  const [isTried, setTried] = useState(false);
  const make = useMakeKey();
  if (make.data) return <NewToken made={make.data} onDone={onClose} />;
  const checked = askOf(fields, Date.now());
  const own = isTried && 'faults' in checked ? checked.faults : {};
  const faults = {
    ...fieldFaults(make.error, language),
    ...Object.fromEntries(Object.entries(own).map(([field, key]) => [field, key && t(key)])),
  };
  const failure = make.error && Object.keys(faults).length === 0 && describeError(make.error, texts);
  const send = () => {
    setTried(true);
    if ('ask' in checked) make.mutate(checked.ask);
  };
  return (
    <Modal
      open
      title={t('keys.make')}
      okText={t('keys.make')}
      okButtonProps={{ loading: make.isPending, ...{ 'data-testid': 'key-send' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <KeyForm
        fields={fields}
        faults={faults}
        onChange={(change) => setFields((before) => ({ ...before, ...change }))}
        onEnter={send}
      />
      {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
    </Modal>
  );
}
