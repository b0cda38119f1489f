import { describe, expect, it } from 'vitest';
import { filterOf, readAsk, writeAsk, type ListAsk } from './listAddress';

const asks: ListAsk[] = [
  { text: '' },
  { text: '沪A12345', dealer: 'SH001' },
  { text: '13812345678', as: 'policyNo', campaign: 7, phase: 'unenrolled' },
];

describe('the address of a list', () => {
  it.each(asks)('says the same list again: %j', (ask) => {
    expect(readAsk(new URLSearchParams(writeAsk(ask)))).toEqual(ask);
  });

  it('takes no filter from what it does not know', () => {
    expect(readAsk(new URLSearchParams('phase=asleep&campaign=x&as=colour&dealer='))).toEqual({ text: '' });
  });
});

describe('filterOf', () => {
  it('names what was typed as the silo does', () => {
    expect(filterOf({ text: '沪a1-2345', dealer: 'SH001' })).toEqual({ plate: '沪A12345', dealer: 'SH001' });
    expect(filterOf({ text: '138 1234 5678', phase: 'quoted' })).toEqual({
      phone: '13812345678',
      phase: 'quoted',
    });
    expect(filterOf({ text: 'p001' })).toEqual({ policyNo: 'P001' });
    expect(filterOf({ text: '' })).toEqual({});
  });
});
