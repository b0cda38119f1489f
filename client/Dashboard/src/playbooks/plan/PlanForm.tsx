import { Select } from 'antd';
import { useId } from 'react';
import type { AnchorName } from '../../api/playbookWire';
import { useTexts } from '../../i18n/Texts';
import { DayField } from '../../states/DayField';

/** What is asked, as it stands in the address. */
export interface PlanFields {
  expiry: string;
  enrolled: string;
  tier: string;
}

interface PlanFormProps {
  anchor: AnchorName;
  fields: PlanFields;
  faults: Record<string, string>;
  onChange: (change: Partial<PlanFields>) => void;
}

/** The policy that the plan is for. */
export function PlanForm({ anchor, fields, faults, onChange }: PlanFormProps) {
  const { t, word } = useTexts();
  const tierId = useId();
  return (
    <div className="plan-form">
      <DayField
        label={anchor === 'expiry' ? t('plan.expiry') : word('anchor', anchor)}
        value={fields.expiry}
        min="2000-01-01"
        max="2100-12-31"
        fault={faults['expiry']}
        testId="plan-expiry"
        onChange={(expiry) => onChange({ expiry })}
      />
      <DayField
        label={t('plan.enrolled')}
        hint={t('plan.enrolledHint')}
        value={fields.enrolled}
        min="2000-01-01"
        max={anchor === 'expiry' ? fields.expiry : '2100-12-31'}
        fault={faults['enrolled']}
        testId="plan-enrolled"
        onChange={(enrolled) => onChange({ enrolled })}
      />
      <div className="day-field">
        <label htmlFor={tierId}>{t('plan.tier')}</label>
        <Select
          id={tierId}
          value={fields.tier}
          data-testid="plan-tier"
          onChange={(tier) => onChange({ tier })}
          options={[
            { value: 'A', label: 'A' },
            { value: 'B', label: 'B' },
            { value: 'C', label: t('plan.noTier') },
          ]}
        />
      </div>
    </div>
  );
}
