import type { LadderPlace, RunningMonth, TargetMonth, TargetStanding, TargetYear } from '../api/targetWire';
import { followed, measured, share } from '../live/runningMonth';

/** The year with the month that runs as the live stream tells it, and the year's sums moved by as much. */
export function withRunning(year: TargetYear, live: RunningMonth | undefined): TargetYear {
  const known = live && year.months.find(({ month }) => month === live.month);
  const standing = known && live && followed(known.standing, live);
  if (!known || !live || !standing || standing === known.standing) return year;
  const moved = measuredAll({ ...standing, ...(live.forecast ? { forecast: live.forecast } : {}) });
  return {
    ...year,
    whole: measuredAll(movedBy(year.whole, known.standing, moved)),
    months: year.months.map((one): TargetMonth => (one === known ? { ...one, standing: moved } : one)),
  };
}

// What is attained of the year's targets counts as far as its months have any.
function movedBy(whole: TargetStanding, before: TargetStanding, now: TargetStanding): TargetStanding {
  const by = (of: 'terms' | 'won' | 'lost' | 'withdrawn' | 'open' | 'premiumWon') => whole[of] + now[of] - before[of];
  return {
    ...whole,
    terms: by('terms'),
    won: by('won'),
    lost: by('lost'),
    withdrawn: by('withdrawn'),
    open: by('open'),
    premiumWon: by('premiumWon'),
  };
}

function measuredAll(standing: TargetStanding): TargetStanding {
  const { renewals, premium, ladder, won, premiumWon } = standing;
  return {
    ...standing,
    ...(renewals === undefined ? {} : measured(won, renewals)),
    ...(premium === undefined
      ? {}
      : {
          ...(premium > 0 ? { premiumAttainment: share(premiumWon, premium) } : {}),
          premiumGap: premium - premiumWon,
        }),
    ...(ladder && renewals !== undefined ? { ladder: placeOn(ladder.rungs, renewals, won) } : {}),
  };
}

function placeOn(rungs: number[], renewals: number, won: number): LadderPlace {
  const neededFor = (rung: number) => Math.ceil(Math.round(rung * renewals * 1e6) / 1e6);
  const reached = rungs.filter((rung) => won >= neededFor(rung)).at(-1);
  const next = rungs.find((rung) => won < neededFor(rung));
  return {
    rungs,
    ...(reached === undefined ? {} : { reached }),
    ...(next === undefined ? {} : { next, away: neededFor(next) - won }),
  };
}
