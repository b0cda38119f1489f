import { expect, it } from 'vitest';
import { yearOf, yearsAround } from './years';

it('reads years of an address', () => {
  expect(['2026', '1999', '20260', 'x', null].map(yearOf)).toEqual([2026, undefined, undefined, undefined, undefined]);
});

it('offers the next year first and keeps a far one', () => {
  expect(yearsAround(2026, 2026)).toEqual([2027, 2026, 2025, 2024, 2023]);
  expect(yearsAround(2026, 2019)).toEqual([2027, 2026, 2025, 2024, 2023, 2019]);
});
