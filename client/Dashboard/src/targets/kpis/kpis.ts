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

/** The figures with one changed; a cleared one is none any more. */
export function withKpi(kpis: readonly KpiValue[], name: string, value: number | undefined): KpiValue[] {
  const others = kpis.filter((kpi) => kpi.name !== name);
  return value === undefined ? others : [...others, { name, value }];
}
