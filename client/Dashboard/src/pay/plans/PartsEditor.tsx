import { Button, Select } from 'antd';
import type { PayPart } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';
import { blankPart, changedPart, partKinds } from './draft';
import { PartFields } from './PartFields';

interface PartsEditorProps {
  parts: PayPart[];
  faults: Record<string, string>;
  onChange: (parts: PayPart[]) => void;
}

/** What pay is made of; each kind stands in a plan at most once. */
export function PartsEditor({ parts, faults, onChange }: PartsEditorProps) {
  const { t, word } = useTexts();
  const left = partKinds.filter((kind) => !parts.some((part) => part.kind === kind));
  return (
    <>
      {parts.map((part, place) => (
        <fieldset key={part.kind} className="plan-part" data-testid={`part-${part.kind}`}>
          <legend>{word('payPart', part.kind)}</legend>
          <PartFields
            part={part}
            faults={faults}
            onChange={(change) =>
              onChange(parts.map((one, index) => (index === place ? changedPart(one, change) : one)))
            }
          />
          {faultsOf(part, place, faults).map((fault) => (
            <p key={fault} className="bad" role="alert">{fault}</p>
          ))}
          <Button size="small" danger onClick={() => onChange(parts.filter((one) => one !== part))}>
            {t('pay.removePart')}
          </Button>
        </fieldset>
      ))}
      {left.length > 0 && (
        <Select
          data-testid="add-part"
          aria-label={t('pay.addPart')}
          placeholder={t('pay.addPart')}
          value={null}
          onSelect={(kind) => kind && onChange([...parts, blankPart(kind)])}
          options={left.map((kind) => ({ value: kind as string | null, label: word('payPart', kind) }))}
        />
      )}
    </>
  );
}

const own = /\.(amount|fullPay|perCar|cap|threshold|targetShare|rate|alertAfter|weights)$/;

/** What is wrong with a part and stands at none of its fields: bands, by their number. */
function faultsOf({ kind }: PayPart, place: number, faults: Record<string, string>): string[] {
  const isOfPart = (path: string) =>
    path === kind || path === `parts[${place + 1}]` || (path.startsWith(`${kind}.`) && !own.test(path));
  return Object.entries(faults)
    .filter(([path]) => isOfPart(path))
    .map(([path, fault]) => `${/\[(\d+)\]/.exec(path)?.[1] ?? ''} ${fault}`.trim());
}
