import { expect, it } from 'vitest';
import type { ProgressState } from '../live/progressState';
import { noProgress } from '../progress/sums';
import { dealerVersion } from './dealerVersion';

const row = (code: string, version: number) =>
  [code, { value: { dealer: { code, name: code }, progress: noProgress }, version }] as const;

const dealers: ProgressState['dealers'] = new Map([
  [1, new Map([row('SH001', 4), row('SH002', 9)])],
  [2, new Map([row('SH001', 7)])],
]);

it('is the newest of all campaigns of the dealer', () => {
  expect(['SH001', 'SH002', 'SH003'].map((code) => dealerVersion({ dealers }, code))).toEqual([7, 9, 0]);
});
