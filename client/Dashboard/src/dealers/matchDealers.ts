import type { DealerProgress } from '../api/wire';

/** Rows whose dealer's name or code contains the text, whatever the case. */
export function matchDealers(rows: readonly DealerProgress[], text: string): DealerProgress[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    ({ dealer }) => dealer.name.toLowerCase().includes(wanted) || dealer.code.toLowerCase().includes(wanted),
  );
}
