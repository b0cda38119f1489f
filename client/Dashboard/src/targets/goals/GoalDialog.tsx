import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { GoalChange, GoalReading } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { PercentField } from '../PercentField';
import { useSetGoal } from '../queries';
import { useFaults } from '../useFaults';

interface GoalDialogProps {
  dealer: string;
  goal: GoalReading;
  onClose: () => void;
}

const fields = ['atLeast', 'atMost'];

/** Sets the bounds of a share. */
export function GoalDialog({ dealer, goal, onClose }: GoalDialogProps) {
  const { t, word } = useTexts();
  const [wanted, setWanted] = useState<GoalChange>({ atLeast: goal.atLeast, atMost: goal.atMost });
  const set = useSetGoal(dealer, goal.name);
  const { faults, failure } = useFaults(set.error, fields);
  const send = () => void set.mutateAsync(wanted).then(onClose, () => undefined);
  return (
    <Modal
      open
      title={t('targets.setBounds', { name: word('goalShare', goal.name) })}
      okText={t('targets.save')}
      okButtonProps={{ loading: set.isPending, ...{ 'data-testid': 'goal-save' } }}
      cancelText={t('action.cancel')}
      onOk={send}
      onCancel={onClose}
    >
      <form className="fields" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <PercentField
          id="goal-at-least"
          label={t('targets.atLeast')}
          hint={t('targets.boundHint')}
          fault={faults.atLeast}
          value={wanted.atLeast}
          onChange={(atLeast) => setWanted({ ...wanted, atLeast })}
        />
        <PercentField
          id="goal-at-most"
          label={t('targets.atMost')}
          fault={faults.atMost}
          value={wanted.atMost}
          onChange={(atMost) => setWanted({ ...wanted, atMost })}
        />
        <button type="submit" hidden />
        {failure && <Alert type="error" showIcon title={failure.title} description={failure.hint} />}
      </form>
    </Modal>
  );
}
