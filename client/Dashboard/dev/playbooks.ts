import type { CalendarDays } from '../src/api/calendarWire';
import type { Playbook, PlaybookPlan, PlanTouch } from '../src/api/playbookWire';
import { workingDays } from '../src/calendar/dayKind';
import { addDays } from '../src/calendar/days';

export const years: CalendarDays[] = [
  {
    year: 2026,
    source: 'gov.cn 202511/content_7047091',
    addedAt: '2025-11-05T02:00:00Z',
    daysOff: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-04-04', '2026-04-05', '2026-04-06'],
    workdays: ['2026-01-04'],
  },
];

export const playbook: Playbook = {
  name: 'bdc-90',
  version: 2,
  title: { en: 'Dealer BDC, 90 days', zh: '驻店BDC 90天' },
  createdAt: '2026-01-02T02:00:00Z',
  createdBy: '李运营',
  anchor: 'expiry',
  yaml: 'name: bdc-90\ntouches:\n  - { at: -90, channel: sms, template: care }\n',
  touches: [
    { name: 'sms-90', day: -90, channel: 'sms', template: 'care' },
    { name: 'call-60', day: -60, channel: 'call', goal: 'advantages', quote: 'indicative' },
    { name: 'call-30', day: -30, channel: 'call', goal: 'close', quote: 'firm' },
    { name: 'sms-7', day: -7, channel: 'sms', template: 'expiry-reminder' },
    { name: 'call-1', day: -1, channel: 'call', goal: 'close', quote: 'firm', tiers: ['A', 'B'] },
  ],
};

/** A made-up plan: a call on a day off waits for the next working day, and nothing is merged. */
export function planOf(query: URLSearchParams): PlaybookPlan {
  const expiry = query.get('expiry') ?? '2026-04-10';
  const enrolled = query.get('enrolled') ?? addDays(expiry, -90);
  const tier = query.get('tier') ?? 'C';
  const touches = playbook.touches.filter((touch) => !touch.tiers || touch.tiers.includes(tier));
  return {
    playbook: playbook.name,
    version: Number(query.get('version') ?? playbook.version),
    anchor: 'expiry',
    anchorDay: expiry,
    expiry,
    enrolled,
    tier,
    touches: touches.map((touch) => planned(touch, expiry, enrolled)),
    milestones: [{ event: 'exclusivity-ends', offset: -15, day: addDays(expiry, -15) }],
    end: { day: expiry, reason: 'no-response' },
  };
}

function planned({ day: offset, ...touch }: Playbook['touches'][number], expiry: string, enrolled: string): PlanTouch {
  const days = workingDays(years);
  const ownDay = addDays(expiry, offset);
  const isMissed = ownDay < enrolled;
  let day = isMissed ? enrolled : ownDay;
  while (!isMissed && touch.channel === 'call' && days.isOff(day)) day = addDays(day, 1);
  return {
    ...touch,
    offset,
    ownDay,
    day,
    provisional: touch.channel === 'call' && days.isProvisional(ownDay),
    hours: { opens: '09:00:00', closes: '20:00:00' },
    ...(isMissed ? { rule: 'missed' } : day !== ownDay && { moved: 'day-off' }),
  };
}
