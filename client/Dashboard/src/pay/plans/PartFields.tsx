import { Switch } from 'antd';
import type { PayPart } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';
import { AmountField } from '../../targets/AmountField';
import { PercentField } from '../../targets/PercentField';
import { BandsTable } from './BandsTable';
import { WeightsFields } from './WeightsFields';

type NumberName = 'amount' | 'fullPay' | 'perCar' | 'cap' | 'threshold' | 'targetShare' | 'rate' | 'alertAfter';

interface PartFieldsProps {
  part: PayPart;
  /** What is wrong, by the field of the silo, such as `kpi.cap`. */
  faults: Record<string, string>;
  onChange: (change: Partial<PayPart>) => void;
}

/** The numbers of one part of a plan. */
export function PartFields({ part, faults, onChange }: PartFieldsProps) {
  const { t } = useTexts();
  const field = (name: NumberName) => ({
    id: `part-${name}`,
    label: t(`pay.part.${name}`),
    fault: faults[`${part.kind}.${name}`],
    value: part[name],
    onChange: (value: number | undefined) => onChange({ [name]: value }),
  });
  const yuan = { unit: t('targets.yuan') };
  const bands = (worth: 'yuan' | 'share' | 'factor', mayEnd = false) => (
    <BandsTable
      id={`bands-${part.kind}`}
      bands={part.bands ?? []}
      worth={worth}
      mayEnd={mayEnd}
      onChange={(changed) => onChange({ bands: changed })}
    />
  );
  switch (part.kind) {
    case 'base-pay':
      return <AmountField {...field('amount')} {...yuan} />;
    case 'commission':
      return bands('yuan');
    case 'ladder':
      return bands('share', true);
    case 'kpi':
      return (
        <>
          <WeightsFields
            weights={part.weights ?? []}
            fault={faults['kpi.weights']}
            onChange={(weights) => onChange({ weights })}
          />
          <div className="proposal-inputs">
            <AmountField {...field('fullPay')} {...yuan} />
            <PercentField {...field('threshold')} />
            <PercentField {...field('cap')} />
            <AmountField {...field('alertAfter')} precision={0} />
          </div>
        </>
      );
    case 'win-back':
      return (
        <>
          <div className="proposal-inputs">
            <AmountField {...field('perCar')} {...yuan} />
            <PercentField {...field('targetShare')} />
          </div>
          {bands('factor')}
        </>
      );
    default:
      return (
        <div className="proposal-inputs">
          <label>
            <Switch checked={part.on ?? false} onChange={(on) => onChange({ on })} /> {t('pay.part.on')}
          </label>
          <PercentField {...field('rate')} />
        </div>
      );
  }
}
