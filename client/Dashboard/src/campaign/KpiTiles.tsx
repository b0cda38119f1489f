import { Card, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Progress } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { BalanceMark } from '../progress/BalanceMark';
import { dueTouches, madeShare, share, underway, winRate } from '../progress/rates';
import { Hint } from '../states/Section';

/** The numbers of the morning, each with its definition. */
export function KpiTiles({ progress }: { progress: Progress }) {
  const { t, against, numbers } = useTexts();
  const { terms, phases, touches, premiumWon, premiumEnrolled } = progress;
  const begun = underway(progress);
  const shareOf = (metric: string, rate: number | undefined) =>
    rate === undefined ? undefined : t('kpi.share', { share: numbers.share(rate), of: against(metric) });
  const made = madeShare(touches);
  return (
    <section className="kpis">
      <Tile name="terms" value={numbers.count(terms)} raw={terms} />
      <Tile
        name="underway"
        testId="contacted"
        value={numbers.count(begun)}
        raw={begun}
        note={shareOf('underway', share(begun, terms))}
      />
      <Tile
        name="won"
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
      <Tile
        name="premium"
        value={numbers.money(premiumWon)}
        raw={premiumWon}
        exact={numbers.moneyExact(premiumWon)}
        note={t('kpi.premiumNote', { total: numbers.money(premiumEnrolled) })}
      />
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
  name: 'terms' | 'underway' | 'won' | 'lost' | 'premium' | 'pending';
  /** What the page's tests call it, if not by its name. */
  testId?: string;
  value: string;
  /** The plain number, for tests and scripts. */
  raw: number;
  exact?: string;
  note?: string;
  tone?: 'good' | 'bad';
  mark?: ReactNode;
}

function Tile({ name, testId = name, value, raw, exact, note, tone, mark }: TileProps) {
  const { word, define } = useTexts();
  return (
    <Card variant="borderless" className="kpi">
      <h2 className="kpi-name">
        {word('metric', name)}
        <Hint text={define('metric', name)} />
        <span className="kpi-mark">{mark}</span>
      </h2>
      <Tooltip title={exact}>
        <div className={`kpi-value ${tone ?? ''}`} data-testid={`kpi-${testId}`} data-value={raw}>
          {value}
        </div>
      </Tooltip>
      <div className="kpi-note">{note ?? '\u00a0'}</div>
    </Card>
  );
}
