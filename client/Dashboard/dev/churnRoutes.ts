import { churnOf } from './churn';
import { insurersOf, lostOf } from './insurers';

type Handler = (match: string[], query: URLSearchParams) => unknown;

/** Why a dealer loses terms and customers, and to whom, and what its agents are paid. */
export const churnRoutes: [string, RegExp, Handler][] = [
  ['GET', /^\/dealers\/([^/]+)\/churn$/, ([code], query) => churnOf(code ?? '', query)],
  ['GET', /^\/dealers\/([^/]+)\/insurers$/, ([code]) => insurersOf(code ?? '')],
  ['GET', /^\/dealers\/([^/]+)\/lost$/, (_, query) => lostOf(query)],
];
