import type { Loyalty, LoyaltyMember, Promotions } from '../src/api/promotionWire';
import { dealers } from './world';

/** Made-up promotions and points of a dealer, for looking at the page; what is saved is not kept. */

const dealerOf = (code: string | undefined) =>
  dealers.find((dealer) => dealer.code === code) ?? { code: code ?? '', name: code ?? '' };

function promotionsOf(code: string | undefined): Promotions {
  return {
    dealer: dealerOf(code),
    today: '2026-01-05',
    promotions: [
      {
        name: { en: 'Member week', zh: '会员周' },
        kind: 'boost',
        from: '2026-01-01',
        monthly: 'first-week',
        multiplier: 2,
        benefit: 'value-added',
      },
      {
        name: { en: 'Winter check', zh: '冬季免费检测' },
        kind: 'boost',
        from: '2026-01-12',
        to: '2026-01-25',
        benefit: 'value-added',
        tiers: ['A', 'B'],
      },
      {
        name: { en: 'Spring Festival', zh: '春节静默' },
        kind: 'blackout',
        from: '2026-01-28',
        to: '2026-02-04',
      },
    ],
    rates: [{ from: '2026-01-01', perYuan: 1, perVisit: 200 }],
    edits: [{ at: '2026-01-02T03:20:00Z', by: '王经理', reason: '年度会员方案' }],
  };
}

const members: LoyaltyMember[] = ['张*丰', '李*', '王*明', '赵*'].map((owner, at) => {
  const [earned, redeemed] = [9200 - at * 1800, at === 1 ? 2000 : 0];
  return { policy: 1200 + at, owner, phone: `138****00${at}1`, earned, redeemed, balance: earned - redeemed };
});

function loyaltyOf(code: string | undefined): Loyalty {
  return { dealer: dealerOf(code), customers: 412, earned: 1_840_300, redeemed: 212_000, members };
}

export const promotionRoutes: [string, RegExp, (match: string[]) => unknown][] = [
  ['GET', /^\/dealers\/([^/]+)\/promotions$/, ([code]) => promotionsOf(code)],
  ['PUT', /^\/dealers\/([^/]+)\/promotions$/, ([code]) => promotionsOf(code)],
  ['GET', /^\/dealers\/([^/]+)\/loyalty$/, ([code]) => loyaltyOf(code)],
  ['POST', /^\/dealers\/([^/]+)\/loyalty\/(\d+)$/, () => members[0]],
];
