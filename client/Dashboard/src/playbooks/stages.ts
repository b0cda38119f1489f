import type { PlaybookTouch } from '../api/playbookWire';

/** Touches that do the same thing: one channel with one text, or calls with one goal and kind of price. */
export interface Stage {
  channel: PlaybookTouch['channel'];
  template?: string | undefined;
  goal?: string | undefined;
  quote?: string | undefined;
  tiers?: string[] | undefined;
  reasons?: string[] | undefined;
  /** Days counted from the anchor, earliest first. */
  days: number[];
}

/** The stages in the order in which they begin. */
export function stagesOf(touches: readonly PlaybookTouch[]): Stage[] {
  const stages = new Map<string, Stage>();
  for (const { channel, template, goal, quote, tiers, reasons, day } of touches) {
    const key = JSON.stringify([channel, template, goal, quote, tiers, reasons]);
    const known = stages.get(key);
    if (known) known.days.push(day);
    else stages.set(key, { channel, template, goal, quote, tiers, reasons, days: [day] });
  }
  return [...stages.values()];
}

/** The touches that a customer of a tier gets. */
export function touchesOf(touches: readonly PlaybookTouch[], tier: string): PlaybookTouch[] {
  return touches.filter((touch) => !touch.tiers || touch.tiers.includes(tier));
}

/** A day as the trade writes it: 90 days before the anchor are N-90, 361 days after it N+361. */
export function nameOfDay(day: number): string {
  return day > 0 ? `N+${day}` : `N-${-day}`;
}
