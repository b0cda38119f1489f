import { Button, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import type { Backtest, TargetMonth, TargetYear } from '../api/targetWire';
import { Chart } from '../charts/Chart';
import { useTexts } from '../i18n/Texts';
import { usePalette } from '../look/LookProvider';
import { DataTable } from '../states/DataTable';
import { Hint, Section } from '../states/Section';
import { Explained } from './Explained';
import { MonthDialog } from './MonthDialog';
import { monthsOption } from './monthsOption';
import { useMonthName } from './useMonthName';

interface MonthsCardProps {
  targets: TargetYear;
  maySet: boolean;
}

/** The twelve months of expiry: target, won, and what is expected; may be set one by one. */
export function MonthsCard({ targets, maySet }: MonthsCardProps) {
  const { t, numbers } = useTexts();
  const palette = usePalette();
  const monthName = useMonthName();
  const [setting, setSetting] = useState<TargetMonth>();
  const columns = useMonthColumns(maySet ? setSetting : undefined);
  const isEmpty = targets.months.every(({ standing }) => standing.won === 0 && standing.renewals === undefined);
  const option = useMemo(() => {
    const [target, won, range] = [t('targets.target'), t('targets.won'), t('targets.range')];
    return monthsOption(targets.months, { target, won, range, month: monthName, count: numbers.count }, palette);
  }, [targets.months, t, monthName, numbers, palette]);
  return (
    <Section title={t('targets.months')} hint={t('targets.monthsHint')} className="chart-section">
      {!isEmpty && <Chart option={option} height={280} label={t('targets.months')} testId="target-chart" />}
      <BacktestLine backtest={targets.backtest} />
      <DataTable<TargetMonth>
        className="targets-table"
        data-testid="target-months"
        size="small"
        rowKey="month"
        dataSource={targets.months}
        columns={columns}
        pagination={false}
        scroll={{ x: 760 }}
        rowClassName={({ month }) => `target-month-${month.slice(0, 7)}`}
      />
      {setting && (
        <MonthDialog dealer={targets.dealer.code} month={setting} onClose={() => setSetting(undefined)} />
      )}
    </Section>
  );
}

function BacktestLine({ backtest: { trials, covered, coverage, wanted, meanError } }: { backtest: Backtest }) {
  const { t, numbers } = useTexts();
  return (
    <p className="targets-backtest muted" data-testid="backtest" data-value={trials}>
      {trials === 0 || coverage === undefined
        ? t('targets.backtestNone', { wanted: numbers.share(wanted) })
        : t('targets.backtest', {
            trials: numbers.count(trials),
            covered: numbers.count(covered),
            coverage: numbers.share(coverage),
            wanted: numbers.share(wanted),
            error: Math.round(meanError * 10) / 10,
          })}
    </p>
  );
}

function useMonthColumns(onSet: ((month: TargetMonth) => void) | undefined): TableColumnsType<TargetMonth> {
  const { t, word, numbers } = useTexts();
  const monthName = useMonthName();
  const count = (value: number | undefined) => (value === undefined ? '–' : numbers.count(value));
  const right = { align: 'right' as const };
  const columns: TableColumnsType<TargetMonth> = [
    { key: 'month', title: t('targets.month'), fixed: 'left', render: (_, { month }) => monthName(month) },
    {
      key: 'target',
      title: <>{t('targets.target')}<Hint text={t('targets.targetHint')} /></>,
      ...right,
      render: (_, { standing }) => <span data-testid="target">{count(standing.renewals)}</span>,
    },
    {
      key: 'won',
      title: <>{t('targets.won')}<Hint text={t('targets.wonHint')} /></>,
      ...right,
      render: (_, { standing }) => count(standing.won),
    },
    {
      key: 'attainment',
      title: <Explained metric="attainment" />,
      onCell: () => ({ 'data-label': word('metric', 'attainment') }) as object,
      ...right,
      render: (_, { standing }) => numbers.share(standing.attainment),
    },
    {
      key: 'gap',
      title: <Explained metric="gap" />,
      onCell: () => ({ 'data-label': word('metric', 'gap') }) as object,
      ...right,
      render: (_, { standing }) => count(standing.gap),
    },
    {
      key: 'forecast',
      title: <>{t('targets.forecast')}<Hint text={t('targets.forecastHint')} /></>,
      ...right,
      render: (_, { standing: { forecast } }) => {
        if (!forecast) return '–';
        const [low, high] = [numbers.count(forecast.low), numbers.count(forecast.high)];
        const cell = t('targets.forecastCell', { expected: count(forecast.expected), low, high });
        return <span className="nowrap">{cell}</span>;
      },
    },
    {
      key: 'premium',
      title: <>{t('targets.premium')}<Hint text={t('targets.premiumCellHint')} /></>,
      ...right,
      render: (_, { standing: { premiumWon, premium } }) => (
        <span className="nowrap">
          {numbers.money(premiumWon)} / {premium === undefined ? '–' : numbers.money(premium)}
        </span>
      ),
    },
  ];
  if (onSet)
    columns.push({
      key: 'set',
      title: <span className="visually-hidden">{t('targets.set')}</span>,
      ...right,
      render: (_, month) => (
        <Button
          size="small"
          onClick={() => onSet(month)}
          aria-label={t('targets.setMonth', { month: monthName(month.month) })}
          data-testid={`set-month-${month.month.slice(0, 7)}`}
        >
          {t('targets.set')}
        </Button>
      ),
    });
  return columns;
}
