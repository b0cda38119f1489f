import { Tag } from 'antd';
import type { PolicySummary } from '../../api/policyWire';
import { useTexts } from '../../i18n/Texts';
import { PhaseTag } from '../PhaseTag';
import { isOfPerson, type ActionName, type Obstacle } from './actions';
import type { RowState } from './run';

/** A term by what people call it. */
export function nameOf({ plate, policyNo, id }: Pick<PolicySummary, 'plate' | 'policyNo' | 'id'>): string {
  return plate ?? policyNo ?? `#${id}`;
}

interface CommandRowsProps {
  action: ActionName;
  rows: { term: PolicySummary; obstacle?: Obstacle; state?: RowState }[];
}

const tones: Record<RowState['at'], string> = {
  waiting: 'default',
  sent: 'processing',
  applied: 'green',
  ignored: 'default',
  refused: 'red',
  failed: 'orange',
};

/** Terms one below the other: how each stands, why it is left out, or what became of its order. */
export function CommandRows({ action, rows }: CommandRowsProps) {
  const { t, word } = useTexts();
  return (
    <ul className="command-rows">
      {rows.map(({ term, obstacle, state }) => (
        <li key={term.id} data-testid={`command-row-${term.id}`} data-state={state?.at ?? (obstacle && 'left')}>
          <strong>{nameOf(term)}</strong>
          <span className="muted">
            {term.dealer} · {word('line', term.line)}
          </span>
          {state ? (
            <RowOutcome action={action} state={state} />
          ) : (
            <PhaseTag phase={term.phase} reason={term.reason} line={term.line} />
          )}
          {obstacle && <span className="muted">{t(`obstacle.${obstacle}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function RowOutcome({ action, state }: { action: ActionName; state: RowState }) {
  const { t, word, pick } = useTexts();
  const reason =
    state.at === 'refused' || state.at === 'failed'
      ? (pick(state.detail) ?? word('rule', state.code))
      : state.at === 'ignored'
        ? word('rule', state.rule)
        : '';
  // A refusal of contact is written down for the phone before its terms hear of it.
  const counts = state.at === 'ignored' && isOfPerson(action);
  return (
    <>
      <Tag color={tones[state.at]} variant="filled">
        {t(`row.${state.at}`)}
      </Tag>
      {reason && <span className="muted">{counts ? t('command.forPhone', { reason }) : reason}</span>}
    </>
  );
}
