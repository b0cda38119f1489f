import { Button, Segmented, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import type { Group, GroupUnit } from '../api/groupWire';
import { useTexts, type Texts } from '../i18n/Texts';
import { DataTable } from '../states/DataTable';
import { Hint, Section } from '../states/Section';
import { written } from './groupColumns';
import { unitKinds, type UnitKind } from './groupFilter';
import { groupNumbers } from './groupNumbers';
import { compare } from './groupRows';
import { useExplain } from './useExplain';

const shown = ['target', 'won', 'attainment', 'gap', 'decidedRate', 'terms', 'open', 'premium', 'lateCalls'];
const numbersShown = groupNumbers.filter(({ key }) => shown.includes(key));

interface UnitsCardProps {
  group: Group;
  onChoose: (kind: UnitKind, name: string) => void;
}

/** The dealers by group, region or brand; a name narrows the page to its dealers. */
export function UnitsCard({ group, onChoose }: UnitsCardProps) {
  const texts = useTexts();
  const { t, word } = texts;
  const explain = useExplain();
  const units: Record<UnitKind, GroupUnit[]> = { group: group.groups, region: group.regions, brand: group.brands };
  const told = unitKinds.filter((kind) => units[kind].some(({ name }) => name !== undefined));
  const [kind, setKind] = useState<UnitKind>();
  const chosen = kind && told.includes(kind) ? kind : told[0];
  const columns = useMemo(
    () => (chosen ? unitColumns(chosen, texts, explain, onChoose) : []),
    [chosen, texts, explain, onChoose],
  );
  if (!chosen) return null;
  return (
    <Section
      title={t('group.units')}
      hint={t(chosen === 'brand' ? 'group.brandsHint' : 'group.unitsHint')}
      className="table-section"
      extra={
        <Segmented
          aria-label={t('group.units')}
          value={chosen}
          onChange={setKind}
          options={told.map((one) => ({ value: one, label: word('unit', one) }))}
          data-testid="unit-kind"
        />
      }
    >
      <DataTable<GroupUnit>
        data-testid="unit-table"
        size="middle"
        rowKey={({ name }) => name ?? ''}
        dataSource={units[chosen]}
        columns={columns}
        scroll={{ x: 'max-content' }}
        showSorterTooltip={false}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        onRow={({ name }) => ({ 'data-testid': `unit-${name ?? ''}` }) as object}
      />
    </Section>
  );
}

function unitColumns(
  kind: UnitKind,
  texts: Texts,
  explain: (metric: string) => string,
  onChoose: (kind: UnitKind, name: string) => void,
): TableColumnsType<GroupUnit> {
  const { t, word, numbers } = texts;
  return [
    {
      key: 'name',
      title: word('unit', kind),
      fixed: 'left',
      render: (_, { name }) =>
        name === undefined ? (
          <span className="muted">{t('group.notSaid')}</span>
        ) : (
          <Button type="link" className="unit-name" onClick={() => onChoose(kind, name)}>
            {name}
          </Button>
        ),
    },
    {
      key: 'dealers',
      title: t('group.dealers'),
      align: 'right',
      render: (_, { sums }) => numbers.count(sums.dealers),
    },
    ...numbersShown.map((number) => ({
      key: number.key,
      title: (
        <>
          {word('metric', number.key)}
          <Hint text={explain(number.key)} />
        </>
      ),
      align: 'right' as const,
      sorter: (left: GroupUnit, right: GroupUnit) => compare(number.of(left.sums), number.of(right.sums)),
      render: (_: unknown, { sums }: GroupUnit) => written(number, number.of(sums), texts),
    })),
  ];
}
