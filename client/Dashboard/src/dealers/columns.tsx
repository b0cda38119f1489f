import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Progress, Tooltip, type TableColumnsType } from 'antd';
import type { DealerProgress, Progress as Totals } from '../api/wire';
import type { Texts } from '../i18n/Texts';
import { doneShare, isBalanced, winRate } from '../progress/rates';
import { Hint } from '../states/Section';

type Column = TableColumnsType<DealerProgress>[number];

/** The columns with numbers, shared by the rows and the row of sums: each says what it takes from a progress. */
export function cells(texts: Texts): { key: string; title: React.ReactNode; width: number; of: (progress: Totals) => React.ReactNode; order: (progress: Totals) => number }[] {
  const { t, word, numbers } = texts;
  const count = (key: string, title: string, of: (progress: Totals) => number) =>
    ({ key, title, width: 96, of: (progress: Totals) => numbers.count(of(progress)), order: of });
  return [
    count('terms', t('dealers.terms'), (progress) => progress.terms),
    { key: 'progress', title: t('dealers.progress'), width: 168, order: ({ touches }) => doneShare(touches) ?? -1,
      of: ({ touches }) => <DoneBar done={doneShare(touches)} text={numbers.share(doneShare(touches))} /> },
    count('sent', word('status', 'sent'), ({ touches }) => touches.sent),
    count('delivered', word('status', 'delivered'), ({ touches }) => touches.delivered),
    count('failed', word('status', 'failed'), ({ touches }) => touches.failed),
    count('suppressed', word('status', 'suppressed'), ({ touches }) => touches.suppressed),
    count('pending', word('status', 'pending'), ({ touches }) => touches.pending),
    count('won', word('phase', 'won'), ({ phases }) => phases.won),
    { key: 'rate', title: <>{t('dealers.rate')}<Hint text={t('dealers.rateHint')} /></>, width: 112,
      order: (progress) => winRate(progress) ?? -1, of: (progress) => numbers.share(winRate(progress)) },
    { key: 'premium', title: t('dealers.premium'), width: 124, order: ({ premiumWon }) => premiumWon,
      of: ({ premiumWon }) => <Tooltip title={numbers.moneyExact(premiumWon)}>{numbers.money(premiumWon)}</Tooltip> },
    { key: 'balanced', title: <>{t('dealers.balanced')}<Hint text={t('dealers.balancedHint')} /></>, width: 104,
      order: (progress) => Number(isBalanced(progress)), of: (progress) => <BalanceMark progress={progress} texts={texts} /> },
  ];
}

export function dealerColumns(texts: Texts): TableColumnsType<DealerProgress> {
  const dealer: Column = {
    key: 'dealer', title: texts.t('dealers.dealer'), fixed: 'left', width: 220, defaultSortOrder: 'ascend',
    sorter: (left, right) => left.dealer.code.localeCompare(right.dealer.code),
    render: (_, row) => <><span className="dealer-name">{row.dealer.name}</span><span className="dealer-code">{row.dealer.code}</span></>,
  };
  const rest = cells(texts).map(({ key, title, width, of, order }): Column => ({
    key, title, width, align: key === 'balanced' ? 'center' : key === 'progress' ? 'left' : 'right',
    sorter: (left, right) => order(left.progress) - order(right.progress),
    sortDirections: ['descend', 'ascend'],
    onCell: (row) => ({ 'data-testid': key, 'data-value': order(row.progress) }) as object,
    render: (_, row) => of(row.progress),
  }));
  return [dealer, ...rest];
}

function DoneBar({ done, text }: { done: number | undefined; text: string }) {
  return (
    <span className="done-bar">
      <Progress percent={(done ?? 0) * 100} size="small" showInfo={false} aria-label={text} />
      <span>{text}</span>
    </span>
  );
}

function BalanceMark({ progress, texts: { t, numbers } }: { progress: Totals; texts: Texts }) {
  const balanced = isBalanced(progress);
  const { planned, sent, suppressed, failed, pending } = progress.touches;
  const values = {
    planned: numbers.count(planned), sent: numbers.count(sent), suppressed: numbers.count(suppressed),
    failed: numbers.count(failed), pending: numbers.count(pending),
  };
  const text = t(balanced ? 'dealers.balancedYes' : 'dealers.balancedNo', values);
  const Mark = balanced ? CheckCircleFilled : WarningFilled;
  return <Tooltip title={text}><Mark className={balanced ? 'good' : 'bad'} role="img" aria-label={text} /></Tooltip>;
}
