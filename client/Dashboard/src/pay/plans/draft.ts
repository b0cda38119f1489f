import type { PayBand, PayPart, PayPlan, PayPlanChange } from '../../api/payWire';

/** The kinds of parts in the order in which a plan lists them. */
export const partKinds = ['base-pay', 'commission', 'ladder', 'kpi', 'win-back', 'profit-share'] as const;

/** A version to be written: what the silo is asked to set. */
export type PlanDraft = PayPlanChange & Required<Pick<PayPlanChange, 'from' | 'title' | 'parts'>>;

/** The next version of a plan, as it stands now, from a month on. */
export function draftOf({ name, title, parts }: PayPlan, from: string): PlanDraft {
  return { name, title, from, parts: parts.map(({ words: _, ...part }) => part) };
}

/** A plan of another name that pays nothing yet. */
export function newDraft(from: string): PlanDraft {
  return { name: '', title: { en: '', zh: '' }, from, parts: [blankPart('base-pay')] };
}

/** A part to begin with; its numbers are the writer's to change. */
export function blankPart(kind: string): PayPart {
  switch (kind) {
    case 'commission':
      return { kind, bands: [{ from: 0, until: 1, value: 0 }, { from: 1, value: 0 }] };
    case 'ladder':
      return { kind, bands: [{ from: 1, until: 1.2, value: 0 }] };
    case 'kpi':
      return {
        kind,
        weights: [{ measure: 'signed-policies', weight: 1 }],
        cap: 1,
        threshold: 0.8,
        alertAfter: 2,
        fullPay: 0,
      };
    case 'win-back':
      return { kind, perCar: 0, targetShare: 0.1, bands: [{ from: 0, until: 1, value: 0 }, { from: 1, value: 1 }] };
    case 'profit-share':
      return { kind, on: true, rate: 0 };
    default:
      return { kind, amount: 0 };
  }
}

/**
 * A part that was changed by hand is the dealer's own: the source of the numbers before, and what that leaves open, say
 * nothing of it any more.
 */
export function changedPart({ source: _, note: __, ...part }: PayPart, change: Partial<PayPart>): PayPart {
  return { ...part, ...change };
}

/** Bands that lie end to end: one ends where the next begins; how the last one ends stays. */
export function chained(bands: readonly PayBand[]): PayBand[] {
  return bands.map((band, place) => {
    const next = bands[place + 1];
    return next ? { ...band, until: next.from } : band;
  });
}

/** One band more above the others, a fifth of the target up. */
export function withBand(bands: readonly PayBand[]): PayBand[] {
  const last = bands.at(-1);
  const from = last ? (last.until ?? round(last.from + 0.2)) : 0;
  const value = last?.value ?? 0;
  const band = last?.until === undefined ? { from, value } : { from, until: round(from + 0.2), value };
  return chained([...bands, band]);
}

/** Without one band; the one below then reaches up to the one above, or as far as the last one did. */
export function withoutBand(bands: readonly PayBand[], place: number): PayBand[] {
  const left = bands.filter((_, index) => index !== place);
  const last = left.at(-1);
  if (last && place === bands.length - 1) left[left.length - 1] = ended(last, bands[place]?.until);
  return chained(left);
}

function ended({ until: _, ...band }: PayBand, until: number | undefined): PayBand {
  return until === undefined ? band : { ...band, until };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
