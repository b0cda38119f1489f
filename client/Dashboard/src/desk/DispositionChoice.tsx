import { useTexts } from '../i18n/Texts';
import { dispositionsOf, type DispositionName } from './dispositions';
import { KeyCap } from './KeyCap';

interface DispositionChoiceProps {
  /** Whether the call is for a case, of which nothing can be quoted. */
  isCase: boolean;
  chosen: DispositionName | undefined;
  onChoose: (name: DispositionName) => void;
}

/** All ends a call may have, each with its key; those that end contact look different. */
export function DispositionChoice({ isCase, chosen, onChoose }: DispositionChoiceProps) {
  const { t, word } = useTexts();
  return (
    <div role="group" aria-label={t('desk.outcome')} className="dispositions">
      {dispositionsOf(isCase).map(({ name, key, does }) => (
        <button
          key={name}
          type="button"
          className="disposition"
          aria-pressed={chosen === name}
          aria-keyshortcuts={key}
          data-does={does}
          data-testid={`disposition-${name}`}
          onClick={() => onChoose(name)}
        >
          <KeyCap name={key} />
          <span>{word('rule', name)}</span>
        </button>
      ))}
    </div>
  );
}
