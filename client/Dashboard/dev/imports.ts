import type { ImportPreview, LedgerImport } from '../src/api/importWire';

/** Ledgers that were sent, newest first. */
export const imports: LedgerImport[] = [];

const why = { en: 'Its header means this field.', zh: '表头即该字段。' };
const unknown = { en: 'Its header is not known.', zh: '表头无法识别。' };

const titles = {
  dealer_code: ['Dealer code', '门店编码'],
  plate: ['Plate', '车牌号'],
  owner: ['Owner', '车主'],
  phone: ['Phone', '手机号'],
  expiry_date: ['Expiry date', '到期日'],
} as const;

/** A book in which one header is not known. */
export const preview: ImportPreview = {
  layout: { format: 'csv', encoding: 'gb18030', delimiter: ',', sheets: [], headerLine: 3, lastHeaderLine: 3 },
  columns: [
    { header: '门店编码', letter: 'A', field: 'dealer_code', use: 'read', why, isHidden: false, samples: ['SH001'] },
    { header: '车牌号', letter: 'B', field: 'plate', use: 'read', why, isHidden: false, samples: ['沪A12345'] },
    { header: '手机号', letter: 'C', field: 'phone', use: 'read', why, isHidden: false, samples: ['169****5678'] },
    {
      header: '哪天到',
      letter: 'D',
      use: 'unknown',
      why: unknown,
      likely: 'expiry_date',
      isHidden: false,
      samples: ['2026-07-15'],
    },
  ],
  rows: [],
  counts: { lines: 0, isWhole: false, added: 0, changed: 0, unchanged: 0, rejected: 0, noted: 0, hiddenRows: 0 },
  reasons: [],
  unknownDealers: [],
  notes: [],
  refusal: { en: 'Missing columns: expiry_date (到期日).', zh: '缺少列：expiry_date (到期日)。' },
  answers: {},
  book: 'policies',
  books: [
    { name: 'policies', title: { en: 'Policies', zh: '保单台账' } },
    { name: 'service-visits', title: { en: 'Service visits', zh: '售后进厂记录' } },
  ],
  fields: Object.entries(titles).map(([name, [en, zh]]) => ({
    name,
    title: { en, zh },
    isRequired: name !== 'owner',
  })),
};

/** The same book, once its sender has said what the column holds. */
export const understood: ImportPreview = {
  ...preview,
  columns: preview.columns.map((column) => ({ ...column, field: column.field ?? 'expiry_date', use: 'read' as const })),
  rows: [
    {
      line: 4,
      dealer: 'SH001',
      insuranceLine: 'commercial',
      plate: '沪A12345',
      phone: '169****5678',
      expiryDate: '2026-07-15',
    },
  ],
  counts: { ...preview.counts, lines: 330, isWhole: true, added: 318, rejected: 12 },
  reasons: [
    {
      code: 'phone_masked',
      column: 'phone',
      isNote: false,
      text: { en: 'The phone number is masked; the full number is needed.', zh: '手机号已脱敏，需要完整号码。' },
      rows: 12,
      lines: [7, 19, 44],
      example: '169****0023',
    },
  ],
  answers: { columns: { 哪天到: 'expiry_date' } },
};
delete understood.refusal;

/** One step of an import that runs. */
export function readMore(item: LedgerImport): void {
  if (item.state !== 'running') return;
  item.bytesRead = Math.min(item.bytes, item.bytesRead + Math.ceil(item.bytes / 10));
  item.lines += 300;
  if (item.bytesRead === item.bytes)
    Object.assign(item, { state: 'done', added: item.lines - 12, rejected: 12, enrolled: item.lines - 40 });
}

const visitTitles = {
  dealer_code: ['Dealer code', '门店编码'],
  order_no: ['Order number', '工单号'],
  plate: ['Plate', '车牌号'],
  visit_date: ['Visit date', '进厂日期'],
  visit_type: ['Visit type', '维修类型'],
  order_amount: ['Amount of the order', '结算金额'],
} as const;

/** The export of a workshop; one whose name says so is taken for it. */
export const visits: ImportPreview = {
  ...understood,
  book: 'service-visits',
  answers: {},
  columns: [
    { header: '门店编码', letter: 'A', field: 'dealer_code', use: 'read', why, isHidden: false, samples: ['SH001'] },
    { header: '委托书号', letter: 'B', field: 'order_no', use: 'read', why, isHidden: false, samples: ['R1'] },
    { header: '客户名称', letter: 'C', use: 'unknown', why: unknown, isHidden: false, samples: [] },
    { header: '车牌号', letter: 'D', field: 'plate', use: 'read', why, isHidden: false, samples: ['沪A12345'] },
    { header: '进厂日期', letter: 'E', field: 'visit_date', use: 'read', why, isHidden: false, samples: ['2026-02-03'] },
    { header: '业务类型', letter: 'F', field: 'visit_type', use: 'read', why, isHidden: false, samples: ['保养'] },
    { header: '应结金额', letter: 'G', field: 'order_amount', use: 'read', why, isHidden: false, samples: ['650.50'] },
  ],
  rows: [],
  records: ['保养 / maintenance', '事故 / accident', '一般维修 / repair'].map((type, place) => ({
    line: place + 2,
    cells: {
      dealer_code: 'SH001',
      order_no: `R${place + 1}`,
      plate: `沪A1234${place}`,
      visit_date: `2026-02-0${place + 3}`,
      visit_type: type,
      ...(place !== 2 && { order_amount: `${650 * (place + 1)}.50` }),
    },
  })),
  reasons: [],
  fields: Object.entries(visitTitles).map(([name, [en, zh]]) => ({
    name,
    title: { en, zh },
    isRequired: name === 'dealer_code' || name === 'plate' || name === 'visit_date',
  })),
};

export function bookOf(fileName: string): string {
  return /visit|工单/i.test(fileName) ? 'service-visits' : 'policies';
}
