import { Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { BenchmarkDealer, Likeness } from '../api/groupWire';
import { useTexts, type Texts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Hint, Section } from '../states/Section';
import type { GroupFilter } from './groupFilter';
import { addressOf } from './groupNumbers';
import { compare } from './groupRows';
import { useBenchmark } from './queries';

const colors: Record<Likeness, string> = { better: 'green', alike: 'default', worse: 'orange', 'too-few': 'default' };

/** Each dealer beside what all of them would have won of the same mix of terms. */
export function LikeForLikeCard({ filter }: { filter: GroupFilter }) {
  const texts = useTexts();
  const { t, word, numbers } = texts;
  const benchmark = useBenchmark(filter);
  const { data } = benchmark;
  return (
    <Section
      title={t('group.likeForLike')}
      hint={t('group.likeForLikeHint', { fewest: data?.fewest ?? 0 })}
      className="table-section"
      waitsFor={benchmark}
      hasContent={data !== undefined}
    >
      {data && (
        <>
          <p className="muted like-all" data-testid="like-all">
            {t('group.likeMonths', { from: data.from.slice(0, 7), to: data.to.slice(0, 7) })}{' '}
            {data.cohorts
              .map(({ cohort, rate }) => `${word('cohort', cohort)} ${rate === undefined ? '–' : numbers.share(rate)}`)
              .join(' · ')}
          </p>
          <DataTable<BenchmarkDealer>
            data-testid="like-table"
            size="middle"
            rowKey={(row) => row.dealer.code}
            dataSource={data.items}
            columns={columnsOf(texts)}
            scroll={{ x: 'max-content' }}
            showSorterTooltip={false}
            pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
            onRow={({ dealer, likeness }) =>
              ({ 'data-testid': `like-${dealer.code}`, 'data-likeness': likeness }) as object
            }
          />
        </>
      )}
    </Section>
  );
}

function columnsOf(texts: Texts): TableColumnsType<BenchmarkDealer> {
  const { t, word, numbers } = texts;
  const share = (value?: number) => (value === undefined ? '–' : numbers.share(value));
  return [
    {
      key: 'dealer',
      title: t('dealers.dealer'),
      fixed: 'left',
      render: (_, { dealer }) => <Link to={addressOf('churn', dealer.code)}>{dealer.name}</Link>,
    },
    number('group.decided', 'group.decidedHint', (row) => row.decided, numbers.count),
    number('group.rate', undefined, (row) => row.rate, share),
    number('group.expectedRate', 'group.expectedHint', (row) => row.expectedRate, share),
    {
      ...number('group.difference', 'group.differenceHint', (row) => row.difference, share),
      render: (_, { difference, margin }) =>
        difference === undefined ? '–' : `${pointsOf(texts, difference)} ± ${pointsOf(texts, margin ?? 0, false)}`,
    },
    {
      key: 'likeness',
      title: t('group.likeness'),
      render: (_, { likeness }) => <Tag color={colors[likeness]}>{word('likeness', likeness)}</Tag>,
    },
  ];

  function number(
    title: 'group.decided' | 'group.rate' | 'group.expectedRate' | 'group.difference',
    hint: 'group.decidedHint' | 'group.expectedHint' | 'group.differenceHint' | undefined,
    of: (row: BenchmarkDealer) => number | undefined,
    write: (value: number) => string,
  ): TableColumnsType<BenchmarkDealer>[number] {
    return {
      key: title,
      title: (
        <>
          {t(title)}
          {hint && <Hint text={t(hint)} />}
        </>
      ),
      align: 'right',
      sorter: (left, right) => compare(of(left), of(right)),
      render: (_, row) => {
        const value = of(row);
        return value === undefined ? '–' : write(value);
      },
    };
  }
}

function pointsOf({ t }: Texts, value: number, isSigned = true): string {
  const points = (value * 100).toFixed(1);
  return t('group.points', { points: isSigned && value > 0 ? `+${points}` : points });
}
