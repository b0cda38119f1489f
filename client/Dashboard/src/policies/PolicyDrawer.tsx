import { Descriptions, Drawer, type DescriptionsProps } from 'antd';
import type { PolicyDetail, PolicySummary } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { NextTouchText } from './NextTouchText';
import { PhaseTag } from './PhaseTag';
import { PolicyTimeline } from './PolicyTimeline';
import { PolicyTouches } from './PolicyTouches';
import { PolicyWhy } from './PolicyWhy';
import { usePolicy } from './queries';

/** One term: facts, why it stands where it stands, its touches, and every turn it took. */
export function PolicyDrawer({
  policy,
  onClose,
}: {
  policy: PolicySummary | undefined;
  onClose: () => void;
}) {
  const { t } = useTexts();
  return (
    <Drawer
      open={policy !== undefined}
      onClose={onClose}
      size={760}
      destroyOnHidden
      title={policy ? `${policy.plate ?? t('policy.title')} · ${policy.owner ?? ''}` : ''}
    >
      {policy && <PolicySheet id={policy.id} />}
    </Drawer>
  );
}

function PolicySheet({ id }: { id: number }) {
  const { t } = useTexts();
  const policy = usePolicy(id);
  return (
    <div className="sheet" data-testid="policy-drawer">
      <Section title={t('policy.facts')} waitsFor={policy} hasContent={policy.data !== undefined}>
        {policy.data && <Facts policy={policy.data} />}
      </Section>
      <PolicyWhy id={id} />
      <Section title={t('policy.touches')} waitsFor={policy} hasContent={policy.data !== undefined}>
        {policy.data && <PolicyTouches touches={policy.data.touches} />}
      </Section>
      <PolicyTimeline id={id} />
    </div>
  );
}

function Facts({ policy }: { policy: PolicyDetail }) {
  const { t, word, numbers } = useTexts();
  const times = useTimes();
  const { appointment } = policy;
  const items: DescriptionsProps['items'] = [
    {
      key: 'phase',
      label: t('policies.phase'),
      children: <PhaseTag phase={policy.phase} reason={policy.reason} />,
    },
    {
      key: 'next',
      label: `${t('policies.next')} (${times.zone})`,
      children: <NextTouchText next={policy.nextTouch} />,
    },
    { key: 'expiry', label: t('policies.expiry'), children: times.day(policy.expiry) },
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
    { key: 'phone', label: t('policy.phone'), children: phonesOf(policy) },
    ...(appointment
      ? [{ key: 'appointment', label: t('policy.appointment'), children: times.stamp(appointment) }]
      : []),
    ...(policy.silenced?.length
      ? [
          {
            key: 'silenced',
            label: t('policy.silenced'),
            children: policy.silenced.map((name) => word('channel', name)).join(' · '),
          },
        ]
      : []),
  ];
  return <Descriptions size="small" column={{ xs: 1, sm: 2 }} items={items} />;
}

/** The customer's phone, and behind it the second number, which is for calls only. */
function phonesOf({ phone, secondPhone }: PolicyDetail): string {
  return [phone, secondPhone].filter(Boolean).join(' · ') || '–';
}
