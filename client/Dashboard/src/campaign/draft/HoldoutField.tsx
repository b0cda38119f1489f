import { Alert, Slider } from 'antd';
import { useTexts } from '../../i18n/Texts';
import { Field } from '../../settings/Field';

interface HoldoutFieldProps {
  value: number;
  fault: string | undefined;
  onChange: (percent: number) => void;
}

/** The share of customers who get no marketing; says what that means before anybody chooses it. */
export function HoldoutField({ value, fault, onChange }: HoldoutFieldProps) {
  const { t } = useTexts();
  return (
    <>
      <Field
        id="draft-holdout"
        label={t('draft.holdout', { percent: value })}
        hint={t('draft.holdoutHint')}
        fault={fault}
      >
        <Slider
          id="draft-holdout"
          data-testid="draft-holdout"
          min={0}
          max={50}
          step={1}
          value={value}
          marks={{ 0: '0 %', 10: '10 %', 50: '50 %' }}
          ariaLabelForHandle={t('campaign.holdout')}
          onChange={onChange}
        />
      </Field>
      {value > 0 && (
        <Alert
          type="warning"
          showIcon
          data-testid="holdout-warning"
          title={t('draft.holdoutWarning', { percent: value })}
        />
      )}
    </>
  );
}
