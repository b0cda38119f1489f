import { describe, expect, it } from 'vitest';
import { changeOf, draftOf } from './plans';

const draft = draftOf({
  dealer: { code: 'SH001', name: '浦东' },
  plans: [{ kind: 'weekly', at: '09:00' }],
  format: 'csv',
  language: 'zh',
  isUsual: false,
});

describe('schedule', () => {
  it('keeps a time for what is not wanted yet', () => {
    expect(draft.plans).toEqual({
      'daily-list': { isOn: false, at: '08:30' },
      weekly: { isOn: true, at: '09:00' },
      monthly: { isOn: false, at: '08:30' },
    });
  });

  it('says all that is wanted, and nothing while a time is missing', () => {
    expect(changeOf(draft)).toEqual({ plans: [{ kind: 'weekly', at: '09:00' }], format: 'csv', language: 'zh' });
    expect(changeOf({ ...draft, plans: { ...draft.plans, monthly: { isOn: true, at: '' } } })).toBeUndefined();
  });
});
