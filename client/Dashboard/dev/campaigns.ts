import { noProgress } from '../src/progress/sums';
import { upliftOf } from './uplift';
import { campaigns, daySums, dealers, rows, wholeProgress } from './world';

type Handler = (match: string[], query: URLSearchParams) => unknown;

const campaignOf = (id: string | undefined) => campaigns.find((entry) => entry.id === Number(id));

/** Campaigns, what a draft would do, and what their contacts are worth. */
export const campaignRoutes: [string, RegExp, Handler][] = [
  [
    'GET',
    /^\/campaigns$/,
    () => ({
      items: process.env.FAKE_EMPTY
        ? []
        : campaigns.map((entry) => ({
            ...entry,
            progress: entry.phase === 'draft' ? noProgress : wholeProgress(entry.id),
          })),
    }),
  ],
  ['GET', /^\/campaigns\/(\d+)\/dealers$/, ([id]) => ({ items: rows.get(Number(id)) ?? [] })],
  ['GET', /^\/campaigns\/(\d+)\/days$/, ([id], query) => ({ items: daySums(Number(id), query.get('dealer')) })],
  [
    'GET',
    /^\/campaigns\/(\d+)\/preview$/,
    () => ({
      terms: 2412,
      dealers: dealers.map(({ code }) => ({ dealer: code, terms: 201 })),
      touches: { sms: 7236, call: 36180 },
      missed: 318,
      expired: 4,
      alreadyElsewhere: 21,
      heldOut: 238,
      leftOut: { 'car-age': 312, tier: 57 },
      firstTouch: '2026-01-06T01:12:00Z',
      lastEnd: '2026-06-30',
    }),
  ],
  ['GET', /^\/campaigns\/(\d+)\/uplift$/, ([id]) => upliftOf(Number(id))],
  ['POST', /^\/campaigns$/, () => campaigns[2]],
  ['PUT', /^\/campaigns\/(\d+)$/, ([id]) => campaignOf(id)],
  [
    'POST',
    /^\/campaigns\/(\d+)\/(launch|pause|resume|end)$/,
    ([id, action]) => {
      const found = campaignOf(id);
      if (!found) return undefined;
      found.phase = action === 'pause' ? 'paused' : action === 'end' ? 'ended' : 'running';
      found.order = { kind: action ?? '', done: 0, finished: false };
      return found;
    },
  ],
];
