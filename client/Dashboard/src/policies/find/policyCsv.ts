import type { PolicySummary } from '../../api/policyWire';
import { csvOf, type Cell } from '../../format/csv';
import type { Times } from '../../format/times';
import type { Texts } from '../../i18n/Texts';

/** The loaded rows as a file; names and phones stay masked, as on the page. */
export function policyCsv(rows: readonly PolicySummary[], texts: Pick<Texts, 't' | 'word'>, times: Times): string {
  const columns = columnsOf(texts, times);
  return csvOf(
    columns.map(([title]) => title),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
}

function columnsOf({ t, word }: Pick<Texts, 't' | 'word'>, times: Times): [string, (row: PolicySummary) => Cell][] {
  return [
    [t('find.id'), (row) => row.id],
    [t('dealers.dealer'), (row) => row.dealer],
    [t('find.plate'), (row) => row.plate],
    [t('find.model'), (row) => row.model],
    [t('policies.owner'), (row) => row.owner],
    [t('policy.phone'), (row) => row.phone],
    [t('policies.line'), (row) => word('line', row.line)],
    [t('policy.policyNo'), (row) => row.policyNo],
    [t('policies.expiry'), (row) => row.expiry],
    [t('policies.tier'), (row) => row.tier],
    [t('find.premiumYuan'), (row) => row.premium],
    [t('policies.phase'), (row) => word('phase', row.phase)],
    [t('find.reason'), (row) => word('rule', row.reason)],
    [t('find.campaign'), (row) => row.campaign?.name],
    [t('policies.next'), (row) => row.nextTouch && word('channel', row.nextTouch.channel)],
    [t('find.nextAt'), (row) => row.nextTouch && times.moment(row.nextTouch.at)],
  ];
}
