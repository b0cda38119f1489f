import { Card } from 'antd';
import type { ReactNode } from 'react';
import type { GroupSums } from '../api/groupWire';
import type { RunningGroup } from '../api/targetWire';
import { useTexts } from '../i18n/Texts';
import { Hint } from '../states/Section';
import { Compared } from './Compared';
import { useExplain } from './useExplain';

/** The sums over all dealers, each number with what it means and what it is measured against. */
export function GroupTiles({ sums, running }: { sums: GroupSums; running: RunningGroup | undefined }) {
  const { t, numbers } = useTexts();
  const { now, waiting } = sums;
  return (
    <section className="kpis" data-testid="group-tiles">
      <Tile
        name="attainment"
        value={numbers.share(now.attainment)}
        raw={now.attainment}
        note={
          <>
            {now.renewals === undefined
              ? t('group.noTargets')
              : t('group.ofTarget', { won: numbers.count(now.won), target: numbers.count(now.renewals) })}
            {running && <Expected running={running} />}
          </>
        }
      />
      <Tile
        name="gap"
        value={now.gap === undefined ? '–' : numbers.count(now.gap)}
        raw={now.gap}
        note={t('group.behindOf', { count: numbers.count(sums.behind), all: numbers.count(sums.dealers) })}
      />
      <Tile
        name="decidedRate"
        value={numbers.share(now.decidedRate)}
        raw={now.decidedRate}
        note={<Compared change={sums.rateChange} />}
      />
      <Tile
        name="premium"
        value={numbers.money(now.premiumWon)}
        raw={now.premiumWon}
        note={t('group.beforeMoney', { money: numbers.money(sums.before.premiumWon) })}
      />
      <Tile
        name="openCalls"
        value={numbers.count(waiting.openCalls)}
        raw={waiting.openCalls}
        note={t('group.lateOf', { count: numbers.count(waiting.lateCalls) })}
        tone={waiting.lateCalls > 0 ? 'bad' : undefined}
      />
      <Tile
        name="overdueTexts"
        value={numbers.count(waiting.overdueTexts)}
        raw={waiting.overdueTexts}
        note={t(waiting.overdueTexts > 0 ? 'group.textsWait' : 'group.noTextsWait')}
        tone={waiting.overdueTexts > 0 ? 'bad' : undefined}
      />
    </section>
  );
}

/** What the month will come to for all dealers together, and for how many of them that is known. */
function Expected({ running: { forecast, dealers, forecasts } }: { running: RunningGroup }) {
  const { t, numbers } = useTexts();
  const explain = useExplain();
  if (forecast?.expected === undefined) return null;
  const { expected, low, high } = forecast;
  return (
    <div data-testid="group-forecast" data-value={expected}>
      {t('group.forecast', {
        expected: numbers.count(expected), low: numbers.count(low), high: numbers.count(high),
      })}
      {forecasts < dealers && ` · ${t('group.forecasts', { count: forecasts, all: dealers })}`}
      <Hint text={explain('forecast')} />
    </div>
  );
}

interface TileProps {
  name: string;
  value: string;
  raw: number | undefined;
  note: ReactNode;
  tone?: 'bad' | undefined;
}

function Tile({ name, value, raw, note, tone }: TileProps) {
  const { word } = useTexts();
  const explain = useExplain();
  return (
    <Card variant="borderless" className="kpi">
      <h2 className="kpi-name">
        {word('metric', name)}
        <Hint text={explain(name)} />
      </h2>
      <div className="kpi-value" data-testid={`group-${name}`} data-value={raw}>
        {value}
      </div>
      <div className={`kpi-note ${tone ?? ''}`}>{note}</div>
    </Card>
  );
}
