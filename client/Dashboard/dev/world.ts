import type { Campaign, CampaignPhase } from '../src/api/campaignWire';
import type { ChannelName, DayTouches, DealerProgress, PhaseName, Progress } from '../src/api/wire';
import { noProgress, sumProgress } from '../src/progress/sums';

/** A made-up group of dealers whose numbers move: just enough life to look at the page without a silo. */

const places = [
  '浦东宝诚',
  '静安星徽',
  '闵行骏驰',
  '嘉定永达',
  '苏州华悦',
  '无锡东方',
  '杭州湖滨',
  '宁波港城',
  '南京紫金',
  '常州龙城',
  '合肥科苑',
  '绍兴鉴湖',
];

let seed = 20260105;

export function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
}

export const below = (most: number): number => Math.floor(random() * most);

export const dealers = places.map((name, index) => ({
  code: `SH${String(index + 1).padStart(3, '0')}`,
  name: `${name}汽车`,
  zone: 'Asia/Shanghai',
  phase: 'active',
  openCalls: (index * 7) % 5,
  affiliations: [],
}));

export const startDay = Date.parse('2026-01-05T01:00:00Z');
export const clock = { now: startDay, isVirtual: process.env.FAKE_CLOCK !== 'real' };

export const campaigns: Campaign[] = [
  campaign(1, '2025年四季度续保', 'ended', '2025-09-01T02:00:00Z'),
  campaign(2, '2026年一季度到期续保', 'running', '2025-12-28T02:00:00Z'),
  campaign(3, '2026年二季度到期续保', 'draft', '2026-01-03T06:20:00Z'),
];

export const rows = new Map<number, DealerProgress[]>(
  campaigns.map(({ id, phase }) => [
    id,
    phase === 'draft'
      ? []
      : dealers.map((dealer) => ({ dealer, progress: fresh(180 + below(140), phase === 'ended') })),
  ]),
);

export const days = new Map<number, Map<string, Map<string, DayTouches>>>(
  campaigns.map(({ id }) => [id, new Map()]),
);

export function wholeProgress(id: number): Progress {
  return sumProgress((rows.get(id) ?? []).map((row) => row.progress));
}

function campaign(id: number, name: string, phase: CampaignPhase, createdAt: string): Campaign {
  return {
    id,
    name,
    phase,
    createdAt,
    createdBy: '运营',
    progress: noProgress,
    playbook: { name: 'bdc-90', version: 1, title: { en: 'Dealer BDC, 90 days', zh: '驻店BDC 90天' } },
    audience: {
      dealers: [],
      expiryFrom: '2026-01-01',
      expiryTo: '2026-03-31',
      lines: id === 3 ? ['commercial'] : [],
      ...(id === 3 ? { segment: { tiers: ['B', 'C'], carYearsFrom: 3, carYearsTo: 9 } } : {}),
    },
    holdout: id === 1 ? 0 : 10,
    ...(phase === 'draft' ? {} : { launchedAt: createdAt }),
  };
}

function fresh(terms: number, ended: boolean): Progress {
  const progress = structuredClone(noProgress);
  const won = ended ? Math.round(terms * (0.5 + random() * 0.25)) : 0;
  progress.terms = terms;
  Object.assign(progress.phases, ended ? { won, lost: terms - won } : { scheduled: terms });
  progress.premiumEnrolled = terms * 4200;
  progress.contacted = Math.round(progress.terms * 0.96);
  progress.reached = Math.round(progress.terms * 0.81);
  progress.premiumWon = won * 4150.5;
  for (const [channel, each] of [
    ['sms', 3],
    ['call', 15],
  ] as const) {
    const planned = terms * each;
    const sent = ended ? Math.round(planned * 0.8) : 0;
    const totals = {
      planned,
      pending: ended ? 0 : planned,
      sent,
      delivered: channel === 'sms' ? Math.round(sent * 0.97) : 0,
      failed: 0,
      suppressed: ended ? planned - sent : 0,
    };
    progress.byChannel[channel] = totals;
    for (const name of Object.keys(totals) as (keyof typeof totals)[]) progress.touches[name] += totals[name];
  }
  const { suppressed } = progress.touches;
  const [consent, wrong, missed] = [0.08, 0.01, 0.02].map((part) => Math.round(suppressed * part));
  if (suppressed > 0)
    progress.suppressedBy = {
      'no-consent': consent ?? 0,
      'wrong-number': wrong ?? 0,
      missed: missed ?? 0,
      'term-ended': suppressed - (consent ?? 0) - (wrong ?? 0) - (missed ?? 0),
    };
  return progress;
}

/** One step of the running campaign; returns the rows and days that changed. */
export function step(id: number): { changed: Set<DealerProgress>; changedDays: Set<string> } {
  const changed = new Set<DealerProgress>();
  const changedDays = new Set<string>();
  const all = rows.get(id) ?? [];
  for (let touch = 0; touch < 40 && all.length > 0; touch++) {
    const row = all[below(all.length)];
    if (!row) continue;
    const channel: ChannelName = random() < 0.3 ? 'sms' : 'call';
    if (!touchOnce(id, row, channel, changedDays)) continue;
    move(row.progress);
    changed.add(row);
  }
  return { changed, changedDays };
}

function touchOnce(id: number, row: DealerProgress, channel: ChannelName, changedDays: Set<string>): boolean {
  const totals = row.progress.byChannel[channel];
  if (!totals || totals.pending === 0) return false;
  const day = dayOf(id, row.dealer.code, channel);
  const outcome = random() < 0.05 ? 'failed' : random() < 0.15 ? 'suppressed' : 'sent';
  const delivered = outcome === 'sent' && channel === 'sms' && random() < 0.96 ? 1 : 0;
  for (const sums of [totals, row.progress.touches]) {
    sums.pending--;
    sums[outcome]++;
    sums.delivered += delivered;
  }
  day[outcome]++;
  day.delivered += delivered;
  changedDays.add(`${day.day}/${channel}`);
  return true;
}

export function dayOf(id: number, dealer: string, channel: ChannelName): DayTouches {
  const day = new Date(clock.now + 8 * 3_600_000).toISOString().slice(0, 10);
  const known = days.get(id)?.get(dealer) ?? new Map<string, DayTouches>();
  days.get(id)?.set(dealer, known);
  const entry = known.get(`${day}/${channel}`) ?? {
    day,
    channel,
    sent: 0,
    delivered: 0,
    failed: 0,
    suppressed: 0,
  };
  known.set(`${day}/${channel}`, entry);
  return entry;
}

export function daySums(id: number, dealer: string | null): DayTouches[] {
  const sums = new Map<string, DayTouches>();
  for (const [code, known] of days.get(id) ?? []) {
    if (dealer !== null && code !== dealer) continue;
    for (const [key, entry] of known) {
      const sum = sums.get(key) ?? { ...entry, sent: 0, delivered: 0, failed: 0, suppressed: 0 };
      sum.sent += entry.sent;
      sum.delivered += entry.delivered;
      sum.failed += entry.failed;
      sum.suppressed += entry.suppressed;
      sums.set(key, sum);
    }
  }
  return [...sums.values()].sort((left, right) => left.day.localeCompare(right.day));
}

const moves: [PhaseName, PhaseName, number][] = [
  ['scheduled', 'contacting', 0.4],
  ['contacting', 'quoted', 0.1],
  ['quoted', 'committed', 0.05],
  ['committed', 'won', 0.035],
  ['contacting', 'lost', 0.02],
  ['quoted', 'lost', 0.03],
  ['contacting', 'blocked', 0.004],
  ['contacting', 'withdrawn', 0.006],
  ['contacting', 'paused', 0.003],
];

function move(progress: Progress): void {
  for (const [from, to, chance] of moves) {
    if (progress.phases[from] === 0 || random() > chance) continue;
    progress.phases[from]--;
    progress.phases[to]++;
    if (to === 'won') progress.premiumWon += 3200 + below(260_000) / 100;
  }
}
