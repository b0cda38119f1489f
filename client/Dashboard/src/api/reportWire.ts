import type { Bilingual, DealerRef } from './wire';

/** What report somebody wants; what is left out is the usual. */
export interface ReportAsk {
  kind: string;
  format?: string | undefined;
  dealer?: string | undefined;
  /** `yyyy-MM-dd`, of a daily list. */
  day?: string | undefined;
  /** `yyyy-MM`, of kinds about months. */
  from?: string | undefined;
  to?: string | undefined;
  language?: string | undefined;
}

/** A report, made or to be made; its file goes when it expires. */
export interface Report {
  id: number;
  kind: string;
  format: string;
  language: string;
  /** Its one dealer; several when absent. */
  dealer?: DealerRef;
  first: string;
  last: string;
  state: 'waiting' | 'running' | 'done' | 'failed';
  rows: number;
  /** Rows of the sheets that have been begun. */
  rowsOf?: number;
  fileName?: string;
  bytes?: number;
  error?: Bilingual;
  createdBy: string;
  createdAt: string;
  finishedAt?: string;
  expiresAt: string;
}
