import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../api/campaignWire';
import { draftOf, emptyForm, formOf } from './draftForm';

describe('draftForm', () => {
  it('leaves out what asks for nothing and keeps zero and false', () => {
    const segment = { tiers: [], carYearsFrom: 0, loan: false };
    expect(draftOf({ ...emptyForm, name: ' Spring ', playbook: 'bdc-90', segment })).toEqual({
      name: 'Spring',
      playbook: 'bdc-90',
      audience: { segment: { carYearsFrom: 0, loan: false } },
      holdout: 0,
    });
    expect(draftOf(emptyForm).audience).toEqual({});
  });

  it('gives back a draft as it was', () => {
    const audience = { dealers: ['SH001'], expiryTo: '2026-06-30', segment: { cohorts: ['gap'] } };
    const campaign = { name: 'Spring', playbook: { name: 'bdc-90', version: 2 }, audience, holdout: 10 } as Campaign;
    expect(draftOf(formOf(campaign))).toEqual({
      name: 'Spring',
      playbook: 'bdc-90',
      version: 2,
      audience,
      holdout: 10,
    });
  });
});
