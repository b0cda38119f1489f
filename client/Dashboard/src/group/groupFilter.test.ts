import { describe, expect, it } from 'vitest';
import { filterOf } from './groupFilter';

describe('filterOf', () => {
  it('takes the names an address says and leaves the rest', () => {
    expect(filterOf(new URLSearchParams('month=2026-03&group=永达&region=&brand=BMW'))).toEqual({
      group: '永达',
      brand: 'BMW',
    });
  });
});
