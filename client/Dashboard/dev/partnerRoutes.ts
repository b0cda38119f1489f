import type { IncomingMessage } from 'node:http';
import type { ChurnFigures } from '../src/api/carWire';
import type { IncidentReport, Marks, ScoreChange } from '../src/api/partnerWire';
import { carsOf, parametersOf, setParameters } from './cars';
import { incidentsOf, report, score, scorecardOf, weigh } from './partners';

type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => unknown;
type BodyOf = <T>(request: IncomingMessage) => Promise<T>;

/** Cars behind lost customers, agreements with insurers, reports and scores. */
export const partnerRoutes = (bodyOf: BodyOf): [string, RegExp, Handler][] => [
  ['GET', /^\/dealers\/([^/]+)\/cars$/, (_, query) => carsOf(query)],
  ['GET', /^\/dealers\/([^/]+)\/churn\/parameters$/, () => parametersOf()],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/churn\/parameters$/,
    async (_, __, request) => setParameters(await bodyOf<Partial<ChurnFigures> & { reason: string }>(request)),
  ],
  ['PUT', /^\/dealers\/([^/]+)\/insurers\/([^/]+)\/agreement$/, (_, __, request) => bodyOf<object>(request)],
  ['GET', /^\/dealers\/([^/]+)\/incidents$/, () => incidentsOf()],
  [
    'POST',
    /^\/dealers\/([^/]+)\/incidents$/,
    async (_, __, request) => report(await bodyOf<IncidentReport>(request)),
  ],
  ['GET', /^\/dealers\/([^/]+)\/scorecard$/, ([code]) => scorecardOf(code ?? '')],
  [
    'POST',
    /^\/dealers\/([^/]+)\/insurers\/([^/]+)\/scores$/,
    async ([code, insurer], _, request) => score(code ?? '', insurer ?? '', await bodyOf<ScoreChange>(request)),
  ],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/scorecard\/weights$/,
    async ([code], _, request) => weigh(code ?? '', await bodyOf<Marks>(request)),
  ],
];
