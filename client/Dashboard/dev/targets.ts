import type {
  GoalChange, GoalReading, KpiValue, MonthChange, Proposal, ProposalAsk, TargetEdit, TargetStanding, TargetYear,
  YearChange,
} from '../src/api/targetWire';
import { text } from './insurers';
import { clock, dealers } from './world';

/** Made-up targets, for looking at the page: one year is planned, the next is not. */

const known = new Map<string, TargetYear>();
const rungs = [0.6, 0.8, 0.9, 1, 1.2];
const weights = [0.07, 0.07, 0.085, 0.08, 0.09, 0.09, 0.085, 0.085, 0.085, 0.075, 0.095, 0.09];

const goals: GoalReading[] = [
  { name: 'new-car-premium-share', atLeast: 0.4, atMost: 0.5, state: 'unknown' },
  { name: 'renewal-premium-growth', atLeast: 0.15, atMost: 0.2, actual: 0.231, state: 'above', distance: 0.031 },
  { name: 'high-value-premium-share', atLeast: 0.6, state: 'unknown' },
  { name: 'key-account-premium-share', atLeast: 0.25, atMost: 0.3, state: 'unknown' },
  { name: 'new-car-penetration', atLeast: 0.85, actual: 0.8793, state: 'within', distance: 0 },
  { name: 'tier-a-renewal-rate', atLeast: 0.92, actual: 0.934, state: 'within', distance: 0 },
  { name: 'reach', atLeast: 0.98, actual: 0.871, state: 'below', distance: -0.109 },
  { name: 'online-premium-share', atLeast: 0.35, state: 'unknown' },
];

export function targetsOf(code: string | undefined, year: number): TargetYear | undefined {
  const dealer = dealers.find((entry) => entry.code === code);
  if (!dealer) return undefined;
  const key = `${dealer.code}/${year}`;
  const found = known.get(key) ?? blank(dealer, year);
  known.set(key, found);
  found.whole = wholeOf(found);
  return found;
}

function blank(dealer: TargetYear['dealer'], year: number): TargetYear {
  const planned = year === 2026;
  const months = weights.map((weight, place) => {
    const renewals = planned ? Math.round(weight * 1800) : undefined;
    return { month: monthOf(year, place), standing: standing(year === 2026 ? place : 99, renewals) };
  });
  const year2026 = [
    { name: 'expiring-terms', value: 2400 },
    { name: 'renewal-rate', value: 0.6 },
    { name: 'renewals', value: 1800 },
  ];
  return {
    dealer, year, months, goals: structuredClone(goals), history: [], newCars: newCars(year),
    today: '2026-01-05', version: 1,
    whole: standing(99, undefined),
    backtest: planned
      ? { trials: 24, covered: 20, coverage: 20 / 24, wanted: 0.8, meanError: 6.4 }
      : { trials: 0, covered: 0, wanted: 0.8, meanError: 0 },
    kpis: planned ? year2026 : [],
    contradictions: planned ? [contradiction] : [],
  };
}

const contradiction: TargetYear['contradictions'][number] = {
  relation: 'renewal-rate',
  stated: { name: 'renewals', value: 1800 },
  from: 1440,
  to: 1440,
  off: 0.25,
  others: [],
  text: text(
    'expiring terms 2,400 × renewal rate 0.6 = 1,440, but renewals is set at 1,800: 25 % more',
    '到期保单数 2,400 × 续保率 0.6 = 1,440，但续保单数定为 1,800，高出 25 %',
  ),
};

function standing(place: number, renewals: number | undefined): TargetStanding {
  const won = place < 4 ? ([126, 61, 22, 4][place] ?? 0) : 0;
  const [expected, low, high] = [won + 9 + place * 40, won + place * 30, won + 20 + place * 52];
  const forecast = place < 3 ? { expected, low, high, months: 11 } : undefined;
  const base = { terms: 230, won, lost: place === 0 ? 31 : 0, withdrawn: 2, open: 197 - won, premiumWon: won * 3180 };
  return against({ ...base, ...(forecast ? { forecast } : {}) }, renewals, renewals && renewals * 3200);
}

function against(base: TargetStanding, renewals?: number, premium?: number): TargetStanding {
  if (renewals === undefined || premium === undefined) return base;
  const next = rungs.find((rung) => base.won < Math.ceil(rung * renewals));
  const reached = rungs.filter((rung) => base.won >= Math.ceil(rung * renewals)).at(-1);
  return {
    ...base, renewals, premium,
    ...(renewals > 0 ? { attainment: base.won / renewals, premiumAttainment: base.premiumWon / premium } : {}),
    gap: renewals - base.won,
    premiumGap: premium - base.premiumWon,
    ladder: {
      rungs,
      ...(reached === undefined ? {} : { reached }),
      ...(next === undefined ? {} : { next, away: Math.ceil(next * renewals) - base.won }),
    },
  };
}

function wholeOf({ months }: TargetYear): TargetStanding {
  const sum = (of: (one: TargetStanding) => number | undefined) =>
    months.reduce((total, { standing: one }) => total + (of(one) ?? 0), 0);
  const base = {
    terms: sum((one) => one.terms), won: sum((one) => one.won), lost: sum((one) => one.lost),
    withdrawn: sum((one) => one.withdrawn), open: sum((one) => one.open), premiumWon: sum((one) => one.premiumWon),
  };
  const set = months.some(({ standing: one }) => one.renewals !== undefined);
  return set ? against(base, sum((one) => one.renewals), sum((one) => one.premium)) : base;
}

export function setMonth(code: string | undefined, month: string, change: MonthChange) {
  const targets = targetsOf(code, Number(month.slice(0, 4)));
  const found = targets?.months.find((entry) => entry.month.startsWith(month));
  if (!targets || !found) return undefined;
  remember(targets, { month: found.month }, found.standing, change);
  found.standing = against(found.standing, change.renewals, change.premium);
  return targets;
}

const sources: Proposal['sources'] = [
  { input: 'lastRenewals', source: { en: 'Terms of last year that were won or lost.', zh: '去年已续保与战败的保单。' } },
  { input: 'newCarSales', source: { en: 'Book of new-car sales, last year.', zh: '去年新车销售记录。' } },
];

const newCars = (year: number): TargetYear['newCars'] =>
  year === 2026 ? [{ month: '2026-01-01', sold: 60, insured: 51, unsaid: 2, rate: 0.8793, premium: 306_000 }] : [];

export function proposalOf(year: number, { inputs = {}, weights: own, lean }: ProposalAsk): Proposal {
  const counted = { lastRenewals: 1420, lastRate: 0.61, expiringBase: 2400, lostCustomers: 640, averagePremium: 3200 };
  const all = { ...counted, ...inputs };
  const fromLast = Math.round(all.lastRenewals * 0.8);
  const fromNew = Math.round((inputs.newCarSales ?? 0) * (inputs.newCarInsuranceRate ?? 0) * 0.5);
  const renewals = fromLast + fromNew;
  const sum = own?.reduce((total, weight) => total + weight, 0) ?? 1;
  const shares = own?.map((weight) => weight / sum) ?? weights;
  const isNewKnown = inputs.newCarSales !== undefined && inputs.newCarInsuranceRate !== undefined;
  return {
    year, renewals, sources, inputs: all, said: Object.keys(inputs), premium: renewals * all.averagePremium,
    parts: [
      part('last-renewals', all.lastRenewals, 0.8, fromLast, fromLast / renewals, true),
      part('new-cars', inputs.newCarSales, 0.5, fromNew, fromNew / renewals, isNewKnown),
      part('insurer-policy', undefined, inputs.insurerPolicy, 0, 0, inputs.insurerPolicy !== undefined),
    ],
    phasing: own
      ? { basis: 'set', years: [], weights: shares, lower: [], higher: [], by: 0 }
      : { basis: 'few-years', years: [2024, 2025], weights, lower: [1, 2, 10], higher: [5, 6, 11], by: lean ?? 0.05 },
    months: shares.map((share, place) => ({
      month: monthOf(year, place),
      renewals: Math.round(share * renewals),
      premium: Math.round(share * renewals * all.averagePremium),
    })),
  };
}

function part(
  input: string, count: number | undefined, rate: number | undefined, renewals: number, share: number, known: boolean,
) {
  return JSON.parse(JSON.stringify({ input, renewals, share, known, count, rate })) as Proposal['parts'][number];
}

export function adopt(code: string | undefined, year: number, change: YearChange) {
  const targets = targetsOf(code, year);
  if (!targets) return undefined;
  const { phasing, renewals: proposed, inputs } = proposalOf(year, change);
  const { renewals = 0, premium = 0 } = change;
  remember(targets, { year }, targets.whole, change);
  targets.plan = { inputs, proposed, renewals, premium, phasing, ladder: change.ladder ?? rungs };
  targets.months.forEach((month, place) => {
    const weight = phasing.weights[place] ?? 0;
    month.standing = against(month.standing, Math.round(weight * renewals), Math.round(weight * premium));
  });
  return targetsOf(code, year);
}

export function setGoal(code: string | undefined, name: string, change: GoalChange) {
  const targets = targetsOf(code, 2026);
  if (targets)
    targets.goals = targets.goals.map((goal) => {
      if (goal.name !== name) return goal;
      const { atLeast: _, atMost: __, ...rest } = goal;
      return { ...rest, ...(JSON.parse(JSON.stringify(change)) as object) };
    });
  return targets;
}

export function setKpis(code: string | undefined, kpis: KpiValue[]) {
  const targets = targetsOf(code, 2026);
  return targets && Object.assign(targets, { kpis, contradictions: [] });
}

function remember(
  targets: TargetYear, what: Pick<TargetEdit, 'month' | 'year'>, before: TargetStanding,
  { renewals = 0, premium = 0, reason }: MonthChange,
): void {
  targets.history.unshift({
    at: new Date(clock.now).toISOString(), by: '李运营', renewals, premium, ...what,
    ...(reason ? { reason } : {}),
    ...(before.renewals === undefined ? {} : { before: before.renewals }),
    ...(before.premium === undefined ? {} : { premiumBefore: before.premium }),
  });
}

function monthOf(year: number, place: number): string {
  return `${year}-${String(place + 1).padStart(2, '0')}-01`;
}
