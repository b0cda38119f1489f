import { describe, expect, it } from 'vitest';
import type { Campaign } from '../api/campaignWire';
import { phases, progress } from '../live/progressSamples';
import { shownPhase } from './shownPhase';

const running = { id: 1, phase: 'running' } as Campaign;
const enrolling: Campaign['order'] = { kind: 'enrol-audience', done: 2, finished: false };
const through = progress({ terms: 6, phases: phases({ won: 1, lost: 2, withdrawn: 3 }) });

describe('shownPhase', () => {
  it('says that nothing is left to do once all terms have ended', () => {
    expect(shownPhase(running, through)).toBe('through');
  });

  it('says that it runs while a term is open, terms are still enrolled, or there is none yet', () => {
    expect(shownPhase(running, { ...through, terms: 7 })).toBe('running');
    expect(shownPhase({ ...running, order: enrolling }, through)).toBe('running');
    expect(shownPhase(running, progress())).toBe('running');
  });

  it('leaves what was paused or ended by somebody as it is', () => {
    expect(shownPhase({ ...running, phase: 'paused' }, through)).toBe('paused');
    expect(shownPhase({ ...running, phase: 'ended' }, through)).toBe('ended');
  });
});
