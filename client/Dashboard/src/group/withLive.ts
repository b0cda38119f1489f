import type { Group, GroupDealer, GroupMonth } from '../api/groupWire';
import type { RunningMonth } from '../api/targetWire';
import { followed, measured, share } from '../live/runningMonth';

/** The group with the month that runs as the live stream tells it; another month stays as it was loaded. */
export function withLive(group: Group, months: ReadonlyMap<string, RunningMonth>): Group {
  const items = group.items.map((row) => rowWith(row, group.month, months.get(row.dealer.code)));
  if (items.every((row, place) => row === group.items[place])) return group;
  const now = sumOf(items.map((row) => row.now));
  return {
    ...group,
    items,
    sums: {
      ...group.sums,
      behind: items.filter((row) => (row.now.gap ?? 0) > 0).length,
      ...changed(group.sums, now),
    },
  };
}

function rowWith(row: GroupDealer, month: string, live: RunningMonth | undefined): GroupDealer {
  if (live?.month !== month) return row;
  const now = followed(row.now, live);
  return now === row.now ? row : { ...row, ...changed(row, withRate(now)) };
}

type Compared = Pick<GroupDealer, 'now' | 'before' | 'rateChange'>;

function changed({ before }: Compared, now: GroupMonth): Pick<GroupDealer, 'now' | 'rateChange'> {
  return now.decidedRate === undefined || before.decidedRate === undefined
    ? { now }
    : { now, rateChange: now.decidedRate - before.decidedRate };
}

function withRate({ decidedRate: _, ...month }: GroupMonth): GroupMonth {
  const decided = month.won + month.lost;
  return decided === 0 ? month : { ...month, decidedRate: share(month.won, decided) };
}

/** As the silo sums: attainment and gap are of the dealers that have a target. */
function sumOf(months: readonly GroupMonth[]): GroupMonth {
  const total = (of: (month: GroupMonth) => number) => months.reduce((sum, month) => sum + of(month), 0);
  const wanted = months.filter((month) => month.renewals !== undefined);
  const renewals = wanted.reduce((sum, month) => sum + (month.renewals ?? 0), 0);
  const won = wanted.reduce((sum, month) => sum + month.won, 0);
  return withRate({
    terms: total((month) => month.terms),
    won: total((month) => month.won),
    lost: total((month) => month.lost),
    withdrawn: total((month) => month.withdrawn),
    open: total((month) => month.open),
    premiumWon: total((month) => month.premiumWon),
    contacted: total((month) => month.contacted),
    reached: total((month) => month.reached),
    ...(wanted.length > 0 ? { renewals, ...measured(won, renewals) } : {}),
  });
}
