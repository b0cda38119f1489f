import type { ChannelName, DayTouches } from '../api/wire';

/** How the bars are divided. */
export type Division = 'status' | 'channel';

export type OutcomeName = 'delivered' | 'undelivered' | 'failed' | 'suppressed';

export const outcomes: readonly OutcomeName[] = ['delivered', 'undelivered', 'failed', 'suppressed'];

const channelOrder: readonly ChannelName[] = ['sms', 'call', 'robot', 'wecom'];

/** Bars over every day from the first to the last touch, with one list of heights per part. */
export interface DaySeries {
  days: string[];
  parts: { name: OutcomeName | ChannelName; values: number[] }[];
}

export function daySeries(
  rows: readonly DayTouches[],
  division: Division,
  channel: ChannelName | 'all',
): DaySeries {
  const chosen = rows.filter((row) => channel === 'all' || row.channel === channel);
  const days = everyDay(chosen.map((row) => row.day));
  const at = new Map(days.map((day, index) => [day, index]));
  const names = division === 'status' ? outcomes : channelsOf(chosen);
  const parts = names.map((name) => ({ name, values: new Array<number>(days.length).fill(0) }));
  for (const row of chosen) {
    const index = at.get(row.day) ?? 0;
    for (const part of parts) part.values[index] = (part.values[index] ?? 0) + heightOf(row, part.name);
  }
  return { days, parts };
}

export function channelsOf(rows: readonly DayTouches[]): ChannelName[] {
  return channelOrder.filter((channel) => rows.some((row) => row.channel === channel));
}

function heightOf(row: DayTouches, part: OutcomeName | ChannelName): number {
  switch (part) {
    case 'delivered':
      return row.delivered;
    case 'undelivered':
      return row.sent - row.delivered;
    case 'failed':
      return row.failed;
    case 'suppressed':
      return row.suppressed;
    default:
      return row.channel === part ? row.sent + row.failed + row.suppressed : 0;
  }
}

/** Days without touches belong on the axis too: a weekend must look like one. */
export function everyDay(days: readonly string[]): string[] {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const all: string[] = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += 86_400_000) {
    all.push(new Date(at).toISOString().slice(0, 10));
  }
  return all;
}
