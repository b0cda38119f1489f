import type { Benchmark, Group, GroupDealer, GroupMonth, GroupSums, GroupUnit } from '../src/api/groupWire';
import type { RunningGroup } from '../src/api/targetWire';
import { monthAfter } from '../src/group/months';
import { clock, dealers, rows } from './world';

type Handler = (match: string[], query: URLSearchParams) => unknown;

const shareOf = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 10_000) / 10_000 : undefined);

/** All dealers side by side; the last of them has no target. */
export const groupRoutes: [string, RegExp, Handler][] = [
  ['GET', /^\/group$/, (_, query) => groupOf(query.get('month') ?? thisMonth(), query)],
  ['GET', /^\/group\/benchmark$/, () => benchmark()],
];

/** Where all dealers stand with the month that runs, as the live stream tells it. */
export function runningGroup(): RunningGroup {
  const { month, sums } = groupOf(thisMonth(), new URLSearchParams());
  const { won, open, renewals } = sums.now;
  const expected = won + Math.round(open * 0.4);
  return {
    month,
    dealers: sums.dealers,
    won,
    ...(renewals === undefined ? {} : { renewals, gap: renewals - won }),
    forecast: { expected, low: expected - 14, high: expected + 15, months: 6 },
    forecasts: sums.dealers - 1,
  };
}

const thisMonth = () => new Date(clock.now).toISOString().slice(0, 7);

function groupOf(month: string, query: URLSearchParams): Group {
  const all = process.env.FAKE_EMPTY ? [] : dealers.map((_, index) => rowOf(index));
  const items = all.filter((row) => isAsked(row, query));
  items.sort((left, right) => (right.now.gap ?? -Infinity) - (left.now.gap ?? -Infinity));
  return {
    month: `${month}-01`,
    beforeMonth: `${monthAfter(month, -1)}-01`,
    sums: sumsOf(items),
    groups: unitsOf(items, (row) => [row.affiliation?.group]),
    regions: unitsOf(items, (row) => [row.affiliation?.region]),
    brands: unitsOf(items, (row) => row.affiliation?.brands ?? [undefined]),
    items,
  };
}

function isAsked({ affiliation }: GroupDealer, query: URLSearchParams): boolean {
  const [group, region, brand] = ['group', 'region', 'brand'].map((name) => query.get(name));
  return (
    (!group || affiliation?.group === group) &&
    (!region || affiliation?.region === region) &&
    (!brand || affiliation?.brands.includes(brand) === true)
  );
}

function unitsOf(items: GroupDealer[], namesOf: (row: GroupDealer) => (string | undefined)[]): GroupUnit[] {
  const names = [...new Set(items.flatMap(namesOf))];
  return names.map((name) => ({
    sums: sumsOf(items.filter((row) => namesOf(row).includes(name))),
    ...(name === undefined ? {} : { name }),
  }));
}

function sumsOf(items: GroupDealer[]): GroupSums {
  const [now, before] = [sumOf(items.map((row) => row.now)), sumOf(items.map((row) => row.before))];
  return {
    dealers: items.length,
    behind: items.filter((row) => (row.now.gap ?? 0) > 0).length,
    now,
    before,
    ...changeOf(now, before),
    waiting: {
      openCalls: total(items.map(({ waiting }) => waiting.openCalls)),
      lateCalls: total(items.map(({ waiting }) => waiting.lateCalls)),
      raisedCalls: total(items.map(({ waiting }) => waiting.raisedCalls)),
      overdueTexts: items.length > 0 ? 2 : 0,
      openActions: total(items.map(({ waiting }) => waiting.openActions)),
      ownerlessActions: total(items.map(({ waiting }) => waiting.ownerlessActions)),
      lateActions: total(items.map(({ waiting }) => waiting.lateActions)),
    },
  };
}

function benchmark(): Benchmark {
  return {
    from: '2025-04-01',
    to: '2026-03-01',
    fewest: 30,
    cohorts: [
      { cohort: 'new', won: 480, decided: 1100, rate: 0.4364 },
      { cohort: 'renewal', won: 900, decided: 1200, rate: 0.75 },
    ],
    items: dealers.map(({ code, name }, index) => ({
      dealer: { code, name },
      likeness: (['better', 'alike', 'alike', 'worse', 'too-few'] as const)[index % 5]!,
      won: 60 + index,
      decided: 110,
      expected: 58.4,
      cohorts: [],
      rate: 0.62 - index / 100,
      expectedRate: 0.56,
      difference: 0.06 - index / 100,
      margin: 0.04,
    })),
  };
}

function rowOf(index: number): GroupDealer {
  const { code, name, openCalls, phase } = dealers[index]!;
  const progress = rows.get(2)?.find(({ dealer }) => dealer.code === code)?.progress;
  const won = Math.round((progress?.phases.won ?? 0) / 2) + 14 + ((index * 11) % 23);
  const lost = 4 + ((index * 5) % 9);
  const now = monthOf(won, lost, index === dealers.length - 1 ? undefined : 24 + ((index * 17) % 31));
  const before = monthOf(18 + ((index * 7) % 15), index === 3 ? 0 : 5 + (index % 4), 30);
  const late = Math.min(openCalls, index % 3);
  return {
    dealer: { code, name },
    phase,
    ...(index % 5 === 4 ? {} : { affiliation: affiliationOf(index) }),
    ...(index === 2 ? { moved: { on: '2026-03-14', from: '永达集团' } } : {}),
    now,
    before,
    ...changeOf(now, before),
    waiting: {
      openCalls,
      lateCalls: late,
      raisedCalls: late > 1 ? 1 : 0,
      overdueTexts: index === 4 ? 2 : 0,
      openActions: index % 3,
      ownerlessActions: index === 1 ? 1 : 0,
      lateActions: index === 2 ? 1 : 0,
    },
  };
}

function affiliationOf(index: number) {
  return {
    since: '2024-01-01',
    group: ['永达集团', '宝隆集团'][index % 2]!,
    region: ['华东', '华北', '华南'][index % 3]!,
    brands: index % 3 === 0 ? ['BMW', 'MINI'] : ['BMW'],
  };
}

function monthOf(won: number, lost: number, wanted: number | undefined): GroupMonth {
  const terms = 40 + won + lost;
  return withRates({
    terms,
    won,
    lost,
    withdrawn: 3,
    open: terms - won - lost - 3,
    premiumWon: won * 3612.5,
    contacted: terms - 6,
    reached: terms - 15,
    ...(wanted === undefined ? {} : { renewals: wanted, gap: wanted - won }),
  });
}

function withRates(month: GroupMonth): GroupMonth {
  const decidedRate = shareOf(month.won, month.won + month.lost);
  const attainment = month.renewals && shareOf(month.renewals - (month.gap ?? 0), month.renewals);
  return { ...month, ...(decidedRate === undefined ? {} : { decidedRate }), ...(attainment ? { attainment } : {}) };
}

function sumOf(months: GroupMonth[]): GroupMonth {
  const sum = (of: (month: GroupMonth) => number | undefined) => total(months.map((month) => of(month) ?? 0));
  return withRates({
    terms: sum((month) => month.terms),
    won: sum((month) => month.won),
    lost: sum((month) => month.lost),
    withdrawn: sum((month) => month.withdrawn),
    open: sum((month) => month.open),
    premiumWon: sum((month) => month.premiumWon),
    contacted: sum((month) => month.contacted),
    reached: sum((month) => month.reached),
    ...(months.length > 0 ? { renewals: sum((month) => month.renewals), gap: sum((month) => month.gap) } : {}),
  });
}

function changeOf(now: GroupMonth, before: GroupMonth): { rateChange?: number } {
  return now.decidedRate === undefined || before.decidedRate === undefined
    ? {}
    : { rateChange: now.decidedRate - before.decidedRate };
}

function total(numbers: number[]): number {
  return numbers.reduce((left, right) => left + right, 0);
}
