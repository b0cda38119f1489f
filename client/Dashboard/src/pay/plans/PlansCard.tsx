import { Empty } from 'antd';
import type { PayPlan } from '../api/payWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';

/** The plans that hold in the month, in words, each part with its source and what that leaves open. */
export function PlansCard({ plans }: { plans: PayPlan[] }) {
  const { t, pick, word } = useTexts();
  return (
    <Section title={t('pay.plans')} hint={t('pay.plansHint')}>
      {plans.length === 0 && <Empty description={t('pay.noPlan')} />}
      <div className="pay-plans" data-testid="pay-plans">
        {plans.map((plan) => (
          <section key={plan.name} data-testid={`pay-plan-${plan.name}`}>
            <h3 className="rate-name">{t('pay.version', { plan: pick(plan.title) ?? '', version: plan.version })}</h3>
            <dl className="pay-parts">
              {plan.parts.map((part) => (
                <div key={part.kind}>
                  <dt>{word('payPart', part.kind)}</dt>
                  <dd>
                    {pick(part.words)}
                    {part.note && <span className="reason-answer">{pick(part.note)}</span>}
                    {part.source && (
                      <span className="reason-answer">{t('pay.source', { source: part.source })}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Section>
  );
}
