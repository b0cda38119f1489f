import { Card } from 'antd';
import type { Pay } from '../api/payWire';
import { useTexts } from '../i18n/Texts';
import { Hint } from '../states/Section';

/** The dealer's month: what was won of the target, what that is paid, and what is nobody's. */
export function PayTiles({ pay }: { pay: Pay }) {
  const { t, numbers } = useTexts();
  const target = pay.target === undefined ? t('pay.noTarget') : numbers.count(pay.target);
  const tiles = [
    { key: 'won', name: t('pay.wonOfTarget'), value: `${numbers.count(pay.won)} / ${target}`, hint: t('pay.wonHint') },
    { key: 'attainment', name: t('pay.attainment'), value: numbers.share(pay.attainment), hint: t('pay.tierHint') },
    { key: 'total', name: t('pay.total'), value: numbers.moneyExact(pay.total), hint: t('pay.totalHint') },
    {
      key: 'nobodys',
      name: t('pay.nobodys'),
      value: numbers.count(pay.nobodys.policies),
      hint: t('pay.nobodysHint'),
    },
  ];
  return (
    <section className="kpis churn-tiles">
      {tiles.map(({ key, name, value, hint }) => (
        <Card key={key} variant="borderless" className="kpi">
          <h2 className="kpi-name">
            {name}
            <Hint text={hint} />
          </h2>
          <div className="kpi-value" data-testid={`pay-tile-${key}`}>
            {value}
          </div>
        </Card>
      ))}
    </section>
  );
}
