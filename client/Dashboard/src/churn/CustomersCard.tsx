import { SettingOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { LostCustomers } from '../api/carWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { colors } from '../theme';
import { CarsLink } from './CarsDrawer';
import { LostMonthsTable } from './LostMonthsTable';
import { ParametersDialog } from './ParametersDialog';
import { ShareBar } from './ShareBar';

interface CustomersCardProps {
  dealer: string;
  customers: LostCustomers;
}

/** Customers lost to the workshop, since what and when, and what that costs in a year. */
export function CustomersCard({ dealer, customers }: CustomersCardProps) {
  const { t, pick, word, numbers } = useTexts();
  const times = useTimes();
  const [isOpen, setOpen] = useState(false);
  const { cars, lost, standings, turnover, grossProfit, remedy, months } = customers;
  const facts: [string, string, React.ReactNode][] = [
    ['lost', t('churn.goneCars'),
      <CarsLink value={lost} title={word('carStanding', 'lost')} filter={{ standing: 'lost' }} />],
    ['turnover', t('churn.turnover'), numbers.money(turnover)],
    ['profit', t('churn.grossProfit'), numbers.money(grossProfit)],
  ];
  return (
    <Section
      title={t('churn.customers')}
      hint={pick(customers.rule) ?? ''}
      extra={
        <Button icon={<SettingOutlined />} onClick={() => setOpen(true)} data-testid="churn-parameters">
          {t('cars.parameters')}
        </Button>
      }
    >
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
      <p className="muted" data-testid="customers-each">
        {t('cars.each', {
          turnover: numbers.money(customers.turnoverEach),
          profit: numbers.money(customers.grossProfitEach),
        })}
      </p>
      <ul className="standings" data-testid="standings">
        {standings.map((standing) => (
          <li key={standing.code}>
            <span>{pick(standing.name)}</span>
            <span className="standing-count">
              <CarsLink
                value={standing.cars}
                title={pick(standing.name) ?? ''}
                filter={{ standing: standing.code }}
              />
            </span>
            <ShareBar
              share={cars === 0 ? undefined : standing.cars / cars}
              color={standing.isLost ? colors.phase.lost : standing.code === 'active' ? colors.phase.won : '#93999f'}
            />
          </li>
        ))}
      </ul>
      {remedy && <Alert type="info" showIcon title={pick(remedy)} data-testid="customers-remedy" />}
      <p className="rate-definition">
        {pick(customers.rule)} {t('churn.asOf', { day: times.day(customers.asOf), cars: numbers.count(cars) })}{' '}
        <span data-testid="customers-source">{pick(customers.source)}</span>
      </p>
      <h3 className="lost-months-title">{t('cars.byMonth')}</h3>
      <p className="rate-definition">{t('cars.byMonthHint')}</p>
      <LostMonthsTable months={months} />
      {isOpen && <ParametersDialog dealer={dealer} onClose={() => setOpen(false)} />}
    </Section>
  );
}
