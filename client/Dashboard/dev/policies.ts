import type { PolicyDetail, PolicySummary, TurnEntry, Why } from '../src/api/policyWire';
import type { PhaseName } from '../src/api/wire';
import { below, dealers } from './world';

const phases: PhaseName[] = [
  'scheduled',
  'contacting',
  'contacting',
  'contacting',
  'quoted',
  'quoted',
  'committed',
  'won',
  'lost',
  'withdrawn',
  'paused',
  'blocked',
];
const reasons: Partial<Record<PhaseName, string>> = {
  lost: 'price',
  withdrawn: 'sold',
  blocked: 'opted-out',
};
const models = [
  '宝马 325Li M运动套装',
  '大众 朗逸 1.5L 自动',
  '比亚迪 汉EV 605KM',
  '丰田 凯美瑞 2.0E',
  'MINI COOPER S',
];

export const policies: PolicySummary[] = dealers.flatMap((dealer) =>
  Array.from({ length: 130 }, (_, index) => summary(dealer.code, index)),
);

function summary(dealer: string, index: number): PolicySummary {
  const phase = phases[below(phases.length)] ?? 'contacting';
  const ended = phase === 'won' || phase === 'lost' || phase === 'withdrawn';
  const reason = reasons[phase];
  return {
    id: Number(dealer.slice(2)) * 1000 + index,
    dealer,
    line: index % 4 === 0 ? 'compulsory' : 'commercial',
    policyNo: `PDAA2025310${100000 + index}`,
    plate: `沪A${String.fromCharCode(65 + (index % 26))}${1000 + below(8999)}`,
    model: models[below(models.length)] ?? '',
    owner: '王**',
    phone: '138****' + (1000 + below(8999)),
    expiry: `2026-0${1 + below(3)}-${String(1 + below(28)).padStart(2, '0')}`,
    tier: 'ABC'[below(3)] ?? 'C',
    premium: 2800 + below(400000) / 100,
    phase,
    ...(reason ? { reason } : {}),
    ...(index === 3 ? { parked: true } : {}),
    ...(ended
      ? {}
      : {
          nextTouch: {
            name: 'call-30',
            channel: 'call',
            at: '2026-01-09T03:24:11Z',
            day: '2026-01-09',
            provisional: index % 9 === 0,
          },
        }),
  };
}

export function detail(id: number): PolicyDetail | undefined {
  const found = policies.find((policy) => policy.id === id);
  return (
    found && {
      ...found,
      vin: 'LBV8V3109HMJ12345',
      insurer: '中国人民财产保险',
      silenced: ['sms'],
      appointment: '2026-01-10T02:00:00Z',
      touches: [
        {
          name: 'sms-90',
          channel: 'sms',
          plannedAt: '2025-12-02T02:11:00Z',
          doneAt: '2025-12-02T02:11:04Z',
          status: 'delivered',
        },
        {
          name: 'call-89',
          channel: 'call',
          plannedAt: '2025-12-03T05:40:00Z',
          doneAt: '2025-12-03T08:02:10Z',
          status: 'sent',
        },
        {
          name: 'call-74',
          channel: 'call',
          plannedAt: '2025-12-20T06:00:00Z',
          status: 'suppressed',
          rule: 'call-open',
        },
        { name: 'call-60', channel: 'call', plannedAt: '2026-01-09T03:24:11Z', status: 'pending' },
        { name: 'sms-7', channel: 'sms', plannedAt: '2026-02-20T03:24:11Z', status: 'pending' },
      ],
    }
  );
}

export const why: Why = {
  sentences: [
    {
      en: 'The playbook bdc-90 calls every 7 days from day -60 to day -31.',
      zh: '跟进方案 bdc-90 在到期前 60 至 31 天每 7 天致电一次。',
    },
    {
      en: 'The call of 20 December was suppressed because an earlier call task was still open.',
      zh: '12月20日的电话被抑制，因为之前的电话待办尚未完成。',
      rule: 'call-open',
    },
    {
      en: 'The next call is on 9 January, inside the window 09:00-20:00.',
      zh: '下一次电话在1月9日，处于 09:00-20:00 时段内。',
    },
  ],
};

export const timeline: TurnEntry[] = [
  {
    at: '2025-12-01T08:00:00Z',
    turn: 1,
    message: 'enrolled',
    phase: 'scheduled',
    notes: [],
    wakeAt: '2025-12-02T02:11:00Z',
  },
  {
    at: '2025-12-02T02:11:00Z',
    turn: 2,
    message: 'woken',
    phase: 'contacting',
    notes: ['send sms-90'],
    wakeAt: '2025-12-03T05:40:00Z',
  },
  {
    at: '2025-12-03T08:02:10Z',
    turn: 3,
    message: 'call-ended',
    phase: 'quoted',
    notes: [],
    wakeAt: '2025-12-20T06:00:00Z',
  },
  {
    at: '2025-12-20T06:00:00Z',
    turn: 4,
    message: 'woken',
    phase: 'quoted',
    notes: ['suppress call-74 call-open'],
    wakeAt: '2026-01-09T03:24:11Z',
  },
  {
    at: '2025-12-21T06:00:00Z',
    message: 'customer-wrote',
    text: { id: 1, receivedAt: '2025-12-21T06:00:00Z', words: '能便宜点吗？', takenFor: 'unread' },
  },
];
