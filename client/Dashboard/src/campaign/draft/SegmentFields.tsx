import { Segmented } from 'antd';
import type { Segment } from '../../api/campaignWire';
import { useTexts } from '../../i18n/Texts';
import { words } from '../../i18n/words';
import { Field } from '../../settings/Field';
import { AmountField } from '../../targets/AmountField';
import { ListField } from './ListField';

interface SegmentFieldsProps {
  segment: Segment;
  faults: Record<string, string>;
  onChange: (part: Segment) => void;
}

/** The reasons that agents give most; any other code may be written. Source: 001 row 1-54. */
const usualReasons = ['price', 'gifts', 'service', 'telesales', 'bought-elsewhere', 'no-response'];

/** Which customers and cars the campaign takes. */
export function SegmentFields({ segment, faults, onChange }: SegmentFieldsProps) {
  const { t, word } = useTexts();
  const fault = (field: string) => faults[`audience.segment.${field}`];
  const anyOf = t('draft.all');
  return (
    <>
      <ListField
        id="segment-tiers"
        label={word('segment', 'tier')}
        hint={t('draft.tiersHint')}
        fault={fault('tiers')}
        value={segment.tiers}
        options={['A', 'B', 'C'].map((tier) => ({ value: tier, label: word('tier', tier) }))}
        placeholder={anyOf}
        onChange={(tiers) => onChange({ tiers })}
      />
      <ListField
        id="segment-cohorts"
        label={word('segment', 'cohort')}
        fault={fault('cohorts')}
        value={segment.cohorts}
        options={Object.keys(words.cohort).map((cohort) => ({ value: cohort, label: word('cohort', cohort) }))}
        placeholder={anyOf}
        onChange={(cohorts) => onChange({ cohorts })}
      />
      <Range
        id="segment-car-years"
        label={word('segment', 'car-age')}
        hint={t('draft.carYearsHint')}
        faults={[fault('carYearsFrom'), fault('carYearsTo')]}
        values={[segment.carYearsFrom, segment.carYearsTo]}
        onFrom={(carYearsFrom) => onChange({ carYearsFrom })}
        onTo={(carYearsTo) => onChange({ carYearsTo })}
      />
      <Range
        id="segment-premium"
        label={word('segment', 'premium')}
        hint={t('draft.premiumHint')}
        faults={[fault('premiumFrom'), fault('premiumTo')]}
        values={[segment.premiumFrom, segment.premiumTo]}
        onFrom={(premiumFrom) => onChange({ premiumFrom })}
        onTo={(premiumTo) => onChange({ premiumTo })}
      />
      {(['insurers', 'agents'] as const).map((name) => (
        <ListField
          key={name}
          id={`segment-${name}`}
          label={word('segment', name.slice(0, -1))}
          hint={t('draft.asInLedger')}
          fault={fault(name)}
          value={segment[name]}
          options={[]}
          isOpen
          placeholder={anyOf}
          onChange={(values) => onChange({ [name]: values })}
        />
      ))}
      <ListField
        id="segment-lost-reasons"
        label={word('segment', 'lost-reason')}
        hint={t('draft.lostReasonsHint')}
        fault={fault('lostReasons')}
        value={segment.lostReasons}
        options={usualReasons.map((reason) => ({ value: reason, label: reason }))}
        isOpen
        placeholder={anyOf}
        onChange={(lostReasons) => onChange({ lostReasons })}
      />
      <AmountField
        id="segment-lost-within"
        label={t('draft.lostWithin')}
        hint={t('draft.lostWithinHint')}
        fault={fault('lostWithinYears')}
        precision={0}
        value={segment.lostWithinYears}
        onChange={(lostWithinYears) => onChange({ lostWithinYears } as Segment)}
      />
      <Field id="segment-loan" label={word('segment', 'loan')} fault={fault('loan')}>
        <Segmented<string>
          id="segment-loan"
          data-testid="segment-loan"
          value={String(segment.loan ?? 'any')}
          options={[
            { value: 'any', label: t('draft.any') },
            { value: 'true', label: t('segment.yes') },
            { value: 'false', label: t('segment.no') },
          ]}
          onChange={(loan) => onChange({ loan: loan === 'any' ? undefined : loan === 'true' } as Segment)}
        />
      </Field>
    </>
  );
}

interface RangeProps {
  id: string;
  label: string;
  hint: string;
  faults: [string | undefined, string | undefined];
  values: [number | undefined, number | undefined];
  onFrom: (value: number) => void;
  onTo: (value: number) => void;
}

function Range({ id, label, hint, faults, values, onFrom, onTo }: RangeProps) {
  const { t } = useTexts();
  return (
    <div className="draft-range">
      <AmountField
        id={`${id}-from`}
        label={t('draft.from', { what: label })}
        hint={hint}
        fault={faults[0]}
        value={values[0]}
        onChange={(value) => onFrom(value as number)}
      />
      <AmountField
        id={`${id}-to`}
        label={t('draft.to', { what: label })}
        fault={faults[1]}
        value={values[1]}
        onChange={(value) => onTo(value as number)}
      />
    </div>
  );
}
