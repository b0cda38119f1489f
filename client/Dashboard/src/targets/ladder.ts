import type { LadderPlace } from '../api/targetWire';

/** A rung on the bar of a ladder. */
export interface RungMark {
  rung: number;
  /** Where it stands, 0 to 1 of the bar. */
  at: number;
  isReached: boolean;
  isNext: boolean;
}

/** A ladder as a bar that is filled as far as the target is attained. */
export interface LadderBarShape {
  filled: number;
  marks: RungMark[];
}

/** The bar ends a little beyond its highest rung, or where the attainment stands if that is further. */
export function barOf({ rungs, reached, next }: LadderPlace, attainment: number): LadderBarShape {
  const end = Math.max(...rungs, attainment, 1) * 1.04;
  return {
    filled: Math.max(0, attainment) / end,
    marks: rungs.map((rung) => ({
      rung,
      at: rung / end,
      isReached: reached !== undefined && rung <= reached,
      isNext: rung === next,
    })),
  };
}

/** Rungs written as per cents, such as `60, 80, 100`; undefined when one is no number. */
export function rungsOf(text: string): number[] | undefined {
  const parts = text.split(/[,，、;\s]+/).filter(Boolean);
  const rungs = parts.map((part) => Number(part.replace('%', '')) / 100);
  return rungs.length > 0 && rungs.every(Number.isFinite) ? rungs : undefined;
}

export function rungsText(rungs: readonly number[]): string {
  return rungs.map((rung) => String(Math.round(rung * 10_000) / 100)).join(', ');
}
