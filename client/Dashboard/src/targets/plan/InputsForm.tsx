import { Tag } from 'antd';
import type { Proposal, TargetInputs } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { AmountField } from '../AmountField';
import { PercentField } from '../PercentField';
import { inputKinds, inputNames, saidWith, stateOf, type InputName, type InputState } from './inputs';

interface InputsFormProps {
  said: TargetInputs;
  counted: TargetInputs;
  sources: Proposal['sources'];
  faults: Record<string, string>;
  onChange: (said: TargetInputs) => void;
}

const tagColors: Record<InputState, string> = { said: 'blue', counted: 'green', unknown: 'orange' };

/** Every input with what the engine counted; what a person says takes its place, and clearing brings it back. */
export function InputsForm({ said, counted, sources, faults, onChange }: InputsFormProps) {
  const { t, pick } = useTexts();
  return (
    <section>
      <h3>{t('targets.inputs')}</h3>
      <p className="muted">{t('targets.inputsHint')}</p>
      <div className="proposal-inputs">
        {inputNames.map((name) => {
          const state = stateOf(name, said, counted);
          return (
            <div key={name} className="proposal-input" data-testid={`state-${name}`} data-state={state}>
              <Tag className="proposal-tag" color={tagColors[state]}>
                {t(`targets.${state}`)}
              </Tag>
              <OneInput
                name={name}
                value={said[name] ?? counted[name]}
                fault={faults[`inputs.${name}`]}
                hint={pick(sources.find(({ input }) => input === name)?.source)}
                onChange={(value) => onChange(saidWith(said, counted, name, value))}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}

interface OneInputProps {
  name: InputName;
  value: number | undefined;
  fault: string | undefined;
  hint: string | undefined;
  onChange: (value: number | undefined) => void;
}

function OneInput({ name, hint, ...field }: OneInputProps) {
  const { t } = useTexts();
  const same = { id: `input-${name}`, label: t(`targets.input.${name}`), ...(hint ? { hint } : {}), ...field };
  const kind = inputKinds[name];
  if (kind === 'share') return <PercentField {...same} />;
  return <AmountField {...same} {...(kind === 'money' ? { unit: t('targets.yuan') } : { precision: 0 })} />;
}
