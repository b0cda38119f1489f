import { Card, Empty, Tag } from 'antd';
import type { AgentPay, Pay } from '../api/payWire';
import { useTexts, type Texts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { Hint, Section } from '../states/Section';
import { PlanParts } from './plans/PlanParts';
import { Statement } from './Statement';

/** What one agent is paid and how far the next tier is away; nobody else's pay. */
export function OwnPay({ pay }: { pay: Pay }) {
  const texts = useTexts();
  const { t, pick } = texts;
  const name = useCaller().data?.name ?? '';
  const [own] = pay.agents;
  if (!own)
    return (
      <Section title={t('pay.own')}>
        <Empty description={t('pay.ownUnknown', { name })} data-testid="no-own-pay" />
      </Section>
    );
  const plan = pay.plans.find((one) => one.name === own.plan);
  return (
    <>
      <section className="kpis churn-tiles" data-testid="own-pay">
        {ownTiles(own, texts).map(({ key, name: tile, value, note, hint }) => (
          <Card key={key} variant="borderless" className="kpi">
            <h2 className="kpi-name">
              {tile}
              {hint && <Hint text={hint} />}
            </h2>
            <div className="kpi-value" data-testid={`own-${key}`}>{value}</div>
            {note && <div className="kpi-note">{note}</div>}
          </Card>
        ))}
      </section>
      <Section
        title={t('pay.own')}
        hint={t('pay.ownHint')}
        extra={own.isPaid && <Tag color="green">{t('pay.paid')}</Tag>}
      >
        <Statement pay={own} />
      </Section>
      {plan && (
        <Section title={t('pay.version', { plan: pick(plan.title) ?? '', version: plan.version })}>
          <PlanParts parts={plan.parts} />
        </Section>
      )}
    </>
  );
}

interface Tile {
  key: string;
  name: string;
  value: string;
  note?: string;
  hint?: string;
}

function ownTiles({ won, attainment, isOwnTarget, next, total }: AgentPay, { t, numbers }: Texts): Tile[] {
  return [
    { key: 'total', name: t('pay.total'), value: numbers.moneyExact(total), hint: t('pay.expiring') },
    { key: 'won', name: t('pay.won'), value: numbers.count(won) },
    {
      key: 'attainment',
      name: t('pay.attainment'),
      value: numbers.share(attainment),
      note: t(isOwnTarget ? 'pay.ownTarget' : 'pay.dealerTarget'),
      hint: t('pay.tierHint'),
    },
    {
      key: 'next',
      name: t('pay.next'),
      value: next ? t('pay.nextAway', { count: next.policies }) : '–',
      note: next
        ? t('pay.nextGain', { each: numbers.moneyExact(next.perPolicy), gain: numbers.moneyExact(next.gain) })
        : t('pay.noNext'),
    },
  ];
}
