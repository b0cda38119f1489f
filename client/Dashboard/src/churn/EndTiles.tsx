import { Card } from 'antd';
import type { EndTotals } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { Hint } from '../states/Section';
import { Change } from './Change';
import { parts } from './monthsOption';
import { NumberLink } from './NumberLink';

/** How the period's terms ended, beside as many months before. */
export function EndTiles({ terms, before }: { terms: EndTotals; before: EndTotals }) {
  const { t, numbers } = useTexts();
  return (
    <section className="kpis churn-tiles">
      {parts.map((part) => (
        <Card key={part} variant="borderless" className="kpi">
          <h2 className="kpi-name">
            {t(`churn.${part}`)}
            <Hint text={t(`churn.${part}Hint`)} />
          </h2>
          <div className={`kpi-value ${part === 'won' ? 'good' : part === 'lost' ? 'bad' : ''}`}>
            {part === 'open' ? (
              <span data-testid="tile-open">{numbers.count(terms.open)}</span>
            ) : (
              <NumberLink
                value={terms[part]}
                title={t(`churn.${part}`)}
                filter={{ end: part }}
                testId={`tile-${part}`}
              />
            )}
          </div>
          <div className="kpi-note">
            {part !== 'open' && (
              <Change now={terms[part]} before={before[part]} moreIsGood={part === 'won'} write={numbers.count} />
            )}
          </div>
        </Card>
      ))}
    </section>
  );
}
