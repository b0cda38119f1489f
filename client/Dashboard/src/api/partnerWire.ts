import type { Core, InsurerRef } from './churnWire';
import type { DealerRef } from './wire';

/** What was agreed with insurers, who broke it, and how they score; absent is not known. */

export interface Incident {
  id: number;
  insurer: InsurerRef;
  day: string;
  policyId?: number;
  plate?: string;
  owner?: string;
  expiry?: string;
  daysLeft?: number;
  evidence: string;
  by: string;
  at: string;
}

export interface IncidentReport {
  insurer: string;
  evidence: string;
  day?: string;
  policyId?: number;
}

export const criteria = ['steering', 'service', 'remoteIssuing', 'support'] as const;
export type Criterion = (typeof criteria)[number];
export type Marks = Record<Criterion, number>;

export const scoreRoles = ['accident-specialist', 'service-manager'] as const;
export type ScoreRole = (typeof scoreRoles)[number];

export interface ScoreEntry extends Marks {
  insurer: InsurerRef;
  role: ScoreRole;
  by: string;
  at: string;
  note?: string;
}

export interface ScoreChange extends Partial<Marks> {
  role: ScoreRole;
  note?: string;
}

/** What is measured of an insurer, beside what people give it. */
export interface Measured {
  share?: number;
  isCore: boolean;
  steeredCars?: number;
  steeredAmount?: number;
  kind?: string;
  commission?: number;
  issueHours?: number;
  deliveryHours?: number;
  endorsementHours?: number;
  errorRate?: number;
}

export interface ScorecardRow {
  insurer: InsurerRef;
  marks?: Marks;
  total?: number;
  isSigned: boolean;
  scores: ScoreEntry[];
  measured: Measured;
}

export interface Scorecard {
  dealer: DealerRef;
  from: string;
  to: string;
  weights: Marks;
  core: Core;
  insurers: ScorecardRow[];
  history: ScoreEntry[];
}
