import { imports, preview, understood, visits } from './imports';

type Handler = (match: string[]) => unknown;

const answered = new Set<number>();

const importOf = (id: string | undefined) => imports.find((entry) => entry.id === Number(id));

function previewOf(id: string | undefined) {
  if (importOf(id)?.book === visits.book) return visits;
  return answered.has(Number(id)) ? understood : preview;
}

/** What the pages of imports ask for, but for the upload itself. */
export const importRoutes: [string, RegExp, Handler][] = [
  ['GET', /^\/imports$/, () => ({ items: imports })],
  ['GET', /^\/imports\/(\d+)$/, ([id]) => importOf(id)],
  ['GET', /^\/imports\/(\d+)\/preview$/, ([id]) => previewOf(id)],
  ['POST', /^\/imports\/(\d+)\/preview$/, ([id]) => answered.add(Number(id)) && importOf(id)],
  ['POST', /^\/imports\/(\d+)\/start$/, ([id]) => Object.assign(importOf(id) ?? {}, { state: 'running' })],
];
