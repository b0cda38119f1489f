import { Button, Empty } from 'antd';
import { useState } from 'react';
import type { Pay, PayPlan } from '../../api/payWire';
import { useTexts } from '../../i18n/Texts';
import { Section } from '../../states/Section';
import { usePayPlans } from '../queries';
import { draftOf, newDraft, type PlanDraft } from './draft';
import { EndDialog } from './EndDialog';
import { PlanDialog } from './PlanDialog';
import { PlanParts } from './PlanParts';

/** The plans that hold in the month, with the versions before and after; here new versions are written. */
export function PlansCard({ pay }: { pay: Pay }) {
  const { t, pick } = useTexts();
  const dealer = pay.dealer.code;
  const month = pay.month.slice(0, 7);
  const all = usePayPlans(dealer).data?.plans ?? pay.plans;
  const [draft, setDraft] = useState<PlanDraft>();
  const [ending, setEnding] = useState<PayPlan>();
  const names = [...new Set([...pay.plans, ...all].map(({ name }) => name))];
  return (
    <Section
      title={t('pay.plans')}
      hint={t('pay.plansHint')}
      extra={
        <Button size="small" onClick={() => setDraft(newDraft(month))} data-testid="new-plan">
          {t('pay.newPlan')}
        </Button>
      }
    >
      {names.length === 0 && <Empty description={t('pay.noPlan')} />}
      <div className="pay-plans" data-testid="pay-plans">
        {names.map((name) => {
          const versions = all.filter((plan) => plan.name === name);
          const last = versions.at(-1);
          const plan = pay.plans.find((one) => one.name === name) ?? last;
          return (
            plan && (
              <section key={name} data-testid={`pay-plan-${name}`}>
                <h3 className="rate-name">
                  {t('pay.version', { plan: pick(plan.title) ?? '', version: plan.version })}
                </h3>
                <ul className="plan-versions muted">
                  {versions.map(({ version, from, until }) => (
                    <li key={version}>{spanOf(version, from, until)}</li>
                  ))}
                </ul>
                <PlanParts parts={plan.parts} />
                <div className="plan-orders">
                  <Button
                    size="small"
                    onClick={() => setDraft(draftOf(plan, month))}
                    data-testid={`new-version-${name}`}
                  >
                    {t('pay.newVersion')}
                  </Button>
                  {last && !last.until && (
                    <Button size="small" danger onClick={() => setEnding(last)} data-testid={`end-plan-${name}`}>
                      {t('pay.end')}
                    </Button>
                  )}
                </div>
              </section>
            )
          );
        })}
      </div>
      {draft && <PlanDialog dealer={dealer} start={draft} onClose={() => setDraft(undefined)} />}
      {ending && <EndDialog dealer={dealer} plan={ending} month={month} onClose={() => setEnding(undefined)} />}
    </Section>
  );

  function spanOf(version: number, from: string, until: string | undefined): string {
    const span = { version, from: from.slice(0, 7), until: until?.slice(0, 7) ?? '' };
    return t(until ? 'pay.versionSpan' : 'pay.versionFrom', span);
  }
}
