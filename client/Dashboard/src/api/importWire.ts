import type { Bilingual } from './wire';

/** One ledger file on its way in; counts are lines of the file. */
export interface LedgerImport {
  id: number | string;
  fileName: string;
  /** What it is about: policies, service-visits … */
  book?: string;
  state: string;
  bytes: number;
  bytesRead: number;
  lines: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  noted?: number;
  enrolled: number;
  error?: Bilingual;
  createdAt: string;
  finishedAt?: string;
  notes?: Bilingual[];
}

/** What the sender of a ledger says about it. */
export interface ImportAnswers {
  /** Names of fields by header, or `ignore`. */
  columns?: Record<string, string>;
  dealer?: string;
  sheet?: string;
  takesHiddenRows?: boolean;
  foundsDealers?: boolean;
  /** Whether terms that are live at another dealer too are withdrawn there. */
  takesOver?: boolean;
  /** What the file is about; what its headers fit when nobody says it. */
  book?: string;
}

export interface ImportColumn {
  header: string;
  letter: string;
  field?: string;
  use: 'read' | 'lesser' | 'ignored' | 'unknown';
  why: Bilingual;
  /** What an unknown column most likely holds. */
  likely?: string;
  isHidden: boolean;
  samples: string[];
}

/** A row as it will be understood; names and phones are masked. */
export interface ImportRow {
  line: number;
  dealer: string;
  insuranceLine: string;
  policyNo?: string;
  plate?: string;
  vin?: string;
  owner?: string;
  phone: string;
  startDate?: string;
  expiryDate: string;
  premium?: number;
}

/** A row of a book other than policies as it will be understood, by names of fields. */
export interface ImportRecord {
  line: number;
  cells: Record<string, string>;
}

export interface ImportReason {
  code: string;
  column: string;
  isNote: boolean;
  text: Bilingual;
  rows: number;
  lines: number[];
  example: string;
}

export interface ImportField {
  name: string;
  title: Bilingual;
  isRequired: boolean;
}

/** How a ledger will be taken, before anything of it is stored. */
export interface ImportPreview {
  layout?: {
    format: 'csv' | 'xlsx';
    encoding?: string;
    delimiter?: string;
    sheet?: string;
    sheets: { name: string; isHidden: boolean }[];
    headerLine: number;
    lastHeaderLine: number;
  };
  columns: ImportColumn[];
  rows: ImportRow[];
  counts: {
    lines: number;
    isWhole: boolean;
    added: number;
    changed: number;
    unchanged: number;
    rejected: number;
    noted: number;
    hiddenRows: number;
  };
  reasons: ImportReason[];
  unknownDealers: { code: string; name?: string; rows: number }[];
  notes: Bilingual[];
  refusal?: Bilingual;
  answers: ImportAnswers;
  fields: ImportField[];
  /** What the file is taken for, and what it may be taken for. */
  book?: string;
  books?: { name: string; title: Bilingual }[];
  /** The first rows of a book other than policies. */
  records?: ImportRecord[];
}
