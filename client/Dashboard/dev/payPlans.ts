import type { PayPlan } from '../src/api/payWire';
import { text } from './insurers';

/** The plans of every made-up dealer; new versions are added while the stand-in runs. */
export const plans: PayPlan[] = [
  {
    name: 'renewal-specialist',
    version: 1,
    title: text('Agent', '续保专员'),
    from: '2000-01-01',
    used: false,
    parts: [
      {
        kind: 'base-pay',
        amount: 2200,
        words: text('2200 yuan a month.', '每月 2200 元。'),
        source: '001 rows 1-14, 1-57',
        note: text(
          'The source gives 2,200 to 2,500 yuan; this is its lower end.',
          '来源为 2,200 至 2,500 元，此处取下限。',
        ),
      },
      {
        kind: 'commission',
        bands: [{ from: 0, until: 0.6, value: 0 }, { from: 0.6, until: 0.8, value: 20 }, { from: 0.8, value: 30 }],
        words: text(
          'For each policy, by attainment: 0% to 60% 0 yuan, 60% to 80% 20 yuan, 80% to 90% 30 yuan, 90% to '
            + '100% 35 yuan, from 100% 50 yuan. The tier reached holds for all policies of the month.',
          '按达成率每单计：0% 至 60% 0 元，60% 至 80% 20 元，80% 至 90% 30 元，90% 至 100% 35 元，100% 起 50 元。',
        ),
        source: '001 row 1-15',
      },
    ],
  },
  {
    name: 'win-back-specialist',
    version: 1,
    title: text('Win-back specialist', '流失客户专员'),
    from: '2000-01-01',
    used: false,
    parts: [
      { kind: 'base-pay', amount: 2200, words: text('2200 yuan a month.', '每月 2200 元。') },
      {
        kind: 'win-back',
        perCar: 35,
        targetShare: 0.1,
        bands: [{ from: 0, until: 1, value: 0.75 }, { from: 1, value: 1 }],
        words: text('35 yuan for each returned car.', '每台次回店 35 元。'),
      },
    ],
  },
];
