import { Empty } from 'antd';
import { Link } from 'react-router';
import type { Progress } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { hindrancesOf, sumOf, type Hindrance, type HindranceKind } from './hindrances';

interface SuppressedCardProps {
  progress: Progress;
  campaign: number;
  dealer: string | undefined;
}

const kinds: readonly HindranceKind[] = ['work', 'late', 'settled'];

/** Why touches were not made: those with customers to work on first, each leading to them. */
export function SuppressedCard({ progress, campaign, dealer }: SuppressedCardProps) {
  const { t, numbers } = useTexts();
  const hindrances = hindrancesOf(progress.suppressedBy);
  return (
    <Section title={t('suppressed.title')} hint={t('suppressed.hint')}>
      {progress.touches.suppressed === 0 ? (
        <Empty description={t('suppressed.empty')} />
      ) : (
        <div className="hindrances" data-testid="suppressed">
          {kinds.map((kind) => (
            <section key={kind} className={`hindrance-kind hindrance-${kind}`} data-testid={`suppressed-${kind}`}>
              <h3>
                {t(`suppressed.${kind}`)}
                <span className="hindrance-sum">{numbers.count(sumOf(hindrances[kind]))}</span>
              </h3>
              <p className="hindrance-means">{t(`suppressed.${kind}Means`)}</p>
              <ul>
                {hindrances[kind].map((hindrance) => (
                  <Row
                    key={hindrance.rule}
                    hindrance={hindrance}
                    to={kind === 'work' ? customersOf(hindrance.rule, campaign, dealer) : undefined}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Section>
  );
}

function Row({ hindrance: { rule, touches }, to }: { hindrance: Hindrance; to: string | undefined }) {
  const { t, word, numbers } = useTexts();
  const name = word('rule', rule);
  return (
    <li data-testid={`suppressed-by-${rule}`} data-value={touches}>
      <span>{to ? <Link to={to} aria-label={t('suppressed.customers', { rule: name })}>{name}</Link> : name}</span>
      <span className="hindrance-count">{numbers.count(touches)}</span>
    </li>
  );
}

function customersOf(rule: string, campaign: number, dealer: string | undefined): string {
  const search = new URLSearchParams({ campaign: String(campaign), suppressed: rule });
  if (dealer) search.set('dealer', dealer);
  return `/policies?${search}`;
}
