const dayMs = 86_400_000;

/** Wall clock and day of an instant in a zone, each as fields of HTML take them. */
export interface WallClock {
  /** `yyyy-MM-dd` */
  day: string;
  /** `HH:mm` */
  time: string;
}

export function wallClockOf(instant: string | number, zone: string): WallClock {
  const part = partsOf(new Date(instant), zone);
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/**
 * The instant (ISO-8601, UTC) at which a zone's wall clock shows this; undefined for no time at all. Of a time that a
 * zone skips when its summer begins, the hour after it is taken.
 */
export function instantOf({ day, time }: WallClock, zone: string): string | undefined {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(asUtc)) return undefined;
  // The offset at the guess may be that before a change of the clocks; the second look settles it.
  const guess = asUtc - offsetAt(asUtc, zone);
  return new Date(asUtc - offsetAt(guess, zone)).toISOString();
}

/** Whole days from the zone's present day to a day; below zero when it has passed. */
export function daysUntil(day: string, now: string | number, zone: string): number {
  return Math.round((Date.parse(day) - Date.parse(wallClockOf(now, zone).day)) / dayMs);
}

function offsetAt(instant: number, zone: string): number {
  const { day, time } = wallClockOf(instant, zone);
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}

function partsOf(at: Date, zone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
