import { Descriptions, type DescriptionsProps } from 'antd';
import type { PolicyDetail } from '../api/policyWire';
import { useTexts, type Texts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { ExpiryText } from './ExpiryText';
import { NextTouchText } from './NextTouchText';
import { PhaseTag } from './PhaseTag';

type Items = NonNullable<DescriptionsProps['items']>;

/** What is known of a term: where it stands, when it ends, the car, the customer. */
export function PolicyFacts({ policy }: { policy: PolicyDetail }) {
  const { t, word, numbers } = useTexts();
  const times = useTimes();
  const { appointment, silenced, campaign, openCall } = policy;
  const items: Items = [
    {
      key: 'phase',
      label: t('policies.phase'),
      children: <PhaseTag phase={policy.phase} reason={policy.reason} line={policy.line} />,
    },
    { key: 'next', label: t('policies.next'), children: <NextTouchText next={policy.nextTouch} /> },
    { key: 'expiry', label: t('policies.expiry'), children: <ExpiryText policy={policy} /> },
    { key: 'line', label: t('policies.line'), children: word('line', policy.line) },
    {
      key: 'premium',
      label: t('policies.premium'),
      children: policy.premium === undefined ? '–' : numbers.moneyExact(policy.premium),
    },
    { key: 'insurer', label: t('policy.insurer'), children: policy.insurer ?? '–' },
    { key: 'policyNo', label: t('policy.policyNo'), children: policy.policyNo ?? '–' },
    { key: 'vin', label: t('policy.vin'), children: policy.vin ?? '–' },
    { key: 'model', label: t('policies.vehicle'), children: policy.model ?? '–' },
    { key: 'owner', label: t('policies.owner'), children: policy.owner ?? '–' },
    { key: 'phone', label: t('policy.phone'), children: phonesOf(policy) },
    { key: 'tier', label: t('term.tier'), children: policy.tier ?? '–' },
    ...given('campaign', t('term.campaign'), campaign?.name),
    ...given('appointment', t('policy.appointment'), appointment && times.moment(appointment)),
    ...given('silenced', t('policy.silenced'), channelsOf(silenced, word)),
    ...given('openCall', t('policies.next'), openCall && t('term.openCall', { touch: openCall })),
  ];
  return <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={items} />;
}

function given(key: string, label: string, value: string | undefined): Items {
  return value ? [{ key, label, children: value }] : [];
}

function channelsOf(silenced: PolicyDetail['silenced'], word: Texts['word']): string | undefined {
  return silenced?.map((name) => word('channel', name)).join(' · ');
}

/** The customer's phone, and behind it the second number, which is for calls only. */
function phonesOf({ phone, secondPhone }: PolicyDetail): string {
  return [phone, secondPhone].filter(Boolean).join(' · ') || '–';
}
