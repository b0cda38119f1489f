import { Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ActionItem } from '../../api/actionWire';
import { useTexts } from '../../i18n/Texts';
import { words } from '../../i18n/words';
import { useSay } from './queries';
import { draftOf, isSayable, saidOf, type ActionDraft } from './said';

const longestOwner = 60;
const longestText = 500;

interface ActionFormProps {
  dealer: string;
  /** The item to change; a new one without. */
  item?: ActionItem;
  onClose: () => void;
}

/** Who sees to an item, by when and what is done; a result closes it. */
export function ActionForm({ dealer, item, onClose }: ActionFormProps) {
  const { t, word, define } = useTexts();
  const [draft, setDraft] = useState<ActionDraft>(() => draftOf(item));
  const say = useSay(dealer, item?.id, onClose);
  const change = (part: Partial<ActionDraft>) => setDraft({ ...draft, ...part });
  return (
    <Modal
      open
      title={item ? word('measure', item.measure) : t('actions.add')}
      okText={t(draft.result.trim() ? 'actions.close' : 'actions.save')}
      cancelText={t('actions.cancel')}
      okButtonProps={{
        disabled: !isSayable(draft, item),
        loading: say.isPending,
        ...{ 'data-testid': 'action-save' },
      }}
      onOk={() => say.mutate(saidOf(draft, item))}
      onCancel={onClose}
    >
      <div className="action-form" data-testid="action-form">
        {!item && (
          <Field id="action-measure" label={t('actions.measure')}>
            <Select
              id="action-measure"
              value={draft.measure}
              onChange={(measure) => change({ measure })}
              options={Object.keys(words.measure).map((name) => ({ value: name, label: word('measure', name) }))}
            />
            <span className="muted">{define('measure', draft.measure)}</span>
          </Field>
        )}
        <Field id="action-todo" label={t('actions.todo')}>
          <Input.TextArea
            id="action-todo"
            rows={2}
            maxLength={longestText}
            value={draft.todo}
            onChange={({ target }) => change({ todo: target.value.replace(/[\r\n]+/g, ' ') })}
          />
        </Field>
        <Field id="action-owner" label={t('actions.owner')}>
          <Input
            id="action-owner"
            maxLength={longestOwner}
            value={draft.owner}
            onChange={({ target }) => change({ owner: target.value })}
          />
        </Field>
        <Field id="action-due" label={t('actions.due')}>
          <Input
            id="action-due"
            type="date"
            value={draft.dueOn}
            onChange={({ target }) => change({ dueOn: target.value })}
          />
        </Field>
        {item && (
          <Field id="action-result" label={t('actions.resultCloses')}>
            <Input.TextArea
              id="action-result"
              rows={2}
              maxLength={longestText}
              value={draft.result}
              onChange={({ target }) => change({ result: target.value.replace(/[\r\n]+/g, ' ') })}
            />
          </Field>
        )}
      </div>
    </Modal>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
