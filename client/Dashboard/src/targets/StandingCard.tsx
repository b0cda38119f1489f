import { Card } from 'antd';
import type { ReactNode } from 'react';
import type { TargetStanding, TargetYear } from '../api/targetWire';
import { useTexts } from '../i18n/Texts';
import { Hint, Section } from '../states/Section';
import { Explained } from './Explained';
import { LadderBar } from './LadderBar';

/** The year so far against its target. */
export function StandingCard({ targets: { whole } }: { targets: TargetYear }) {
  const { t } = useTexts();
  return (
    <>
      <Tiles whole={whole} />
      {whole.ladder && (
        <Section title={t('targets.ladder')} hint={t('targets.ladderHint')}>
          <LadderBar place={whole.ladder} attainment={whole.attainment ?? 0} />
        </Section>
      )}
    </>
  );
}

function Tiles({ whole }: { whole: TargetStanding }) {
  const { t, numbers } = useTexts();
  const { won, renewals, premiumWon, premium, attainment, premiumAttainment, gap, premiumGap } = whole;
  const count = (value: number | undefined) => (value === undefined ? '–' : numbers.count(value));
  const money = (value: number | undefined) => (value === undefined ? '–' : numbers.money(value));
  return (
    <section className="kpis churn-tiles" aria-label={t('targets.soFar')}>
      <Tile
        name={<>{t('targets.renewals')}<Hint text={t('targets.renewalsHint')} /></>}
        value={numbers.count(won)}
        data={won}
        note={renewals === undefined ? t('targets.noTarget') : t('targets.ofTarget', { target: count(renewals) })}
        testId="target-won"
      />
      <Tile
        name={<>{t('targets.premium')}<Hint text={t('targets.premiumHint')} /></>}
        value={numbers.money(premiumWon)}
        data={premiumWon}
        note={premium === undefined ? t('targets.noTarget') : t('targets.ofTarget', { target: money(premium) })}
        testId="target-premium"
      />
      <Tile
        name={<Explained metric="attainment" />}
        value={numbers.share(attainment)}
        data={attainment}
        note={t('targets.premiumToo', { value: numbers.share(premiumAttainment) })}
        testId="target-attainment"
      />
      <Tile
        name={<Explained metric="gap" />}
        value={count(gap)}
        data={gap}
        note={t('targets.premiumToo', { value: money(premiumGap) })}
        testId="target-gap"
      />
    </section>
  );
}

interface TileProps {
  name: ReactNode;
  value: string;
  data: number | undefined;
  note: string;
  testId: string;
}

function Tile({ name, value, data, note, testId }: TileProps) {
  return (
    <Card variant="borderless" className="kpi">
      <h2 className="kpi-name">{name}</h2>
      <div className="kpi-value" data-testid={testId} data-value={data}>
        {value}
      </div>
      <div className="kpi-note">{note}</div>
    </Card>
  );
}
