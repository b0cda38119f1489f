import type { PayPart } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';

/** The parts of a plan in words, each with its source and what that leaves open. */
export function PlanParts({ parts }: { parts: PayPart[] }) {
  const { t, pick, word } = useTexts();
  return (
    <dl className="pay-parts">
      {parts.map((part) => (
        <div key={part.kind}>
          <dt>{word('payPart', part.kind)}</dt>
          <dd>
            {pick(part.words)}
            {part.note && <span className="reason-answer">{pick(part.note)}</span>}
            {part.source && <span className="reason-answer">{t('pay.source', { source: part.source })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
