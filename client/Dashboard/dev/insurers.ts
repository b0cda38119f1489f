import type { EndedTerm, EndName, Insurers, Steering } from '../src/api/churnWire';
import { dealers } from './world';

/** Made-up insurers of a dealer and its ended terms, for looking at the pages. */

export const text = (en: string, zh: string) => ({ en, zh });
export const picc = { code: 'picc', name: text('PICC', '人保财险') };
export const pingAn = { code: 'ping-an', name: text('Ping An', '平安产险') };
export const cpic = { code: 'cpic', name: text('CPIC', '太平洋产险') };
export const ccic = { code: 'ccic', name: text('China Continent', '大地财险') };

const steered = (cars: number, amount: number) =>
  ['2025-11-01', '2025-12-01', '2026-01-01'].map((month, at) => ({
    month, cars: cars + at, amount: amount * (at + 1),
  }));

const steering: Steering = {
  agreed: 20,
  insurers: [
    { insurer: picc, cars: 33, amount: 642_000, perCar: 19_454.55, claims: 61, returned: 47, backToShop: 47 / 61,
      months: steered(10, 107_000) },
    { insurer: pingAn, cars: 18, amount: 171_500, perCar: 9_527.78, claims: 40, returned: 18, backToShop: 0.45,
      months: steered(5, 28_500) },
    { cars: 9, amount: 40_200, perCar: 4_466.67, claims: 0, returned: 0, months: steered(2, 6_700) },
  ],
  months: [
    { month: '2025-11-01', steered: 15, amount: 135_500, others: 2 },
    { month: '2025-12-01', steered: 17, amount: 271_000, others: 3 },
    { month: '2026-01-01', steered: 21, amount: 406_500, others: 4 },
  ],
  definition: text(
    'Accident cars in the book of visits, by month of the visit and by who steered them; a car counts once a month. ' +
      'Back to the shop: of cars insured with the insurer here whose ledger names a claim in the term, those that ' +
      'were repaired here after an accident in that term.',
    '推修：售后进厂记录中的事故车，按到店月份与推修方统计，同一辆车每月计一次。返厂率：所选月份到期、台账记有出险的在保车辆中，' +
      '保险期内在本店做过事故维修的占比。',
  ),
};

export function insurersOf(code: string): Insurers | undefined {
  const dealer = dealers.find((entry) => entry.code === code);
  const core = { insurers: 2, share: 0.72, wanted: 0.7, tolerance: 0.1, distance: 0.02, fit: 'fits' as const };
  const share = (insurer: typeof picc, part: number, news: number, lost: number) => ({
    insurer,
    renewals: Math.round(1496 * part),
    premium: Math.round(6_120_000 * part),
    share: part,
    premiumShare: part * 0.98,
    assumed: Math.round(300 * part),
    lost,
    newPolicies: news,
    newShare: news / 900,
  });
  return (
    dealer && {
      dealer,
      from: '2025-02-01',
      to: '2026-01-01',
      renewals: 1496,
      premium: 6_120_000,
      assumed: 300,
      newPolicies: 900,
      newPerMonth: 75,
      insurers: [
        share(picc, 0.41, 430, 0),
        share(pingAn, 0.31, 300, 170),
        share(cpic, 0.2, 160, 66),
        share(ccic, 0.08, 10, 0),
      ],
      core,
      premiumCore: core,
      advice: [
        {
          code: 'core-fits',
          weight: 'good',
          text: text(
            'The 2 largest insurers have 72 % of the renewals: about the 70 % that are wanted.',
            '前 2 家保险公司占续保的 72 %，符合约 70 % 的目标。',
          ),
        },
        {
          code: 'compensate',
          weight: 'note',
          text: text(
            'China Continent gets 8 % of the renewals. About 110 more new-car policies would make up for it.',
            '大地财险仅占续保的 8 %，可再用约 110 单新车保险补偿。',
          ),
        },
      ],
      telesales: [
        { insurer: pingAn, agreedDays: 15, terms: 98, tooEarly: 12, incidents: 1 },
        { insurer: picc, agreedDays: 20, terms: 0, tooEarly: 0, incidents: 0 },
        { terms: 42, tooEarly: 0, incidents: 0 },
      ],
      steering,
    }
  );
}

export function lostOf(query: URLSearchParams): { items: EndedTerm[]; next?: string } {
  const from = Number(query.get('after') ?? 0);
  const end = (query.get('end') ?? 'lost') as EndName;
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: 1000 + from + index,
    plate: `沪A${10000 + from + index}`,
    owner: '王**',
    line: 'commercial',
    expiry: '2025-12-20',
    endedOn: '2025-12-02',
    end,
    ...(end === 'lost'
      ? { reason: 'telesales', reasonName: text("Insurer's telesales", '保险公司电销'), destination: '平安产险' }
      : {}),
    agent: '李芳',
    premium: 3412.5,
    cohort: 'renewal',
    tier: 'A',
  }));
  return { items, ...(from < 40 ? { next: String(from + 20) } : {}) };
}
