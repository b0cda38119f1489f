import type { PayWeight } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';
import { words } from '../../i18n/words';
import { PercentField } from '../../targets/PercentField';

interface WeightsFieldsProps {
  weights: PayWeight[];
  fault: string | undefined;
  onChange: (weights: PayWeight[]) => void;
}

/** What each measure counts for in the score; an empty one does not count. */
export function WeightsFields({ weights, fault, onChange }: WeightsFieldsProps) {
  const { t, word, numbers } = useTexts();
  const set = (measure: string, weight: number | undefined) => {
    const given = Object.keys(words.payMeasure).map((name) =>
      name === measure ? { measure, weight } : { measure: name, weight: weightOf(weights, name) },
    );
    onChange(given.filter((one): one is PayWeight => one.weight !== undefined));
  };
  const sum = weights.reduce((whole, one) => whole + one.weight, 0);
  return (
    <>
      <div className="proposal-inputs">
        {Object.keys(words.payMeasure).map((measure) => (
          <PercentField
            key={measure}
            id={`weight-${measure}`}
            label={word('payMeasure', measure)}
            value={weightOf(weights, measure)}
            onChange={(weight) => set(measure, weight)}
          />
        ))}
      </div>
      <p className={fault ? 'bad' : 'muted'}>{fault ?? t('pay.weightsSum', { sum: numbers.share(sum) })}</p>
    </>
  );
}

function weightOf(weights: PayWeight[], measure: string): number | undefined {
  return weights.find((one) => one.measure === measure)?.weight;
}
