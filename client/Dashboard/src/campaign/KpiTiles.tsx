import { Card, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Progress } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { BalanceMark } from '../progress/BalanceMark';
import { dueTouches, madeShare, share, winRate } from '../progress/rates';
import { Hint } from '../states/Section';

/** The numbers of the morning, each with its definition. */
export function KpiTiles({ progress, ofCases }: { progress: Progress; ofCases: boolean }) {
  const { t, against, numbers } = useTexts();
  const { terms, phases, touches, contacted, reached, premiumWon, premiumEnrolled } = progress;
  const shareOf = (metric: string, rate: number | undefined) =>
    rate === undefined ? undefined : t('kpi.share', { share: numbers.share(rate), of: against(metric) });
  const made = madeShare(touches);
  return (
    <section className="kpis">
      <Tile name="terms" value={numbers.count(terms)} raw={terms} />
      <Tile
        name="contacted"
        value={numbers.count(contacted)}
        raw={contacted}
        note={
          contacted > 0
            ? t('kpi.reachedNote', {
                count: numbers.count(reached),
                share: numbers.share(share(reached, terms) ?? 0),
                of: against('contacted'),
              })
            : undefined
        }
      />
      <Tile
        name="won"
        list={ofCases ? 'casePhase' : 'metric'}
        value={numbers.count(phases.won)}
        raw={phases.won}
        tone="good"
        note={shareOf('won', winRate(progress))}
      />
      <Tile
        name="lost"
        value={numbers.count(phases.lost)}
        raw={phases.lost}
        tone="bad"
        note={t('kpi.lostNote', { count: numbers.count(phases.withdrawn) })}
      />
      {!ofCases && (
        <Tile
          name="premium"
          value={numbers.money(premiumWon)}
          raw={premiumWon}
          exact={numbers.moneyExact(premiumWon)}
          note={t('kpi.premiumNote', { total: numbers.money(premiumEnrolled) })}
        />
      )}
      <Tile
        name="pending"
        value={numbers.count(touches.pending)}
        raw={touches.pending}
        mark={<BalanceMark progress={progress} testId="balanced-mark" />}
        note={
          made === undefined
            ? undefined
            : t('kpi.pendingNote', {
                share: numbers.share(made),
                due: numbers.count(dueTouches(touches)),
                suppressed: numbers.count(touches.suppressed),
              })
        }
      />
    </section>
  );
}

interface TileProps {
  /** The metric of the glossary. */
  name: 'terms' | 'contacted' | 'won' | 'lost' | 'premium' | 'pending';
  /** Where its word stands. */
  list?: 'metric' | 'casePhase';
  value: string;
  /** The plain number, for tests and scripts. */
  raw: number;
  exact?: string;
  note?: string;
  tone?: 'good' | 'bad';
  mark?: ReactNode;
}

function Tile({ name, list = 'metric', value, raw, exact, note, tone, mark }: TileProps) {
  const { word, define } = useTexts();
  return (
    <Card variant="borderless" className="kpi">
      <h2 className="kpi-name">
        {word(list, name)}
        <Hint text={define(list, name)} />
        <span className="kpi-mark">{mark}</span>
      </h2>
      <Tooltip title={exact}>
        <div className={`kpi-value ${tone ?? ''}`} data-testid={`kpi-${name}`} data-value={raw}>
          {value}
        </div>
      </Tooltip>
      <div className="kpi-note">{note ?? '\u00a0'}</div>
    </Card>
  );
}
