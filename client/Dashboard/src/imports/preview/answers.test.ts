import { describe, expect, it } from 'vitest';
import type { ImportColumn, ImportPreview, ImportRecord } from '../../api/importWire';
import { asksDealer, isSame, missingFields, saidFields, sayBook, sayColumn, sayLikely, saySheet } from './answers';

const why = { en: 'x', zh: 'x' };

function column(header: string, field?: string, use: ImportColumn['use'] = 'read'): ImportColumn {
  return { header, letter: 'A', ...(field && { field }), use, why, isHidden: false, samples: [] };
}

function previewOf(columns: ImportColumn[], dealer?: string): ImportPreview {
  const fields = ['dealer_code', 'plate', 'vin', 'phone', 'expiry_date', 'model'].map((name) => ({
    name,
    title: why,
    isRequired: name !== 'model',
  }));
  return {
    layout: { format: 'csv', sheets: [], headerLine: 1, lastHeaderLine: 1 },
    columns,
    rows: [],
    counts: { lines: 0, isWhole: true, added: 0, changed: 0, unchanged: 0, rejected: 0, noted: 0, hiddenRows: 0 },
    reasons: [],
    unknownDealers: [],
    notes: [],
    answers: dealer === undefined ? {} : { dealer },
    fields,
  };
}

describe('sayColumn', () => {
  it('says, says otherwise and takes back', () => {
    const said = sayColumn({ dealer: 'A' }, '哪天到', 'expiry_date');
    expect(said).toEqual({ dealer: 'A', columns: { 哪天到: 'expiry_date' } });
    expect(sayColumn(said, '哪天到', 'start_date').columns).toEqual({ 哪天到: 'start_date' });
    expect(sayColumn(said, '哪天到', undefined).columns).toEqual({});
  });
});

describe('sayLikely', () => {
  it('takes every suggestion but where something else was said', () => {
    const unknown = (header: string, likely: string) => ({ ...column(header, undefined, 'unknown'), likely });
    const preview = previewOf([unknown('甲', 'plate'), unknown('乙', 'phone'), column('丙', 'vin')]);
    expect(sayLikely({ columns: { 乙: 'ignore' } }, preview).columns).toEqual({ 甲: 'plate', 乙: 'ignore' });
  });
});

describe('saySheet', () => {
  it('forgets what was said about the columns of another sheet', () => {
    expect(saySheet({ columns: { 甲: 'phone' }, dealer: 'A' }, '7月')).toEqual({
      columns: {},
      dealer: 'A',
      sheet: '7月',
    });
  });
});

describe('sayBook', () => {
  const preview = { ...previewOf([]), book: 'policies', answers: { columns: { 甲: 'phone' }, dealer: 'A' } };

  it('forgets what was said about the fields of another book', () => {
    expect(sayBook(preview.answers, preview, 'service-visits')).toEqual({
      columns: {},
      dealer: 'A',
      book: 'service-visits',
    });
  });

  it('is as before when the present book is chosen again', () => {
    const other = sayBook(preview.answers, preview, 'service-visits');
    expect(isSame(sayBook(other, preview, 'policies'), preview.answers)).toBe(true);
    expect(isSame(other, preview.answers)).toBe(false);
  });
});

describe('saidFields', () => {
  it('leaves out what no record says', () => {
    const records: ImportRecord[] = [
      { line: 2, cells: { plate: '沪A12345' } },
      { line: 3, cells: { model: 'X', other: 'y' } },
    ];
    expect(saidFields({ ...previewOf([]), records }).map(({ name }) => name)).toEqual(['plate', 'model']);
  });
});

describe('isSame', () => {
  it('does not mind order, nor what says nothing', () => {
    expect(isSame({ columns: { a: 'vin', b: 'plate' } }, { columns: { b: 'plate', a: 'vin' } })).toBe(true);
    expect(isSame({}, { columns: {}, takesHiddenRows: false })).toBe(true);
    expect(isSame({}, { foundsDealers: true })).toBe(false);
    expect(isSame({}, { takesOver: true })).toBe(false);
  });
});

describe('missingFields', () => {
  it('names what no column holds; a VIN stands for a plate', () => {
    expect(missingFields(previewOf([column('车架', 'vin'), column('电话', 'phone', 'lesser')]), {})).toEqual([
      'dealer_code',
      'phone',
      'expiry_date',
    ]);
  });

  it('takes the expiry of one line, and a dealer who was named', () => {
    const columns = [column('车', 'plate'), column('电话', 'phone'), column('商', 'commercial_expiry_date')];
    expect(missingFields(previewOf(columns, 'SH001'), {})).toEqual([]);
    expect(missingFields(previewOf(columns), { dealers: ['SH001'] })).toEqual([]);
  });
});

describe('asksDealer', () => {
  it('asks as long as no column says whose rows these are', () => {
    expect(asksDealer(previewOf([column('店', 'dealer_code')]), {})).toBe(false);
    expect(asksDealer(previewOf([column('店', 'dealer_code', 'lesser')], 'SH001'), {})).toBe(true);
    expect(asksDealer(previewOf([]), { dealers: ['SH001', 'SH002'] })).toBe(true);
    expect(asksDealer(previewOf([]), { dealers: ['SH001'] })).toBe(false);
  });
});
