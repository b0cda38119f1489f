import type { DealerRef } from './wire';

/** Shares are parts of 1; what is absent is not known or has nothing to divide by. */

export type Fit = 'under' | 'right' | 'over';

export interface Spread {
  low: number;
  usual: number;
  high: number;
}

export interface StaffingDay {
  day: string;
  isWorkday: boolean;
  isProvisional: boolean;
  calls: number;
  minutes: number;
  capacity: number;
  saturation?: number;
  /** Agents missing (negative) or free. */
  balance: number;
  fit: Fit;
  made: number;
  notMade: number;
  waiting: number;
}

/** A month, or all days together. */
export interface StaffingPeriod {
  from: string;
  until: string;
  workdays: number;
  calls: number;
  minutes: number;
  capacity: number;
  saturation?: number;
  agents?: number;
  customers?: number;
  neededByTalk?: Spread;
  neededByPipeline?: number;
  needed?: number;
  peakDay?: string;
  daysUnder: number;
  daysOver: number;
  notMade: number;
}

/** What another number of agents would change; negative for less. */
export interface StaffingEffect {
  agents: number;
  saturation?: number;
  daysUnder: number;
  daysOver: number;
  notMade: number;
  waiting: number;
}

export interface Assumptions {
  minutesPerCall: Spread;
  talkMinutes: number;
  customersPerAgent: number;
  contactsPerMonth: number;
  ramp: number[];
  tolerance: number;
}

export interface StaffAgent {
  name: string;
  from?: string;
  until?: string;
  daysOff?: string[];
  /** Monday is 1, Sunday 7. */
  weekDaysOff?: number[];
  talkMinutes?: number;
}

export interface Staffing {
  dealer: DealerRef;
  madeAt: string;
  from: string;
  days: number;
  terms: number;
  resting: number;
  staffing: { assumptions: Assumptions; agents: StaffAgent[] };
  daily: StaffingDay[];
  months: StaffingPeriod[];
  whole: StaffingPeriod;
  offDaysOnly: number;
  oneMore: StaffingEffect;
  oneFewer?: StaffingEffect;
}
