import type { IncomingMessage } from 'node:http';
import type { Report, ReportAsk } from '../src/api/reportWire';
import { dealers } from './world';

type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => unknown;
type BodyOf = <T>(request: IncomingMessage) => Promise<T>;

const all = 12_480;

const made = (id: number, part: Partial<Report>): Report => ({
  id,
  kind: 'ledger',
  format: 'xlsx',
  language: 'zh',
  first: '2026-03-01',
  last: '2026-05-31',
  state: 'done',
  rows: all,
  rowsOf: all,
  fileName: '续保台账 2026-03_2026-05.xlsx',
  bytes: 1_482_000,
  createdBy: '李运营',
  createdAt: '2026-03-02T00:30:00Z',
  finishedAt: '2026-03-02T00:31:00Z',
  expiresAt: '2026-04-01T00:30:00Z',
  ...part,
});

const reports: Report[] = [
  made(4, { kind: 'daily-list', first: '2026-03-02', last: '2026-03-02', rows: 86, bytes: 14_200, ...ofOne() }),
  made(3, { kind: 'reconciliation', first: '2026-02-01', last: '2026-02-28', rows: 31, bytes: 9_100, format: 'csv' }),
  failed(),
  made(1, {}),
];

function ofOne(): Partial<Report> {
  const [dealer] = dealers;
  return dealer ? { dealer } : {};
}

function failed(): Report {
  const error = {
    en: 'The report took too long to read. Ask for fewer dealers or months.',
    zh: '读取数据耗时过长。请缩小门店或月份范围后重新生成。',
  };
  const { fileName: _, bytes: __, ...rest } = made(2, { kind: 'progress', state: 'failed', rows: 0, error });
  return rest;
}

const reportOf = (id: string | undefined) => reports.find((report) => report.id === Number(id));

function take({ kind, format = 'xlsx', dealer, day, from, to }: ReportAsk): Report {
  const { fileName: _, bytes: __, finishedAt: ___, ...report } = made(reports.length + 1, {
    kind,
    format,
    state: 'waiting',
    rows: 0,
    rowsOf: 0,
    first: day ?? `${from ?? '2026-03'}-01`,
    last: day ?? `${to ?? from ?? '2026-03'}-28`,
  });
  const own = dealers.find(({ code }) => code === dealer);
  reports.unshift(own ? { ...report, dealer: own } : report);
  return reports[0]!;
}

/** Each look finds a report further on, until it is done. */
function readOn(report: Report | undefined): Report | undefined {
  if (report?.state === 'waiting') Object.assign(report, { state: 'running', rowsOf: all });
  else if (report?.state === 'running') {
    report.rows = Math.min(all, report.rows + 2_600);
    const fileName = `report.${report.format}`;
    if (report.rows === all) Object.assign(report, { state: 'done', fileName, bytes: 912_000 });
  }
  return report;
}

function forget(id: string | undefined): null | undefined {
  const place = reports.findIndex((report) => report.id === Number(id));
  return place < 0 ? undefined : (reports.splice(place, 1), null);
}

const schedule = { plans: ['daily-list', 'weekly', 'monthly'].map((kind) => ({ kind, at: '08:30' })), format: 'xlsx' };

/** Reports that are made a bit further with every look. */
export const reportRoutes = (bodyOf: BodyOf): [string, RegExp, Handler][] => [
  [
    'GET',
    /^\/dealers\/([^/]+)\/reports\/schedule$/,
    ([code]) => ({ dealer: dealers.find((one) => one.code === code), ...schedule, language: 'zh', isUsual: true }),
  ],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/reports\/schedule$/,
    async (_, __, request) => Object.assign(schedule, await bodyOf(request)),
  ],
  ['GET', /^\/reports$/, () => ({ items: process.env.FAKE_EMPTY ? [] : reports.map((report) => readOn(report)) })],
  ['POST', /^\/reports$/, async (_, __, request) => take(await bodyOf<ReportAsk>(request))],
  ['GET', /^\/reports\/(\d+)$/, ([id]) => readOn(reportOf(id))],
  ['GET', /^\/reports\/(\d+)\/file$/, ([id]) => reportOf(id)],
  ['DELETE', /^\/reports\/(\d+)$/, ([id]) => forget(id)],
];
