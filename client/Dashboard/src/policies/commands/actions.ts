import type { PolicySummary } from '../../api/policyWire';
import { isCase } from '../isCase';

/** What a person may tell a term, the harmless first. */
export type ActionName = 'pause' | 'resume' | 'renewed' | 'lost' | 'withdraw' | 'opt-out' | 'consent';

export const actions: readonly ActionName[] = [
  'pause',
  'resume',
  'renewed',
  'lost',
  'withdraw',
  'opt-out',
  'consent',
];

/** What many terms may be told at once: premiums and reasons of losses belong to one. */
export const bulkActions: readonly ActionName[] = ['pause', 'resume', 'withdraw', 'opt-out', 'consent'];

/** Why an action makes no sense for a term as it stands. */
export type Obstacle =
  'unenrolled' | 'ended' | 'parked' | 'paused' | 'blocked' | 'not-paused' | 'paused-by-campaign' | 'no-insurance';

type Standing = Pick<PolicySummary, 'phase' | 'reason' | 'parked'> & Partial<Pick<PolicySummary, 'line'>>;

const ends: ReadonlySet<string> = new Set(['won', 'lost', 'withdrawn']);

export function hasEnded({ phase }: Standing): boolean {
  return ends.has(phase);
}

/** Whether it concerns the person behind the phone, whatever becomes of this one term. */
export function isOfPerson(action: ActionName): action is 'opt-out' | 'consent' {
  return action === 'opt-out' || action === 'consent';
}

/**
 * Why the action makes no sense; undefined when it does. The silo has the last word. A refusal of contact is never
 * held back: it counts for the phone even where the term has ended.
 */
export function obstacleTo(action: ActionName, term: Standing): Obstacle | undefined {
  if (term.phase === 'unenrolled') return 'unenrolled';
  if (isOfPerson(action)) return undefined;
  if (hasEnded(term)) return 'ended';
  if (term.parked) return 'parked';
  if (action === 'renewed' && term.line && isCase({ line: term.line })) return 'no-insurance';
  if (action === 'pause') return pauseObstacle(term);
  return action === 'resume' ? resumeObstacle(term) : undefined;
}

// A person's pause outlasts that of the campaign, so that one may still be asked for.
function pauseObstacle({ phase, reason }: Standing): Obstacle | undefined {
  if (phase === 'blocked') return 'blocked';
  return phase === 'paused' && reason !== 'campaign' ? 'paused' : undefined;
}

function resumeObstacle({ phase, reason }: Standing): Obstacle | undefined {
  if (phase !== 'paused') return 'not-paused';
  return reason === 'campaign' ? 'paused-by-campaign' : undefined;
}

/** The terms that an action concerns, and those that it does not with the reason. */
export function split<T extends Standing>(action: ActionName, terms: readonly T[]) {
  const concerned: T[] = [];
  const left: { term: T; obstacle: Obstacle }[] = [];
  for (const term of terms) {
    const obstacle = obstacleTo(action, term);
    if (obstacle) left.push({ term, obstacle });
    else concerned.push(term);
  }
  return { concerned, left };
}
