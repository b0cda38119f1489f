import type { Incident, IncidentReport, Marks, ScoreChange, Scorecard } from '../src/api/partnerWire';
import { ccic, cpic, picc, pingAn, text } from './insurers';
import { dealers } from './world';

/** Made-up agreements, reports and scores; what is said stays until the stand-in ends. */

const all = [picc, pingAn, cpic, ccic];
const core = { insurers: 2, share: 0.72, wanted: 0.7, tolerance: 0.1, distance: 0.02, fit: 'fits' as const };
const at = '2026-01-05T02:00:00Z';

const card: Omit<Scorecard, 'dealer'> = {
  from: '2025-02-01',
  to: '2026-01-01',
  weights: { steering: 4, service: 3, remoteIssuing: 2, support: 1 },
  core,
  insurers: [
    row(picc, 0.41, true, 84, 642_000, { steering: 4.5, service: 4, remoteIssuing: 3.5, support: 3 }, 4.0, true),
    row(pingAn, 0.31, true, 51, 371_500, { steering: 4, service: 3, remoteIssuing: 5, support: 4 }, 3.9, false),
    row(cpic, 0.2, false, 12, 80_200),
    row(ccic, 0.08, false, 0, 0),
  ],
  history: [
    {
      insurer: picc, role: 'service-manager', by: '王经理', at, steering: 4, service: 4, remoteIssuing: 4, support: 3,
      note: '送单及时',
    },
  ],
};

const incidents: Incident[] = [
  {
    id: 1, insurer: pingAn, day: '2025-12-20', policyId: 1001, plate: '沪A10001', owner: '王**', expiry: '2026-01-20',
    daysLeft: 31, evidence: '021-95511 来电报价，客户录音已留存', by: '李芳', at,
  },
];

export function incidentsOf(): { items: Incident[] } {
  return { items: incidents };
}

export function report({ insurer, evidence, day }: IncidentReport): object {
  const known = named(insurer);
  incidents.unshift({
    id: incidents.length + 1, insurer: known, day: day ?? '2026-01-05', evidence, by: 'dev', at,
  });
  return { insurer: known, month: '2026-01-01', incidents: incidents.length };
}

export function scorecardOf(code: string): Scorecard | undefined {
  const dealer = dealers.find((entry) => entry.code === code);
  return dealer && { dealer, ...card };
}

export function score(code: string, insurer: string, { role, note, ...given }: ScoreChange): Scorecard | undefined {
  const entry = { insurer: named(insurer), role, by: 'dev', at, ...(given as Marks), ...(note ? { note } : {}) };
  card.history.unshift(entry);
  const scored = card.insurers.find((other) => other.insurer.code === entry.insurer.code);
  if (scored) Object.assign(scored, { marks: given, total: 3.5 });
  return scorecardOf(code);
}

export function weigh(code: string, weights: Marks): Scorecard | undefined {
  card.weights = weights;
  return scorecardOf(code);
}

function named(name: string) {
  const known = all.find(({ code, name: { zh, en } }) => [code, zh, en].includes(name));
  return known ?? { code: name, name: text(name, name) };
}

function row(
  insurer: typeof picc, share: number, isCore: boolean, steeredCars: number, steeredAmount: number, marks?: Marks,
  total?: number, isSigned = false,
): Scorecard['insurers'][number] {
  return {
    insurer, isSigned, scores: [], ...(marks ? { marks } : {}), ...(total === undefined ? {} : { total }),
    measured: {
      share, isCore, steeredCars, steeredAmount, kind: isCore ? 'mainstream' : 'auxiliary', issueHours: 2.5,
      deliveryHours: 24, errorRate: 0.8,
    },
  };
}
