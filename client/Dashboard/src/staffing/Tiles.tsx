import { Card } from 'antd';
import type { StaffingPeriod } from '../api/staffingWire';
import { useTexts } from '../i18n/Texts';

/** All days in six numbers. */
export function Tiles({ whole }: { whole: StaffingPeriod }) {
  const { t, numbers } = useTexts();
  const tiles = [
    { key: 'calls', value: numbers.count(whole.calls) },
    { key: 'needed', value: whole.needed === undefined ? '–' : numbers.count(whole.needed) },
    { key: 'there', value: whole.agents === undefined ? '–' : `${whole.agents}` },
    { key: 'saturation', value: numbers.share(whole.saturation) },
    { key: 'daysUnder', value: numbers.count(whole.daysUnder), isBad: whole.daysUnder > 0 },
    { key: 'notMade', value: numbers.count(whole.notMade), isBad: whole.notMade > 0 },
  ] as const;
  return (
    <section className="kpis">
      {tiles.map((tile) => (
        <Card key={tile.key} variant="borderless" className="kpi">
          <h2 className="kpi-name">{t(`staffing.${tile.key}`)}</h2>
          <div
            className={`kpi-value ${'isBad' in tile && tile.isBad ? 'bad' : ''}`}
            data-testid={`staffing-${tile.key}`}
          >
            {tile.value}
          </div>
        </Card>
      ))}
    </section>
  );
}
