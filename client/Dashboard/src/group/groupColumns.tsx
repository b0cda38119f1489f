import { Tag, Tooltip, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { GroupDealer } from '../api/groupWire';
import type { Texts } from '../i18n/Texts';
import { Hint } from '../states/Section';
import { Compared } from './Compared';
import { addressOf, groupNumbers, type GroupNumber } from './groupNumbers';
import { compare } from './groupRows';

type Column = TableColumnsType<GroupDealer>[number];

/** How a number of the table is written; a dash where there is none. */
export function written({ kind }: GroupNumber, value: number | undefined, { numbers }: Texts): ReactNode {
  if (value === undefined) return '–';
  if (kind === 'share') return numbers.share(value);
  if (kind === 'money') return <Tooltip title={numbers.moneyExact(value)}>{numbers.money(value)}</Tooltip>;
  return numbers.count(value);
}

/** The dealer with its ways on, then its numbers; each heading explains itself. */
export function groupColumns(texts: Texts, explain: (metric: string) => string): TableColumnsType<GroupDealer> {
  return [dealerColumn(texts), ...groupNumbers.flatMap((number) => columnsOf(number, texts, explain))];
}

function dealerColumn({ t, word }: Texts): Column {
  return {
    key: 'dealer',
    title: t('dealers.dealer'),
    fixed: 'left',
    width: 172,
    sorter: (left, right) => left.dealer.code.localeCompare(right.dealer.code),
    render: (_, { dealer, phase, affiliation, moved }) => (
      <>
        <Link
          to={addressOf('targets', dealer.code)}
          className="dealer-name"
          data-testid={`group-targets-${dealer.code}`}
        >
          {dealer.name}
        </Link>
        <span className="dealer-code">
          {dealer.code} ·{' '}
          <Link to={addressOf('policies', dealer.code)} data-testid={`group-policies-${dealer.code}`}>
            {t('nav.policies')}
          </Link>
          {phase === 'suspended' && <Tag className="group-rests">{word('dealerPhase', phase)}</Tag>}
        </span>
        {affiliation && (
          <span className="dealer-code">
            {[affiliation.group, affiliation.region, ...affiliation.brands].filter(Boolean).join(' · ')}
          </span>
        )}
        {moved && (
          <Tooltip title={t('group.movedHint')}>
            <Tag color="orange" data-testid={`moved-${dealer.code}`}>
              {t('group.moved', { on: moved.on.slice(5), from: moved.from ?? t('group.notSaid') })}
            </Tag>
          </Tooltip>
        )}
      </>
    ),
  };
}

function columnsOf(number: GroupNumber, texts: Texts, explain: (metric: string) => string): Column[] {
  const label = texts.word('metric', number.key);
  const column: Column = {
    key: number.key,
    title: (
      <>
        {label}
        <Hint text={explain(number.key)} />
      </>
    ),
    width: number.width,
    align: 'right',
    sorter: (left, right) => compare(number.of(left), number.of(right)),
    sortDirections: ['descend', 'ascend'],
    ...(number.key === 'gap' ? { defaultSortOrder: 'descend' as const } : {}),
    onCell: (row) => ({ 'data-testid': number.key, 'data-value': number.of(row) }) as object,
    render: (_, row) => cellOf(number, row, texts),
  };
  return number.key === 'decidedRate' ? [column, changeColumn(texts)] : [column];
}

function cellOf(number: GroupNumber, row: GroupDealer, texts: Texts): ReactNode {
  const value = number.of(row);
  const text = written(number, value, texts);
  return number.leads && value !== undefined && value !== 0 ? (
    <Link to={addressOf(number.leads, row.dealer.code)}>{text}</Link>
  ) : (
    text
  );
}

function changeColumn({ t }: Texts): Column {
  const label = t('group.change');
  return {
    key: 'change',
    title: (
      <>
        {label}
        <Hint text={t('group.changeHint')} />
      </>
    ),
    width: 178,
    align: 'right',
    sorter: (left, right) => compare(left.rateChange, right.rateChange),
    onCell: (row) => ({ 'data-testid': 'change', 'data-value': row.rateChange }) as object,
    render: (_, row) => <Compared change={row.rateChange} />,
  };
}
