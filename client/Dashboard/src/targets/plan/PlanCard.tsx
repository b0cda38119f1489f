import { BulbOutlined } from '@ant-design/icons';
import { Button, Drawer, Empty } from 'antd';
import { useState } from 'react';
import type { TargetYear } from '../../api/targetWire';
import { useTexts } from '../../i18n/Texts';
import { MayNot } from '../../settings/MayNot';
import { Section } from '../../states/Section';
import { PhasingText } from './PhasingText';
import { ProposalForm } from './ProposalForm';

interface PlanCardProps {
  targets: TargetYear;
  maySet: boolean;
}

/** How the year was planned, and the way to a proposal. */
export function PlanCard({ targets, maySet }: PlanCardProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { dealer, year, plan } = targets;
  const hasTargets = targets.whole.renewals !== undefined;
  return (
    <Section
      title={t('targets.plan', { year })}
      hint={t('targets.planHint')}
      extra={
        maySet && (
          <Button type="primary" icon={<BulbOutlined />} onClick={() => setOpen(true)} data-testid="propose">
            {t('targets.propose')}
          </Button>
        )
      }
    >
      <MayNot reason={maySet ? undefined : 'targets.mayNot'} testId="targets-may-not" />
      {plan ? <Adopted targets={targets} /> : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t(hasTargets ? 'targets.onlyMonths' : 'targets.notPlanned')}
        />
      )}
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        size={1000}
        destroyOnHidden
        title={t('targets.proposeTitle', { dealer: dealer.name, year })}
      >
        <ProposalForm dealer={dealer.code} year={year} hasTargets={hasTargets} onDone={() => setOpen(false)} />
      </Drawer>
    </Section>
  );
}

function Adopted({ targets: { plan } }: { targets: TargetYear }) {
  const { t, numbers } = useTexts();
  if (!plan) return null;
  const facts = [
    ['adoptedRenewals', numbers.count(plan.renewals)],
    ['adoptedPremium', numbers.moneyExact(plan.premium)],
    ['proposedRenewals', numbers.count(plan.proposed)],
  ] as const;
  return (
    <div data-testid="plan" data-value={plan.renewals}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{t(`targets.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PhasingText phasing={plan.phasing} />
    </div>
  );
}
