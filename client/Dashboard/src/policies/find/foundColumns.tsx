import type { TableColumnsType } from 'antd';
import type { PolicySummary } from '../../api/policyWire';
import type { Times } from '../../format/times';
import type { Texts } from '../../i18n/Texts';
import { policyColumns } from '../policyColumns';
import { sorters } from './sorters';

/** The columns of every list of policies, with the dealer, each sortable on what is loaded. */
export function foundColumns(
  texts: Texts,
  times: Times,
  nameOf: (dealer: string) => string,
): TableColumnsType<PolicySummary> {
  const dealer = {
    key: 'dealer',
    title: texts.t('dealers.dealer'),
    width: 170,
    render: (_: unknown, row: PolicySummary) => (
      <>
        <span className="dealer-name">{nameOf(row.dealer)}</span>
        <span className="dealer-code">{row.dealer}</span>
      </>
    ),
  };
  const [vehicle, ...rest] = policyColumns(texts, times);
  return [...(vehicle ? [vehicle] : []), dealer, ...rest].map((column) => {
    const sorter = sorters[String(column.key)];
    return sorter ? { ...column, sorter } : column;
  });
}
