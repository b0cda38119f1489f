import { Empty } from 'antd';
import type { ServiceOnly } from '../api/carWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { CarsLink } from './CarsDrawer';

/** Cars that are repaired here and insured elsewhere (在修不在保). */
export function ServiceOnlyCard({ cars }: { cars: ServiceOnly | undefined }) {
  const { t, pick, word, numbers } = useTexts();
  const times = useTimes();
  const title = word('carStanding', 'service-only');
  if (!cars)
    return (
      <Section title={title}>
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('cars.noVisits')} />
      </Section>
    );
  return (
    <Section title={title} hint={pick(cars.definition) ?? ''}>
      <dl className="facts churn-facts" data-testid="service-only">
        <div className="fact">
          <dt>{title}</dt>
          <dd>
            <CarsLink value={cars.uninsured} title={title} filter={{ standing: 'service-only' }} />
          </dd>
        </div>
        <div className="fact">
          <dt>{t('cars.visitors')}</dt>
          <dd>{numbers.count(cars.visitors)}</dd>
        </div>
        <div className="fact">
          <dt>{t('churn.share')}</dt>
          <dd>{numbers.share(cars.share)}</dd>
        </div>
      </dl>
      <p className="rate-definition">
        {pick(cars.definition)} {t('cars.visitDays', { from: times.day(cars.from), to: times.day(cars.to) })}
      </p>
    </Section>
  );
}
