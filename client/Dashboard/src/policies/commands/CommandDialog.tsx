import { App, Modal } from 'antd';
import { useState } from 'react';
import type { PolicySummary } from '../../api/policyWire';
import { useTexts } from '../../i18n/Texts';
import { isOfPerson, split, type ActionName } from './actions';
import { CommandFields } from './CommandFields';
import { CommandFooter } from './CommandFooter';
import { CommandRows, nameOf } from './CommandRows';
import { CommandThrough } from './CommandThrough';
import { commandOf, missing, type Fields } from './fields';
import { countOf } from './run';
import { useCommandRun } from './useCommandRun';

interface CommandDialogProps {
  action: ActionName;
  terms: readonly PolicySummary[];
  onClose: () => void;
}

/** Says in words what an action will do and to which terms; once confirmed, shows row by row what became of it. */
export function CommandDialog({ action, terms: given, onClose }: CommandDialogProps) {
  const { t, numbers } = useTexts();
  const { notification } = App.useApp();
  // What was chosen stays as it was, though the list behind moves on.
  const [terms] = useState(given);
  const [fields, setFields] = useState<Fields>({});
  const [tried, setTried] = useState(false);
  const { concerned, left } = split(action, terms);
  const { progress, isRunning, start, stop } = useCommandRun();
  const [one] = terms.length === 1 ? terms : [];
  const name = t(`command.${action}`);
  const confirm = async () => {
    setTried(true);
    if (missing(action, fields)) return;
    const done = await start(concerned.map(({ id }) => id), commandOf(action, fields));
    if (!one || countOf(done, 'applied') === 0) return;
    notification.success({ title: t('command.done', { action: `${name} · ${nameOf(one)}` }) });
    onClose();
  };
  return (
    <Modal
      open
      width={680}
      title={
        one
          ? t('command.ask', { action: name, term: nameOf(one) })
          : t('command.askMany', { action: name, count: numbers.count(terms.length) })
      }
      closable={!isRunning}
      mask={{ closable: false }}
      keyboard={!isRunning}
      onCancel={onClose}
      footer={
        <CommandFooter
          action={action}
          count={concerned.length}
          progress={progress}
          isRunning={isRunning}
          onConfirm={() => void confirm()}
          onStop={stop}
          onClose={onClose}
        />
      }
    >
      <div data-testid="command-dialog" data-action={action}>
        <p>{t(effectOf(action, fields))}</p>
        {!progress && (
          <CommandFields
            action={action}
            fields={fields}
            onFields={setFields}
            onEnter={() => void confirm()}
            tried={tried}
          />
        )}
        {progress && <CommandThrough progress={progress} isRunning={isRunning} />}
        {(!one || progress) && concerned.length > 0 && (
          <>
            {!one && <h3>{t('command.concerned', { count: numbers.count(concerned.length) })}</h3>}
            <CommandRows
              action={action}
              rows={concerned.map((term) => {
                const state = progress?.get(term.id);
                return state ? { term, state } : { term };
              })}
            />
          </>
        )}
        {concerned.length === 0 && <p className="bad">{t('command.nobody')}</p>}
        {left.length > 0 && (
          <>
            <h3>{t('command.left', { count: numbers.count(left.length) })}</h3>
            <CommandRows action={action} rows={left} />
          </>
        )}
      </div>
    </Modal>
  );
}

function effectOf(action: ActionName, { channel }: Fields) {
  if (isOfPerson(action) && channel) return `command.${action}.channelEffect` as const;
  return `command.${action}.effect` as const;
}
