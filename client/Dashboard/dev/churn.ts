import type { Churn, RateView } from '../src/api/churnWire';
import { customersOf, serviceOnly } from './cars';
import { cpic, pingAn, text } from './insurers';
import { monthsFrom } from './months';
import { dealers } from './world';

/** Made-up churn of a dealer, for looking at the page. */

const rate = (
  code: string,
  name: [string, string],
  definition: [string, string],
  numerator: number,
  denominator: number,
  rest: Partial<RateView> = {},
): RateView => ({
  code,
  name: text(...name),
  definition: text(...definition),
  numerator,
  denominator,
  ...(denominator > 0 ? { value: numerator / denominator } : {}),
  ...rest,
});

const decided: [string, string] = ['Won, of the terms that were won or lost', '已续保 ÷ 已成功或已战败的保单'];

const rates: RateView[] = [
  rate(
    'renewal-of-all-terms',
    ['Renewal rate of all terms', '全部到期保单续保率'],
    [
      'Won, of all terms that expire in the period and were not withdrawn, open ones included',
      '已续保 ÷ 期内到期且未撤出的全部保单（含未结束）',
    ],
    1496,
    2384,
    { before: 0.5943, average: 0.6, good: 0.75 },
  ),
  rate('renewal-of-decided', ['Renewal rate of decided terms', '已定保单续保率'], decided, 1496, 2170, {
    before: 0.671,
  }),
  rate('new-to-renewal', ['New-to-renewal rate', '新转续率'], decided, 288, 760, {
    before: 0.402,
    average: 0.4,
    good: 0.55,
  }),
  rate('renewal-to-renewal', ['Renewal-to-renewal rate', '续转续率'], decided, 1180, 1360, {
    before: 0.8676,
    average: 0.7,
    good: 0.85,
  }),
  rate('gap-to-renewal', ['Gap-to-renewal rate', '间转续率'], decided, 28, 50, { good: 0.3 }),
  rate('unknown-to-renewal', ['Renewal rate, history unknown', '来源不明保单续保率'], decided, 0, 0),
  rate(
    'closed-before-n15',
    ['Closed before N-15', 'N-15前续保占比'],
    ['Won with 15 days left or more, of all won terms', '到期前15天及更早续保 ÷ 全部已续保保单'],
    910,
    1496,
    { before: 0.55 },
  ),
  rate(
    'penetration-of-visitors',
    ['Penetration', '续保渗透率'],
    ['Won, of the distinct customers who visited', '已续保 ÷ 期前12个月到店客户数（去重）'],
    1496,
    3910,
    { before: 0.352, average: 0.3, good: 0.45 },
  ),
  rate('renewal-of-tier', ['Renewal rate of the tier', '分级客户续保率'], decided, 420, 450, {
    before: 0.91,
    tier: 'A',
    good: 0.92,
  }),
  rate('renewal-of-tier', ['Renewal rate of the tier', '分级客户续保率'], decided, 600, 870, { tier: '' }),
];

export function churnOf(code: string, query: URLSearchParams): Churn | undefined {
  const dealer = dealers.find((entry) => entry.code === code);
  const [from, to] = [query.get('from') ?? '2025-02', query.get('to') ?? '2026-01'];
  return (
    dealer && {
      dealer,
      from: `${from}-01`,
      to: `${to}-01`,
      beforeFrom: '2024-02-01',
      terms: { won: 1496, lost: 674, withdrawn: 41, open: 214 },
      before: { won: 1402, lost: 688, withdrawn: 41, open: 0 },
      rates,
      lostReasons: [
        {
          ...group('not-reached', 'Not reached', '未联系上', 248, 301),
          answer: text('Mend the phone numbers; try other hours and channels', '更正电话，换时段、换渠道联系'),
          reasons: [
            { code: 'no-response', name: text('Nobody answered until the end', '至期末未获响应'), terms: 231, before: 290 },
            { code: 'wrong-number', name: text('Wrong number', '号码错误'), terms: 17, before: 11 },
          ],
        },
        {
          ...group('competitor', 'Rival channel', '竞争渠道', 236, 180),
          answer: text('Close before N-15; hold the insurer to its agreement', 'N-15前续保；督促保险公司遵守禁联约定'),
          reasons: [
            { code: 'telesales', name: text("Insurer's telesales", '保险公司电销'), terms: 140, before: 80 },
            { code: 'referral', name: text('Through an acquaintance', '熟人投保'), terms: 96, before: 100 },
          ],
        },
        {
          ...group('price', 'Price', '价格', 186, 207),
          answer: text('Put the quote beside the rival’s, line by line', '逐项比价，提供比价服务'),
          reasons: [{ code: 'price', name: text('Price too high', '价格偏高'), terms: 186, before: 207 }],
        },
        {
          ...group('other', 'Other', '其他', 4, 0),
          answer: text('Read the talks and give the reason a code', '回看跟进记录，为该原因设立专门代码'),
          reasons: [{ code: 'moved-city', name: text('moved-city', 'moved-city'), terms: 4, before: 0 }],
        },
      ],
      withdrawnReasons: [
        {
          ...group('car-gone', 'Car gone', '车辆已不在', 41, 41),
          share: 1,
          answer: text('Ask for the next car and its owner', '跟进新车及新车主'),
          reasons: [{ code: 'sold', name: text('Car sold', '车辆已卖'), terms: 41, before: 41 }],
        },
      ],
      destinations: [
        { insurer: pingAn, terms: 170, before: 121, share: 170 / 674 },
        { insurer: cpic, terms: 66, before: 66, share: 66 / 674 },
        { insurer: { code: '某某互助社', name: text('某某互助社', '某某互助社') }, terms: 9, before: 0, share: 9 / 674 },
        { terms: 429, before: 501, share: 429 / 674 },
      ],
      months: monthsOf(from, to),
      cases: [{ month: `${from}-01`.slice(0, 10), line: 'win-back', begun: 1200, called: 1100, returned: 105 }],
      customers: customersOf(from, to),
      serviceOnly,
    }
  );
}

function group(code: string, en: string, zh: string, terms: number, before: number) {
  return { code, name: text(en, zh), terms, before, share: terms / 674 };
}

function monthsOf(from: string, to: string): Churn['months'] {
  return monthsFrom(from, to).map((month, at) => {
    const size = 100 + ((at * 37) % 60);
    return {
      month: `${month}-01`,
      won: size,
      lost: Math.round(size * 0.4),
      withdrawn: 3,
      open: month === to ? 120 : 0,
    };
  });
}
