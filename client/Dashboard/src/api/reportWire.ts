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

/** Which reports a dealer has made by itself; times are local to the dealer, such as `08:30`. */
export interface ReportSchedule {
  dealer: DealerRef;
  plans: { kind: string; at: string }[];
  format: string;
  language: string;
  /** Whether nobody has set anything yet. */
  isUsual: boolean;
}

/** What is absent stays as it is. */
export type ReportScheduleChange = Partial<Pick<ReportSchedule, 'plans' | 'format' | 'language'>>;
