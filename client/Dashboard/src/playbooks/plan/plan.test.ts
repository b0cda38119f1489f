import { describe, expect, it } from 'vitest';
import type { PlaybookPlan, PlanTouch } from '../../api/playbookWire';
import { workingDays } from '../../calendar/dayKind';
import { anchorFor, planDays, spanOf } from './planDays';
import { countsOf, sentencesOf } from './planWords';

const hours = { opens: '09:00:00', closes: '20:00:00' };
const on = (name: string, ownDay: string, more: Partial<PlanTouch> = {}): PlanTouch => ({
  name,
  channel: 'call',
  offset: -18,
  ownDay,
  day: ownDay,
  provisional: false,
  hours,
  ...more,
});
const later = on('call-18', '2026-05-02', { day: '2026-05-06', moved: 'day-off' });
const earlier = on('call-1', '2026-05-03', { day: '2026-04-30', moved: 'day-off', provisional: true });
const missed = on('sms-90', '2026-02-19', { channel: 'sms', day: '2026-03-01', rule: 'missed' });
const merged = on('call-14', '2026-05-04', { rule: 'merged' });
const text = on('sms-7', '2026-05-01', { channel: 'sms' });
const plain = on('call-30', '2026-05-11');
const plan: PlaybookPlan = {
  playbook: 'bdc-90',
  version: 1,
  anchor: 'expiry',
  anchorDay: '2026-05-20',
  expiry: '2026-05-20',
  enrolled: '2026-03-01',
  tier: 'C',
  touches: [missed, later, merged, earlier, text, plain],
  milestones: [{ event: 'exclusivity-ends', offset: -15, day: '2026-05-05' }],
  end: { day: '2026-05-20', reason: 'no-response' },
};
const notice = { year: 2026, source: 'notice', addedAt: '2025-11-05T00:00:00Z' };
const calendar = workingDays([
  { ...notice, daysOff: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'], workdays: [] },
]);
const keysOf = (touch: PlanTouch) => sentencesOf(touch, plan, calendar).map((sentence) => sentence.key);

describe('planDays', () => {
  const days = planDays(plan);

  it('shows a touch that moved on both days, and one that is left out on its own day only', () => {
    expect(days.get('2026-05-02')?.gone).toEqual([later]);
    expect(days.get('2026-05-06')?.runs).toEqual([later]);
    expect(days.get('2026-05-04')).toMatchObject({ gone: [merged], runs: [] });
    expect(days.get('2026-03-01')).toMatchObject({ runs: [], isEnrolled: true });
    expect(days.get('2026-02-19')?.gone).toEqual([missed]);
  });

  it('marks milestones, expiry and end', () => {
    expect(days.get('2026-05-05')?.events).toEqual(['exclusivity-ends']);
    expect(days.get('2026-05-20')).toMatchObject({ isAnchor: true, isEnd: true });
  });

  it('spans from the first day that is named to the last', () => {
    expect(spanOf(plan)).toEqual({ from: '2026-02-19', to: '2026-05-20' });
  });
});

describe('sentencesOf', () => {
  it('says why each touch runs when it runs', () => {
    expect([later, missed, merged, text, plain].flatMap(keysOf)).toEqual([
      'plan.why.later',
      'plan.why.missed',
      'plan.why.merged',
      'plan.why.keeps',
      'plan.why.own',
    ]);
    expect(keysOf(on('call-18', '2026-05-02'))).toEqual(['plan.why.allowed']);
  });

  it('adds that a day may still move', () => {
    expect(keysOf(earlier)).toEqual(['plan.why.earlier', 'plan.why.provisional']);
  });
});

describe('countsOf', () => {
  it('counts what runs and what does not', () => {
    expect(countsOf(plan.touches)).toEqual({ runs: 4, moved: 2, missed: 1, merged: 1, provisional: 1 });
  });
});

describe('anchorFor', () => {
  it('lets the first touch fall on the day', () => {
    expect(anchorFor(-90, '2026-02-19')).toBe('2026-05-20');
  });
});
