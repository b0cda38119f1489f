import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { LedgerImport } from '../src/api/importWire';
import { actionRoutes } from './actions';
import { campaignRoutes } from './campaigns';
import { churnRoutes } from './churnRoutes';
import { serveFile } from './files';
import { runningGroup } from './group';
import { importRoutes } from './importRoutes';
import { bookOf, imports, readMore } from './imports';
import { detail, timeline, why } from './policies';
import { command, listPolicies } from './policyCalls';
import { payRoutes } from './pay';
import { Refused } from './refused';
import { reportRoutes } from './reports';
import { roomRoutes } from './rooms';
import { taskRoutes } from './tasks';
import { partnerRoutes } from './partnerRoutes';
import { targetRoutes } from './targetRoutes';
import { answered, textsOf } from './texts';
import { campaigns, clock, daySums, dealers, random, step, wholeProgress } from './world';

/**
 * Speaks the silo's wire contract with made-up numbers, for looking at the page; it is never part of
 * `dist`.
 */

export const devToken = 'dev-token';

const followers = new Set<ServerResponse>();
let version = 1;

type Answer = unknown;
type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => Answer | Promise<Answer>;

const routes: [string, RegExp, Handler][] = [
  ['GET', /^\/me$/, () => ({ name: '李运营', role: process.env.FAKE_ROLE ?? 'operator' })],
  ['GET', /^\/clock$/, () => reading()],
  ['GET', /^\/dealers$/, () => ({ items: dealers })],
  ...churnRoutes,
  ...partnerRoutes(bodyOf),
  ...targetRoutes(bodyOf),
  ...payRoutes(bodyOf),
  ...campaignRoutes,
  ['GET', /^\/policies$/, (_, query) => listPolicies(query)],
  ['GET', /^\/policies\/([^/]+)$/, ([id]) => detail(Number(id))],
  ['GET', /^\/policies\/([^/]+)\/why$/, () => why],
  ['GET', /^\/policies\/([^/]+)\/timeline$/, () => ({ items: [...timeline].reverse() })],
  ['POST', /^\/policies\/(\d+)\/commands$/, async ([id], _, request) => command(Number(id), await bodyOf(request))],
  ['GET', /^\/texts$/, (_, query) => ({ items: textsOf(query.get('state')) })],
  ['POST', /^\/texts\/(\d+)\/judgement$/, ([id]) => answered(Number(id))],
  ...taskRoutes(bodyOf),
  ...importRoutes,
  ...actionRoutes(bodyOf),
  ...reportRoutes(bodyOf),
  ...roomRoutes,
];

export function startFakeSilo(port: number): void {
  setInterval(tick, 400);
  createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://fake');
    if (address.pathname.startsWith('/api/v1')) answer(request, response, address);
    else serveFile(response, address.pathname);
  }).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/#token=${devToken}`));
}

function answer(request: IncomingMessage, response: ServerResponse, address: URL): void {
  const path = address.pathname.slice('/api/v1'.length);
  if (request.headers.authorization !== `Bearer ${devToken}`) return problem(response, 401, 'unauthorized');
  if (path === '/live') return follow(response);
  if (request.method === 'POST' && path === '/imports')
    return receive(request, response, address.searchParams);
  if (/^\/imports\/\d+\/rejects$/.test(path))
    return void response
      .setHeader('Content-Type', 'text/csv')
      .end('line,column,value,reason\n3,phone,12,too short\n');
  for (const [method, pattern, handle] of routes) {
    const match = pattern.exec(path);
    if (method !== request.method || !match) continue;
    return void tell(response, () => handle(match.slice(1).map(decodeURIComponent), address.searchParams, request));
  }
  problem(response, 404, 'not-found');
}

async function tell(response: ServerResponse, handle: () => Answer | Promise<Answer>): Promise<void> {
  try {
    const body = await handle();
    if (body === undefined) problem(response, 404, 'not-found');
    else if (body === null) response.writeHead(204).end();
    else send(response, 200, body);
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    send(response, cause.status, { title: cause.code, code: cause.code, detail: cause.message, detailZh: cause.zh });
  }
}

async function bodyOf<T>(request: IncomingMessage): Promise<T> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return JSON.parse(text) as T;
}

function receive(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
  let bytes = 0;
  request.on('data', (piece: Buffer) => {
    bytes += piece.length;
  });
  request.on('end', () => {
    const made: LedgerImport = {
      id: imports.length + 1,
      fileName: query.get('fileName') ?? 'ledger.csv',
      book: bookOf(query.get('fileName') ?? ''),
      state: query.get('preview') ? 'previewed' : 'running',
      bytes,
      bytesRead: 0,
      lines: 0,
      added: 0,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      enrolled: 0,
      createdAt: new Date().toISOString(),
    };
    imports.unshift(made);
    send(response, 202, made);
  });
}

function tick(): void {
  clock.now += clock.isVirtual ? 4 * 3_600_000 : 400;
  for (const item of imports) readMore(item);
  for (const { order } of campaigns)
    if (order && !order.finished) {
      order.done += 300;
      order.finished = order.done > 2500;
    }
  const running = campaigns.filter((entry) => entry.phase === 'running');
  for (const { id } of running) {
    const { changed, changedDays } = step(id);
    if (changed.size === 0) continue;
    emit(
      'progress',
      {
        version: ++version,
        ...reading(),
        campaigns: [{ id, progress: wholeProgress(id) }],
        dealers: [...changed].map((row) => ({ campaign: id, ...row })),
        days: daySums(id, null)
          .filter((day) => changedDays.has(`${day.day}/${day.channel}`))
          .map((day) => ({ campaign: id, ...day })),
        group: runningGroup(),
      },
      version,
    );
  }
  if (running.length === 0) emit('clock', reading());
}

function reading() {
  return { now: new Date(clock.now).toISOString(), isVirtual: clock.isVirtual };
}

function follow(response: ServerResponse): void {
  response
    .writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    .write(': welcome\nretry: 2000\n\n');
  followers.add(response);
  response.on('close', () => followers.delete(response));
  // Now and then a line breaks, so that reconnecting is seen too.
  if (process.env.FAKE_BREAKS) setTimeout(() => response.destroy(), 5000 + random() * 5000);
}

function emit(event: string, data: unknown, id?: number): void {
  const text = `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  followers.forEach((response) => response.write(text));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function problem(response: ServerResponse, status: number, code: string): void {
  send(response, status, { title: code, code });
}
