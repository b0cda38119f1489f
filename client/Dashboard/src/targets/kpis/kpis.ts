import type { KpiValue } from '../../api/targetWire';

/** What each figure of a year is; those not named here are counts. */
const kinds: Record<string, 'share' | 'money'> = {
  'total-revenue': 'money',
  'claims-revenue': 'money',
  'workshop-revenue': 'money',
  'parts-revenue': 'money',
  'accessories-revenue': 'money',
  'repair-per-car': 'money',
  'insurance-per-car': 'money',
  'average-premium': 'money',
  premium: 'money',
  satisfaction: 'share',
  'rework-rate': 'share',
  'warranty-pass-rate': 'share',
  'renewal-rate': 'share',
};

export function kindOf(name: string): 'share' | 'money' | 'count' {
  return kinds[name] ?? 'count';
}

/** What is wrong with a figure: the silo names it by its row, from 1, among those that were sent. */
export function faultOf(
  sent: readonly KpiValue[], name: string, faults: Record<string, string>,
): string | undefined {
  const row = sent.findIndex((kpi) => kpi.name === name) + 1;
  return faults[`kpis[${row}].value`] ?? faults[`kpis[${row}].name`];
}

/** The figures with one changed; a cleared one is none any more. */
export function withKpi(kpis: readonly KpiValue[], name: string, value: number | undefined): KpiValue[] {
  const others = kpis.filter((kpi) => kpi.name !== name);
  return value === undefined ? others : [...others, { name, value }];
}
