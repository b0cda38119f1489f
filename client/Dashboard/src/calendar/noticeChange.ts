import { workingDays, type WorkingDays } from './dayKind';
import { addDays } from './days';
import type { Notice } from './notice';

/** What a notice changes for calls. */
export interface NoticeChange {
  /** Days that were worked and will be off. */
  rest: string[];
  /** Days that were off and will be worked. */
  work: string[];
  /** Days that stay worked or off and are only named otherwise, such as a weekend that becomes a statutory day off. */
  named: string[];
}

export function changeOf(notice: Notice, year: number, before: WorkingDays): NoticeChange {
  const after = workingDays([
    { year, source: '', addedAt: '', daysOff: notice.daysOff, workdays: notice.workdays },
  ]);
  const change: NoticeChange = { rest: [], work: [], named: [] };
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (before.isOff(day) !== after.isOff(day)) (after.isOff(day) ? change.rest : change.work).push(day);
    else if (before.kindOf(day) !== after.kindOf(day)) change.named.push(day);
  }
  return change;
}

/** How many days of a year are off by its notice, worked instead of a weekend, and worked at all. */
export function countsOfYear(year: number, days: WorkingDays) {
  const counts = { off: 0, makeup: 0, worked: 0 };
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const kind = days.kindOf(day);
    if (kind === 'off') counts.off++;
    if (kind === 'makeup') counts.makeup++;
    if (!days.isOff(day)) counts.worked++;
  }
  return counts;
}

/** The years that the page offers: from the first published one to the year after the last one that matters. */
export function yearsShown(published: readonly number[], today: string): number[] {
  const now = Number(today.slice(0, 4));
  const first = Math.min(now, ...published);
  const last = Math.max(now, ...published) + 1;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}
