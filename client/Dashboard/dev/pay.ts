import type { AgentPay, Pay } from '../src/api/payWire';
import { text } from './insurers';
import { dealers } from './world';

/** Made-up pay of a dealer's agents, for looking at the page. */

type Handler = (match: string[], query: URLSearchParams) => unknown;

export const payRoutes: [string, RegExp, Handler][] = [
  ['GET', /^\/dealers\/([^/]+)\/pay$/, ([code], query) => payOf(code ?? '', query.get('month') ?? '2026-01')],
];

const [won, target, each] = [86, 100, 30];

function payOf(code: string, month: string): Pay | undefined {
  const dealer = dealers.find((entry) => entry.code === code);
  const agents = [agentOf('李芳', 41), agentOf('王敏', 32), winBack('赵云')];
  return (
    dealer && {
      dealer,
      month: `${month}-01`,
      won,
      target,
      premium: 293_400,
      premiumTarget: 350_000,
      attainment: won / target,
      agents,
      nobodys: { policies: 13, premium: 41_200 },
      total: agents.reduce((sum, agent) => sum + agent.total, 0),
      plans: [
        {
          name: 'renewal-specialist',
          version: 1,
          title: text('Agent', '续保专员'),
          from: '2000-01-01',
          used: false,
          parts: [
            {
              kind: 'base-pay',
              words: text('2200 yuan a month.', '每月 2200 元。'),
              source: '001 rows 1-14, 1-57',
              note: text(
                'The source gives 2,200 to 2,500 yuan; this is its lower end.',
                '来源为 2,200 至 2,500 元，此处取下限。',
              ),
            },
            {
              kind: 'commission',
              words: text(
                'For each policy, by attainment: 0% to 60% 0 yuan, 60% to 80% 20 yuan, 80% to 90% 30 yuan, 90% to '
                  + '100% 35 yuan, from 100% 50 yuan. The tier reached holds for all policies of the month.',
                '按达成率每单计：0% 至 60% 0 元，60% 至 80% 20 元，80% 至 90% 30 元，90% 至 100% 35 元，100% 起 50 元。',
              ),
              source: '001 row 1-15',
            },
          ],
        },
      ],
    }
  );
}

const basePay = {
  kind: 'base-pay',
  text: text('base pay of the month', '当月底薪'),
  base: 2200,
  rate: 1,
  count: 1,
  amount: 2200,
};

function agentOf(agent: string, policies: number): AgentPay {
  return {
    agent,
    plan: 'renewal-specialist',
    version: 1,
    won: policies,
    premium: policies * 3400,
    attainment: won / target,
    isOwnTarget: false,
    lines: [
      basePay,
      {
        kind: 'commission',
        text: text(
          `the dealer won ${won} of ${target} policies, 86%: 30 yuan for each of the agent's ${policies}`,
          `门店目标 ${target} 单，完成 ${won} 单，达成率 86%：本人 ${policies} 单，每单 30 元`,
        ),
        base: each,
        rate: 1,
        count: policies,
        amount: each * policies,
      },
    ],
    next: { policies: 4, from: 0.9, perPolicy: 35, gain: 35 * (policies + 4) - each * policies },
    total: 2200 + each * policies,
    open: [],
    isPaid: false,
  };
}

function winBack(agent: string): AgentPay {
  const unknown = text('nothing is known of lost customers called', '缺少流失客户招揽数据');
  return {
    agent,
    plan: 'win-back-specialist',
    version: 1,
    won: 0,
    premium: 0,
    isOwnTarget: false,
    lines: [basePay, { kind: 'win-back', text: unknown, base: 0, rate: 0, count: 0, amount: 0 }],
    total: 2200,
    open: [{ rule: 'no-win-back', path: 'winBack', text: unknown }],
    isPaid: false,
  };
}
