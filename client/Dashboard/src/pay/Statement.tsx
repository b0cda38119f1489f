import { Alert } from 'antd';
import type { ReactNode } from 'react';
import type { AgentPay } from '../api/payWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { arithmetic } from './arithmetic';

/** An agent's statement: each line in words and as a sum, and what is not known yet. */
export function Statement({ pay, children }: { pay: AgentPay; children?: ReactNode }) {
  const { t, pick, word, numbers } = useTexts();
  const times = useTimes();
  return (
    <div className="statement" data-testid={`statement-${pay.agent}`}>
      <ul className="statement-lines">
        {pay.lines.map((line, index) => (
          <li key={`${line.kind}/${index}`}>
            <span className="statement-kind">{word('payPart', line.kind)}</span>
            <span>{pick(line.text)}</span>
            <span className="statement-sum">{arithmetic(line, numbers)}</span>
          </li>
        ))}
        <li className="statement-total">
          <span className="statement-kind">{t('pay.total')}</span>
          <span />
          <span className="statement-sum">{numbers.moneyExact(pay.total)}</span>
        </li>
      </ul>
      {pay.score && (
        <p className="muted">
          {t('pay.score', { score: numbers.share(pay.score.score), alert: word('payAlert', pay.score.alert) })}
        </p>
      )}
      {pay.open.map(({ rule, path, text }) => (
        <Alert key={`${rule}/${path}`} type="warning" showIcon title={pick(text)} data-testid={`open-${rule}`} />
      ))}
      {pay.paidAt && (
        <p className="muted" data-testid={`paid-${pay.agent}`}>
          {t('pay.paidWhen', { when: times.stamp(pay.paidAt), who: pay.paidBy ?? '' })}
        </p>
      )}
      {children && <div>{children}</div>}
    </div>
  );
}
