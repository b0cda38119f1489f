import type { IncomingMessage } from 'node:http';
import type { GoalChange, KpiValue, MonthChange, ProposalAsk, YearChange } from '../src/api/targetWire';
import { adopt, proposalOf, setGoal, setKpis, setMonth, targetsOf } from './targets';

type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => unknown;
type BodyOf = <T>(request: IncomingMessage) => Promise<T>;

/** Targets of a dealer; what is set stays until the stand-in ends. */
export const targetRoutes = (bodyOf: BodyOf): [string, RegExp, Handler][] => [
  ['GET', /^\/dealers\/([^/]+)\/targets$/, ([code], query) => targetsOf(code, Number(query.get('year') ?? 2026))],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/targets\/(\d{4}-\d\d)$/,
    async ([code, month], _, request) => setMonth(code, month ?? '', await bodyOf<MonthChange>(request)),
  ],
  [
    'POST',
    /^\/dealers\/([^/]+)\/years\/(\d+)\/proposal$/,
    async ([, year], _, request) => proposalOf(Number(year), await bodyOf<ProposalAsk>(request)),
  ],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/years\/(\d+)$/,
    async ([code, year], _, request) => adopt(code, Number(year), await bodyOf<YearChange>(request)),
  ],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/goals\/([^/]+)$/,
    async ([code, name], _, request) => setGoal(code, name ?? '', await bodyOf<GoalChange>(request)),
  ],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/kpis$/,
    async ([code], _, request) => setKpis(code, (await bodyOf<{ kpis: KpiValue[] }>(request)).kpis),
  ],
];
