import type { Bilingual } from './wire';

/** One ledger file on its way in; counts are lines of the file. */
export interface LedgerImport {
  id: number | string;
  fileName: string;
  state: string;
  bytes: number;
  bytesRead: number;
  lines: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  enrolled: number;
  error?: Bilingual;
  createdAt: string;
  finishedAt?: string;
}
