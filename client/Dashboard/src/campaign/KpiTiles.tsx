import { Card, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Progress } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { BalanceMark } from '../progress/BalanceMark';
import { contacted, doneShare, share, winRate } from '../progress/rates';
import { Hint } from '../states/Section';

/** The numbers of the morning, each with its definition. */
export function KpiTiles({ progress }: { progress: Progress }) {
  const { t, numbers } = useTexts();
  const { terms, phases, touches, premiumWon, premiumEnrolled } = progress;
  const reached = contacted(progress);
  const noteOf = (rate: number | undefined, say: (rate: string) => string) =>
    rate === undefined ? undefined : say(numbers.share(rate));
  return (
    <section className="kpis">
      <Tile name="terms" value={numbers.count(terms)} raw={terms} />
      <Tile
        name="contacted"
        value={numbers.count(reached)}
        raw={reached}
        note={noteOf(share(reached, terms), (rate) => t('kpi.contactedNote', { share: rate }))}
      />
      <Tile
        name="won"
        value={numbers.count(phases.won)}
        raw={phases.won}
        tone="good"
        note={noteOf(winRate(progress), (rate) => t('kpi.wonNote', { share: rate }))}
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
        note={noteOf(doneShare(touches), (rate) =>
          t('kpi.pendingNote', { share: rate, planned: numbers.count(touches.planned) }),
        )}
      />
    </section>
  );
}

interface TileProps {
  name: 'terms' | 'contacted' | 'won' | 'lost' | 'premium' | 'pending';
  value: string;
  /** The plain number, for tests and scripts. */
  raw: number;
  exact?: string;
  note?: string;
  tone?: 'good' | 'bad';
  mark?: ReactNode;
}

function Tile({ name, value, raw, exact, note, tone, mark }: TileProps) {
  const { t } = useTexts();
  return (
    <Card variant="borderless" className="kpi">
      <h2 className="kpi-name">
        {t(`kpi.${name}`)}
        <Hint text={t(`kpi.${name}Hint`)} />
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
