import type { GroupDealer } from '../api/groupWire';
import { csvOf } from '../format/csv';
import type { Texts } from '../i18n/Texts';
import { groupNumbers } from './groupNumbers';

/** The rows as a file: shares as parts of 1, money in yuan, so that a spreadsheet can go on with them. */
export function groupCsv(rows: readonly GroupDealer[], month: string, { t, word }: Pick<Texts, 't' | 'word'>): string {
  return csvOf(
    [
      t('group.month'),
      t('group.code'),
      t('dealers.dealer'),
      ...groupNumbers.map(({ key }) => word('metric', key)),
      t('group.rateBefore'),
    ],
    rows.map((row) => [
      month,
      row.dealer.code,
      row.dealer.name,
      ...groupNumbers.map(({ of }) => of(row)),
      row.before.decidedRate,
    ]),
  );
}
