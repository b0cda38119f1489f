import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { isCase } from '../policies/isCase';
import { PolicyTimeline } from '../policies/PolicyTimeline';
import { PolicyWhy } from '../policies/PolicyWhy';
import { useDealerZone, useNow } from '../session/queries';
import { Section } from '../states/Section';
import { CustomerCard } from './CustomerCard';
import type { Call } from './deskState';
import { dispositionsOf, type DispositionName } from './dispositions';
import { GoalCard } from './GoalCard';
import { LeaseClock } from './LeaseClock';
import { OutcomeForm } from './OutcomeForm';
import { faultOf, type Report } from './report';
import { UnreadCard } from './UnreadCard';
import type { CallOrders } from './useCallOrders';
import { useDeskKeys } from './useDeskKeys';

interface CallPanelProps {
  call: Call;
  orders: CallOrders;
  onType: (report: Report) => void;
}

/** One call: whom, what for and why now on the one side, how it ended on the other. */
export function CallPanel({ call, orders, onType }: CallPanelProps) {
  const { t } = useTexts();
  const zone = useDealerZone(call.task.policy.dealer);
  const now = useNow();
  const [tried, setTried] = useState(false);
  const fault = faultOf(call.report, zone, now);
  const report = () => {
    setTried(true);
    if (!fault) void orders.report(call, zone);
  };
  const giveBack = () => void orders.giveBack(call);
  const extend = () => void orders.extend(call);
  useDeskKeys(true, (command) => {
    if (command.does === 'report') report();
    else if (command.does === 'extend') extend();
    else if (command.does === 'give-back') giveBack();
    else if (command.does === 'choose' && isOffered(call, command.name))
      onType({ ...call.report, disposition: command.name });
  });
  return (
    <div className="call" data-testid="call" data-task={call.task.id}>
      <div className="call-side">
        <Section title={t('desk.outcome')} className="call-outcome">
          <LeaseClock lease={call.lease} busy={orders.busy} onExtend={extend} />
          <OutcomeForm
            call={call}
            zone={zone}
            busy={orders.busy}
            fault={tried ? fault : undefined}
            hasOtherLine={hasOtherLine(call)}
            onReport={report}
            onGiveBack={giveBack}
            onChange={onType}
          />
        </Section>
      </div>
      <div className="stack call-facts">
        <CustomerCard task={call.task} />
        <UnreadCard task={call.task} />
        <GoalCard task={call.task} />
        <PolicyWhy id={call.task.policy.id} />
        <PolicyTimeline id={call.task.policy.id} />
      </div>
    </div>
  );
}

/** Whether the call may end so: the keys know more than a case has. */
function isOffered({ task: { policy } }: Call, chosen: DispositionName): boolean {
  return dispositionsOf(isCase(policy)).some(({ name }) => name === chosen);
}

/** Whether the same car has its other line with this customer. */
function hasOtherLine({ task: { policy, alsoAbout = [] } }: Call): boolean {
  if (isCase(policy)) return false;
  return alsoAbout.some(
    (term) => term.plate !== undefined && term.plate === policy.plate && term.line !== policy.line && !isCase(term),
  );
}
