import type { PolicySummary } from '../src/api/policyWire';
import type { PhaseName } from '../src/api/wire';
import { Refused } from './refused';
import { policies } from './policies';

const whole = ['dealer', 'phase', 'plate', 'policyNo'] as const;

/** A part of the policies that the filters let through. A made-up phone is known by its last four digits. */
export function listPolicies(query: URLSearchParams) {
  const wanted = policies.filter(
    (entry) =>
      whole.every((name) => !query.get(name) || entry[name] === query.get(name)) &&
      (!query.get('phone') || entry.phone?.slice(-4) === query.get('phone')?.slice(-4)),
  );
  const from = Number(query.get('after') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return { items: wanted.slice(from, to), ...(to < wanted.length ? { next: String(to) } : {}) };
}

const phaseAfter: Record<string, PhaseName> = {
  pause: 'paused',
  resume: 'contacting',
  renewed: 'won',
  lost: 'lost',
  withdraw: 'withdrawn',
  'opt-out': 'blocked',
  consent: 'contacting',
};

interface Command {
  command: string;
  reason?: string;
}

/** Does what a command says, as far as made-up terms go. */
export function command(id: number, { command, reason }: Command) {
  const found = policies.find((policy) => policy.id === id);
  const phase = phaseAfter[command];
  if (!found || !phase) return undefined;
  if (found.parked) throw new Refused(409, 'parked', 'a fault stopped this term', '该保单期因故障停放');
  if (['won', 'lost', 'withdrawn'].includes(found.phase))
    return { verdict: 'ignored', rule: 'term-ended', phase: found.phase };
  change(found, phase, command === 'pause' ? 'person' : command === 'opt-out' ? 'opted-out' : reason);
  return { verdict: 'applied', phase };
}

function change(policy: PolicySummary, phase: PhaseName, reason: string | undefined): void {
  policy.phase = phase;
  delete policy.reason;
  if (reason) policy.reason = reason;
  if (phase === 'won' || phase === 'lost' || phase === 'withdrawn') delete policy.nextTouch;
}
