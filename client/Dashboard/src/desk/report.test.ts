import { describe, expect, it } from 'vitest';
import { emptyReport, faultOf, outcomeOf, type Report } from './report';

const zone = 'Asia/Shanghai';
const now = '2026-03-05T02:00:00Z';
const report = (rest: Partial<Report>): Report => ({ ...emptyReport, ...rest });
const agreed = { day: '2026-03-06', time: '10:30' };

describe('faultOf', () => {
  it('asks for what the end of the call needs, one thing after the other', () => {
    expect(faultOf(emptyReport, zone, now)).toBe('disposition-missing');
    expect(faultOf(report({ disposition: 'refused' }), zone, now)).toBe('reason-missing');
    expect(faultOf(report({ disposition: 'refused', reason: 'price' }), zone, now)).toBeUndefined();
    expect(faultOf(report({ disposition: 'not-convenient' }), zone, now)).toBe('appointment-missing');
    expect(faultOf(report({ disposition: 'not-convenient', ...agreed }), zone, now)).toBeUndefined();
    expect(faultOf(report({ disposition: 'undecided' }), zone, now)).toBeUndefined();
  });

  it('takes no half of an appointment, and none in the past of the dealer', () => {
    expect(faultOf(report({ disposition: 'undecided', day: '2026-03-06' }), zone, now)).toBe('appointment-half');
    const past = report({ disposition: 'undecided', day: '2026-03-05', time: '10:00' });
    expect(faultOf(past, zone, now)).toBe('appointment-past');
    expect(faultOf({ ...past, time: '10:01' }, zone, now)).toBeUndefined();
  });

  it('asks for no appointment where there will be no next call', () => {
    expect(faultOf(report({ disposition: 'sold', day: '2026-03-06' }), zone, now)).toBeUndefined();
  });
});

describe('outcomeOf', () => {
  it('sends the appointment as an instant of UTC', () => {
    expect(outcomeOf(report({ disposition: 'not-convenient', ...agreed }), 3, zone)).toEqual({
      epoch: 3,
      disposition: 'not-convenient',
      nextAppointment: '2026-03-06T02:30:00.000Z',
    });
  });

  it('leaves out what was typed for another end of the call', () => {
    const typed = report({ disposition: 'scrapped', reason: 'price', ...agreed, thisLineOnly: true });
    expect(outcomeOf(typed, 3, zone)).toEqual({ epoch: 3, disposition: 'scrapped', thisLineOnly: true });
    expect(outcomeOf(emptyReport, 3, zone)).toBeUndefined();
  });
});
