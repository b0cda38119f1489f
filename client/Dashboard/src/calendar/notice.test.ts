import { describe, expect, it } from 'vitest';
import { workingDays } from './dayKind';
import { readNotice } from './notice';
import { changeOf, countsOfYear, yearsShown } from './noticeChange';

const good = `\uFEFF# 国务院办公厅
year,2027
source,gov.cn, notice 1

2027-01-01,off,元旦\r
2027-01-02,off
2027-01-09,work,元旦
`;
const faultsOf = (text: string) => readNotice(text).faults.map(({ line, key }) => `${line} ${key.slice(15)}`);

describe('readNotice', () => {
  it('reads year, source and named days; remarks and comments are for people', () => {
    expect(readNotice(good)).toEqual({
      year: 2027,
      source: 'gov.cn, notice 1',
      daysOff: ['2027-01-01', '2027-01-02'],
      workdays: ['2027-01-09'],
      faults: [],
    });
  });

  it('names every fault with its line', () => {
    const head = 'year,2027\nsource,x\n';
    expect(faultsOf(`${head}2027-02-30,off`)).toEqual(['3 badDay']);
    expect(faultsOf(`${head}2026-12-31,off`)).toEqual(['3 otherYear']);
    expect(faultsOf(`${head}2027-01-01,free`)).toEqual(['3 badKind']);
    expect(faultsOf(`${head}2027-01-01,off\n2027-01-01,off`)).toEqual(['4 twice']);
    expect(faultsOf(`${head}2027-01-04,work`)).toEqual(['3 noWeekend']);
    expect(faultsOf(`${head}year,2028`)).toEqual(['3 twoYears']);
    expect(faultsOf('year,soon\nsource,x')).toEqual(['1 badYear']);
    expect(faultsOf('')).toEqual(['1 noSource', '1 noYear']);
    expect(faultsOf('year,2027\nsource,')).toEqual(['1 noSource']);
  });
});

describe('changeOf', () => {
  it('says on which days calls will rest and run, and which are only named otherwise', () => {
    expect(changeOf(readNotice(good), 2027, workingDays([]))).toEqual({
      rest: ['2027-01-01'],
      work: ['2027-01-09'],
      named: ['2027-01-02'],
    });
  });

  it('finds what a corrected notice takes back', () => {
    const { daysOff, workdays } = readNotice(good);
    const before = workingDays([{ year: 2027, source: '', addedAt: '', daysOff, workdays }]);
    const corrected = readNotice('year,2027\nsource,x\n2027-01-02,off\n2027-01-09,work');
    expect(changeOf(corrected, 2027, before)).toEqual({ rest: [], work: ['2027-01-01'], named: [] });
    expect(changeOf(readNotice(good), 2027, before)).toEqual({ rest: [], work: [], named: [] });
  });
});

describe('countsOfYear', () => {
  it('counts days off, make-up workdays and working days', () => {
    const { daysOff, workdays } = readNotice(good);
    const days = workingDays([{ year: 2027, source: '', addedAt: '', daysOff, workdays }]);
    expect(countsOfYear(2027, workingDays([]))).toEqual({ off: 0, makeup: 0, worked: 261 });
    expect(countsOfYear(2027, days)).toEqual({ off: 2, makeup: 1, worked: 261 });
  });
});

describe('yearsShown', () => {
  it('goes from the first published year to the one after the last', () => {
    expect(yearsShown([2025, 2026], '2026-03-01')).toEqual([2025, 2026, 2027]);
    expect(yearsShown([], '2026-03-01')).toEqual([2026, 2027]);
    expect(yearsShown([2024], '2026-03-01')).toEqual([2024, 2025, 2026, 2027]);
  });
});
