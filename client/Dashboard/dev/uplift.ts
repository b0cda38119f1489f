import type { Uplift, UpliftRow } from '../src/api/campaignWire';

/** Made-up ends of the two groups of a campaign, for looking at the page. */

const row = (treated: number, treatedWon: number, heldOut: number, heldOutWon: number): UpliftRow => {
  const [treatedRate, heldOutRate] = [treatedWon / treated, heldOutWon / heldOut];
  const reach = 1.96 * Math.sqrt(0.25 / treated + 0.25 / heldOut);
  const difference = treatedRate - heldOutRate;
  return {
    treated,
    treatedWon,
    heldOut,
    heldOutWon,
    treatedRate,
    heldOutRate,
    difference,
    low: difference - reach,
    high: difference + reach,
    verdict: difference > reach ? 'helps' : 'too-few',
  };
};

export function upliftOf(id: number): Uplift & { campaign: { id: number; name: string } } {
  return {
    campaign: { id, name: '' },
    holdout: 10,
    total: row(2140, 1391, 238, 119),
    months: [
      { month: '2025-11-01', isOver: true, uplift: row(1040, 671, 112, 60) },
      { month: '2025-12-01', isOver: true, uplift: row(1100, 720, 126, 59) },
      { month: '2026-01-01', isOver: false, uplift: row(210, 205, 18, 17) },
    ],
  };
}
