import { groupRoutes } from './group';
import { planOf, playbook, years } from './playbooks';
import { promotionRoutes } from './promotions';
import { staffingRoutes } from './staffing';
import { caps, keys, newKey, rested, revoked } from './settings';

type Handler = (match: string[], query: URLSearchParams) => unknown;

/** What the pages of the group, playbooks, calendar and settings ask for; bodies of writes are not read. */
export const roomRoutes: [string, RegExp, Handler][] = [
  ...groupRoutes,
  ...staffingRoutes,
  ...promotionRoutes,
  ['GET', /^\/playbooks$/, () => ({ items: [{ ...playbook, touches: playbook.touches.length }] })],
  ['GET', /^\/playbooks\/bdc-90$/, (_, query) => ({ ...playbook, version: Number(query.get('version') ?? 2) })],
  ['GET', /^\/playbooks\/bdc-90\/plan$/, (_, query) => planOf(query)],
  ['GET', /^\/calendars$/, () => ({ items: years })],
  ['GET', /^\/calendars\/(\d+)$/, ([year]) => years.find((entry) => entry.year === Number(year))],
  ['PUT', /^\/calendars\/(\d+)$/, ([year]) => years.find((entry) => entry.year === Number(year)) ?? {}],
  ['GET', /^\/keys$/, () => ({ items: keys })],
  ['POST', /^\/keys$/, () => newKey()],
  ['DELETE', /^\/keys\/(\d+)$/, ([id]) => revoked(Number(id))],
  ['GET', /^\/caps$/, () => ({ items: caps })],
  ['PUT', /^\/caps\/(\w+)\/(\d+)$/, () => ({})],
  ['POST', /^\/dealers\/([^/]+)\/(suspend|reinstate)$/, ([code, step]) => rested(code, step)],
];
