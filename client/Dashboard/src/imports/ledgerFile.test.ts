import { describe, expect, it } from 'vitest';
import { refusalOf } from './ledgerFile';

describe('refusalOf', () => {
  it.each(['台账.csv', 'Ledger.XLSX', '清单.txt'])('lets %s pass', (name) => {
    expect(refusalOf({ name, size: 10 })).toBeNull();
  });

  it('refuses other kinds and files that the silo would refuse', () => {
    expect(refusalOf({ name: 'ledger.xls', size: 10 })).toBe('import.wrongType');
    expect(refusalOf({ name: 'ledger.csv', size: 512 * 1024 * 1024 + 1 })).toBe('import.tooLarge');
  });
});
