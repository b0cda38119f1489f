import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

const lineOf = (...cells: (string | number | undefined)[]) => csvOf(['a'], [cells]).split('\r\n')[1];

describe('csvOf', () => {
  it('begins with a byte order mark and ends each line as Excel wants it', () => {
    expect(csvOf(['车牌', 'b'], [['沪A12345', 'x']])).toBe('\ufeff车牌,b\r\n沪A12345,x\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('lets no spreadsheet run %j', (cell) => {
    expect(lineOf(cell)).toBe(`'${cell}`);
  });

  it('quotes what would break the line, and what it makes harmless too', () => {
    expect(lineOf('a,b', 'say "no"', 'two\nlines')).toBe('"a,b","say ""no""","two\nlines"');
    expect(lineOf('=A1,"x"')).toBe(`"'=A1,""x"""`);
  });

  it('writes numbers as they are, and nothing for what is not there', () => {
    expect(lineOf(-3.5, undefined, 3000)).toBe('-3.5,,3000');
  });
});
