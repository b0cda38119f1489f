import { Descriptions, type DescriptionsProps } from 'antd';
import type { CallTask } from '../api/taskWire';
import { useTexts } from '../i18n/Texts';
import { ExpiryText } from '../policies/ExpiryText';
import { PhaseTag } from '../policies/PhaseTag';
import { usePolicy } from '../policies/queries';
import { useDealers } from '../session/queries';
import { Section } from '../states/Section';
import { PhoneNumber } from './PhoneNumber';

/** Whom to call about which car: the answer that granted the call is the only one with name and phone. */
export function CustomerCard({ task }: { task: CallTask }) {
  const { t, word, numbers } = useTexts();
  const { policy } = task;
  const insurer = usePolicy(policy.id).data?.insurer;
  const dealer = useDealers().data?.find(({ code }) => code === policy.dealer);
  const items: DescriptionsProps['items'] = [
    { key: 'owner', label: t('policies.owner'), children: <strong>{policy.owner ?? '–'}</strong> },
    { key: 'phase', label: t('policies.phase'), children: <PhaseTag phase={policy.phase} reason={policy.reason} /> },
    { key: 'expiry', label: t('policies.expiry'), children: <ExpiryText policy={policy} /> },
    { key: 'line', label: t('policies.line'), children: word('line', policy.line) },
    { key: 'tier', label: t('term.tier'), children: policy.tier ?? '–' },
    {
      key: 'premium',
      label: t('policies.premium'),
      children: policy.premium === undefined ? '–' : numbers.moneyExact(policy.premium),
    },
    { key: 'insurer', label: t('policy.insurer'), children: insurer ?? '–' },
    { key: 'dealer', label: t('dealers.dealer'), children: dealer?.name ?? policy.dealer },
  ];
  return (
    <Section title={t('desk.customer')}>
      <div className="call-head">
        <div>
          <h2 className="campaign-name" data-testid="call-plate">
            {policy.plate ?? policy.policyNo ?? '–'}
          </h2>
          <span className="muted">{policy.model}</span>
        </div>
        <div className="call-phones">
          <PhoneNumber label={t('desk.phone')} number={policy.phone} testId="call-phone" />
          {policy.secondPhone && (
            <PhoneNumber label={t('desk.secondPhone')} number={policy.secondPhone} testId="call-second-phone" />
          )}
        </div>
      </div>
      <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={items} />
    </Section>
  );
}
