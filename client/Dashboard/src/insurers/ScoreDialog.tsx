import { Alert, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { criteria, scoreRoles, type Marks, type ScorecardRow, type ScoreRole } from '../api/partnerWire';
import { useTexts } from '../i18n/Texts';
import { Field } from '../settings/Field';
import { useFaults } from '../targets/useFaults';
import { useScore } from './queries';

interface ScoreDialogProps {
  dealer: string;
  row: ScorecardRow;
  onClose: () => void;
}

const marks = [1, 2, 3, 4, 5];
const fields = [...criteria, 'role', 'note'];

/** The marks of one role; the dealer's decision takes both roles and two people. */
export function ScoreDialog({ dealer, row, onClose }: ScoreDialogProps) {
  const { t, pick, word } = useTexts();
  const [role, setRole] = useState<ScoreRole>('accident-specialist');
  const [given, setGiven] = useState<Partial<Marks>>({});
  const [note, setNote] = useState('');
  const score = useScore(dealer, row.insurer.code);
  const { faults, failure } = useFaults(score.error, fields);
  const isWhole = criteria.every((name) => given[name] !== undefined);
  const send = () =>
    void score.mutateAsync({ role, ...given, ...(note.trim() ? { note } : {}) }).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('partners.scoreOf', { insurer: pick(row.insurer.name) ?? '' })}
      okText={t('targets.save')}
      okButtonProps={{ loading: score.isPending, disabled: !isWhole, ...{ 'data-testid': 'score-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <div className="fields">
        <p className="muted">{t('partners.scoreHint')}</p>
        <Field id="score-role" label={t('partners.role')} fault={faults.role}>
          <Segmented<ScoreRole>
            id="score-role"
            value={role}
            options={scoreRoles.map((value) => ({ value, label: word('scoreRole', value) }))}
            onChange={setRole}
          />
        </Field>
        {criteria.map((name) => (
          <Field key={name} id={`mark-${name}`} label={word('scoreCriterion', name)} fault={faults[name]}>
            <Segmented<number>
              id={`mark-${name}`}
              data-testid={`mark-${name}`}
              value={given[name] ?? 0}
              options={marks.map((value) => ({ value, label: String(value) }))}
              onChange={(value) => setGiven({ ...given, [name]: value })}
            />
          </Field>
        ))}
        <Field id="score-note" label={t('partners.note')} fault={faults.note}>
          <Input id="score-note" maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />
        </Field>
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </div>
    </Modal>
  );
}
