import type { IncomingMessage } from 'node:http';
import type { Leaders } from '../src/api/payWire';
import { dealers } from './world';

type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => unknown;
type BodyOf = <T>(request: IncomingMessage) => Promise<T>;

/** A made-up leaderboard; whether it shows names is kept until the stand-in ends. */
export const leaderRoutes = (bodyOf: BodyOf): [string, RegExp, Handler][] => [
  ['GET', /^\/dealers\/([^/]+)\/pay\/leaders$/, ([code], query) => leadersOf(code, query.get('quarter') ?? '2026-Q1')],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/pay\/leaders$/,
    async (_match, _query, request) => {
      showsNames = (await bodyOf<{ showsNames: boolean }>(request)).showsNames;
      return {};
    },
  ],
];

let showsNames = false;

function leadersOf(code: string | undefined, quarter: string): Leaders {
  const name = (whole: string) => (showsNames ? whole : `${whole.slice(0, 1)}*`);
  const first = Number(quarter.slice(6)) * 3 - 2;
  return {
    dealer: dealers.find((entry) => entry.code === code) ?? { code: '', name: '' },
    quarter: `${quarter.slice(0, 4)}-${String(first).padStart(2, '0')}-01`,
    showsNames,
    leaders: [
      { place: 1, agent: name('李芳'), isOwn: false, points: 118 },
      { place: 2, agent: name('王敏'), isOwn: false, points: 96 },
      { place: 3, agent: name('赵云'), isOwn: false, points: 41 },
    ],
    months: [0, 1, 2].map((later) => ({
      month: `${quarter.slice(0, 4)}-${String(first + later).padStart(2, '0')}-01`,
      ...(later < 2 && { champion: name('李芳') }),
      ...(later === 0 && { star: name('王敏') }),
    })),
  };
}
