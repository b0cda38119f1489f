import { Progress, Tooltip, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { DealerProgress, Progress as Totals } from '../api/wire';
import type { Texts } from '../i18n/Texts';
import { BalanceMark } from '../progress/BalanceMark';
import { isBalanced, madeShare, winRate } from '../progress/rates';
import { Hint } from '../states/Section';

type Column = TableColumnsType<DealerProgress>[number];

/** One column of numbers: what a cell shows of a progress, and the number it is sorted by. */
interface NumberColumn {
  key: string;
  /** Its name, above the column or beside the number on a card. */
  label: string;
  /** What the name means, where it does not say it itself. */
  hint?: string;
  width: number;
  of: (progress: Totals) => ReactNode;
  order: (progress: Totals) => number;
}

/**
 * The columns that rows and the row of sums share; cars that came back bring no premium. Their widths fit a screen of
 * 1280 in both languages.
 */
export function numberColumns(texts: Texts, ofCases: boolean): NumberColumn[] {
  const { t, word, define, status, numbers } = texts;
  const metric = (name: string) => ({ label: word('metric', name), hint: define('metric', name) });
  const count = (key: string, label: string, width: number, order: (progress: Totals) => number) => ({
    key,
    label,
    width,
    order,
    of: (progress: Totals) => numbers.count(order(progress)),
  });
  return [
    count('terms', word('metric', 'terms'), 80, (progress) => progress.terms),
    {
      key: 'progress',
      ...metric('made'),
      width: 138,
      order: ({ touches }) => madeShare(touches) ?? -1,
      of: ({ touches }) => <MadeBar made={madeShare(touches)} text={numbers.share(madeShare(touches))} />,
    },
    count('sent', status('sent'), 76, ({ touches }) => touches.sent),
    count('delivered', status('delivered'), 98, ({ touches }) => touches.delivered),
    count('failed', status('failed'), 76, ({ touches }) => touches.failed),
    count('suppressed', status('suppressed'), 114, ({ touches }) => touches.suppressed),
    count('pending', status('pending'), 92, ({ touches }) => touches.pending),
    count('won', word(ofCases ? 'casePhase' : 'phase', 'won'), 76, ({ phases }) => phases.won),
    {
      key: 'rate',
      ...metric('decidedRate'),
      width: 128,
      order: (progress) => winRate(progress) ?? -1,
      of: (progress) => numbers.share(winRate(progress)),
    },
    ...(ofCases ? [] : [premiumColumn(texts)]),
    {
      key: 'balanced',
      label: t('dealers.balanced'),
      hint: t('dealers.balancedHint'),
      width: 114,
      order: (progress) => Number(isBalanced(progress)),
      of: (progress) => <BalanceMark progress={progress} />,
    },
  ];
}

function premiumColumn({ word, numbers }: Texts): NumberColumn {
  return {
    key: 'premium',
    label: word('metric', 'premium'),
    width: 118,
    order: ({ premiumWon }) => premiumWon,
    of: ({ premiumWon }) => (
      <Tooltip title={numbers.moneyExact(premiumWon)}>{numbers.money(premiumWon)}</Tooltip>
    ),
  };
}

export function alignOf(key: string): 'left' | 'center' | 'right' {
  if (key === 'progress') return 'left';
  return key === 'balanced' ? 'center' : 'right';
}

export function dealerColumns(texts: Texts, ofCases: boolean): TableColumnsType<DealerProgress> {
  const dealer: Column = {
    key: 'dealer',
    title: texts.t('dealers.dealer'),
    fixed: 'left',
    width: 144,
    defaultSortOrder: 'ascend',
    sorter: (left, right) => left.dealer.code.localeCompare(right.dealer.code),
    render: (_, row) => (
      <>
        <span className="dealer-name">{row.dealer.name}</span>
        <span className="dealer-code">{row.dealer.code}</span>
      </>
    ),
  };
  const rest = numberColumns(texts, ofCases).map(({ key, label, hint, width, of, order }): Column => ({
    key,
    title: hint ? (
      <>
        {label}
        <Hint text={hint} />
      </>
    ) : (
      label
    ),
    width,
    align: alignOf(key),
    sorter: (left, right) => order(left.progress) - order(right.progress),
    sortDirections: ['descend', 'ascend'],
    onCell: (row) => ({ 'data-testid': key, 'data-value': order(row.progress) }) as object,
    render: (_, row) => of(row.progress),
  }));
  return [dealer, ...rest];
}

function MadeBar({ made, text }: { made: number | undefined; text: string }) {
  return (
    <span className="made-bar">
      <Progress percent={(made ?? 0) * 100} size="small" showInfo={false} aria-label={text} />
      <span>{text}</span>
    </span>
  );
}
