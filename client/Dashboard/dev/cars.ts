import type { Car, ChurnFigures, ChurnParameters, LostCustomers, ServiceOnly } from '../src/api/carWire';
import { text } from './insurers';
import { monthsFrom } from './months';

/** Made-up lost customers of a dealer and the cars behind them, for looking at the page. */

const names: Record<string, ReturnType<typeof text>> = {
  active: text('Active', '在店保有'),
  'after-first-maintenance': text('Lost after the first maintenance', '首次保养后流失'),
  'end-of-warranty': text('Lost at the end of the warranty', '质保期结束流失'),
  'other-time': text('Lost at another time', '其他时间段流失'),
  'never-visited': text('Never came for maintenance', '从未到店保养'),
  'not-known': text('No data', '无数据'),
};
const lostCodes = ['after-first-maintenance', 'end-of-warranty', 'other-time', 'never-visited'];
const counts: Record<string, number> = {
  active: 1686, 'after-first-maintenance': 150, 'end-of-warranty': 244, 'other-time': 196, 'never-visited': 14,
  'not-known': 420,
};

const parameters: ChurnParameters = {
  figures: { ticket: 5000, visitsPerYear: 4, grossShare: 0.45, warrantyYears: 3 },
  history: [],
};

export const serviceOnly: ServiceOnly = {
  from: '2025-01-06',
  to: '2026-01-05',
  visitors: 3910,
  uninsured: 1204,
  share: 1204 / 3910,
  definition: text(
    'Cars that came to the workshop in the last twelve months and have no term here that is live or was renewed.',
    '在修不在保：近 12 个月到店、但在本店没有有效或已续保保单的车辆。',
  ),
};

export function customersOf(from: string, to: string): LostCustomers {
  const { ticket, visitsPerYear, grossShare } = parameters.figures;
  const each = -ticket * visitsPerYear;
  const lost = lostCodes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  return {
    asOf: '2026-01-05',
    rule: text(
      'Lost: more than 360 days without a maintenance; ordinary and accident repairs do not count.',
      '流失：超过 360 天未到店保养，一般维修与事故维修不计。',
    ),
    cars: 2710,
    lost,
    standings: Object.keys(names).map((code) => ({
      code, name: names[code]!, isLost: lostCodes.includes(code), cars: counts[code] ?? 0,
    })),
    turnover: each * lost,
    grossProfit: each * grossShare * lost,
    remedy: text('No data for cars of which neither is known.', '部分车辆既无进厂记录也无最近保养日期，无数据。'),
    source: text(
      'From the book of visits, which begins on 2023-05-01, and the last maintenance that ledgers name.',
      '依据售后进厂记录（始于 2023-05-01）及台账的最近保养日期。',
    ),
    turnoverEach: each,
    grossProfitEach: each * grossShare,
    months: monthsFrom(from, to).map((month, at) => {
      const standings = lostCodes.map((code, place) => ({ code, cars: (at * 7 + place * 5) % 19 }));
      const own = standings.reduce((sum, { cars }) => sum + cars, 0);
      return {
        month: `${month}-01`, lost: own, standings, returned: (at * 5) % 9, lostAtEnd: 520 + at * 7,
        turnover: each * own, grossProfit: each * grossShare * own,
      };
    }),
  };
}

export function carsOf(query: URLSearchParams): { items: Car[]; next?: string } {
  const from = Number(query.get('after') ?? 0);
  const asked = query.get('standing') ?? 'lost';
  const standing = names[asked] ? asked : 'other-time';
  const items = Array.from({ length: 20 }, (_, index): Car => ({
    car: `LSVAA${100000000000 + from + index}`,
    plate: `沪A${20000 + from + index}`,
    owner: '王**',
    phone: '139****0000',
    model: '轩逸 2021',
    standing,
    standingName: names[standing]!,
    firstRegistered: '2021-03-01',
    lastMaintenance: '2024-12-20',
    lastVisit: '2025-06-11',
    lostOn: '2025-12-16',
    ...(index % 3 === 0 ? {} : { insuredUntil: '2025-11-30', policyId: 1000 + index }),
  }));
  return { items, ...(from < 40 ? { next: String(from + 20) } : {}) };
}

export function parametersOf(): ChurnParameters {
  return parameters;
}

export function setParameters({ reason, ...change }: Partial<ChurnFigures> & { reason: string }): ChurnParameters {
  const before = parameters.figures;
  parameters.figures = { ...before, ...change };
  parameters.history.unshift({ at: '2026-01-05T02:00:00Z', by: 'dev', reason, before, after: parameters.figures });
  return parameters;
}
