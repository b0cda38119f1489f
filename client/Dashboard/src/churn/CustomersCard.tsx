import { Alert } from 'antd';
import type { LostCustomers } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { colors } from '../theme';
import { ShareBar } from './ShareBar';

/** Customers lost to the workshop, since when, and what that costs in a year. */
export function CustomersCard({ customers }: { customers: LostCustomers }) {
  const { t, pick, numbers } = useTexts();
  const times = useTimes();
  const { cars, lost, standings, turnover, grossProfit, remedy } = customers;
  const facts: [string, string, string][] = [
    ['lost', t('churn.goneCars'), numbers.count(lost)],
    ['turnover', t('churn.turnover'), numbers.money(turnover)],
    ['profit', t('churn.grossProfit'), numbers.money(grossProfit)],
  ];
  return (
    <Section title={t('churn.customers')} hint={pick(customers.rule) ?? ''}>
      <dl className="facts churn-facts">
        {facts.map(([key, name, value]) => (
          <div key={key} className="fact">
            <dt>{name}</dt>
            <dd className={lost > 0 ? 'bad' : ''} data-testid={`customers-${key}`}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <ul className="standings" data-testid="standings">
        {standings.map((standing) => (
          <li key={standing.code}>
            <span>{pick(standing.name)}</span>
            <span className="standing-count">{numbers.count(standing.cars)}</span>
            <ShareBar
              share={cars === 0 ? undefined : standing.cars / cars}
              color={standing.isLost ? colors.phase.lost : standing.code === 'active' ? colors.phase.won : '#93999f'}
            />
          </li>
        ))}
      </ul>
      {remedy && <Alert type="info" showIcon title={pick(remedy)} data-testid="customers-remedy" />}
      <p className="rate-definition">
        {pick(customers.rule)} {t('churn.asOf', { day: times.day(customers.asOf), cars: numbers.count(cars) })}
      </p>
    </Section>
  );
}
