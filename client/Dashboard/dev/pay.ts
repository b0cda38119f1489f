import type { IncomingMessage } from 'node:http';
import type { AgentPay, PaidMonth, Pay, PayFacts, PayPlanChange } from '../src/api/payWire';
import { text } from './insurers';
import { leaderRoutes } from './leaders';
import { plans } from './payPlans';
import { Refused } from './refused';
import { dealers } from './world';

/** Made-up pay of a dealer's agents, for looking at the page. */

type Handler = (match: string[], query: URLSearchParams, request: IncomingMessage) => unknown;
type BodyOf = <T>(request: IncomingMessage) => Promise<T>;

/** Pay of a dealer; what is set stays until the stand-in ends. */
export const payRoutes = (bodyOf: BodyOf): [string, RegExp, Handler][] => [
  ['GET', /^\/dealers\/([^/]+)\/pay$/, ([code], query) => payOf(code ?? '', query.get('month') ?? '2026-01')],
  ['GET', /^\/dealers\/([^/]+)\/pay\/plans$/, ([code]) => ({ dealer: dealerOf(code), usual: false, plans })],
  ...leaderRoutes(bodyOf),
  [
    'PUT',
    /^\/dealers\/([^/]+)\/pay\/plans$/,
    async (_match, _query, request) => setPlan(await bodyOf<PayPlanChange>(request)),
  ],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/pay\/facts$/,
    async (_match, _query, request) => {
      const facts = await bodyOf<PayFacts>(request);
      said.set(`${facts.month}/${facts.agent}`, facts);
      return {};
    },
  ],
  [
    'PUT',
    /^\/dealers\/([^/]+)\/pay\/paid$/,
    async (_match, _query, request) => {
      const { plan, month } = await bodyOf<PaidMonth>(request);
      paid.add(`${month}/${plan}`);
      return {};
    },
  ],
];

const said = new Map<string, PayFacts>();
const paid = new Set<string>();

const dealerOf = (code: string | undefined) => dealers.find((entry) => entry.code === code);

function setPlan({ name, from, until, title, parts }: PayPlanChange) {
  const last = plans.findLast((plan) => plan.name === name);
  if (!from) {
    if (!last) throw new Refused(409, 'no-such-plan', 'There is no such plan.', '没有该薪酬方案。');
    last.until = `${until}-01`;
    return {};
  }
  plans.push({
    name,
    version: (last?.version ?? 0) + 1,
    title: title ?? text(name, name),
    from: `${from}-01`,
    used: false,
    parts: parts ?? [],
  });
  return {};
}

const [won, target, each] = [86, 100, 30];

function payOf(code: string, month: string): Pay | undefined {
  const dealer = dealerOf(code);
  const agents = [agentOf('李芳', 41), agentOf('王敏', 32), winBack('赵云')]
    .filter(({ agent }) => process.env.FAKE_ROLE !== 'agent' || agent === '李芳')
    .map((agent) => withSaid(agent, month));
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
      plans: plans.filter((plan) => plan.from <= `${month}-01`),
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

const correction = {
  kind: 'correction',
  text: text(
    'correction of 2025-11: 3000 yuan by the book of today, 3050 paid',
    '2025-11 更正：按现有台账应付 3000 元，已付 3050 元',
  ),
  base: -50,
  rate: 1,
  count: 1,
  amount: -50,
  corrects: '2025-11-01',
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
      ...(agent === '李芳' ? [correction] : []),
    ],
    next: { policies: 4, from: 0.9, perPolicy: 35, gain: 35 * (policies + 4) - each * policies },
    total: 2200 + each * policies + (agent === '李芳' ? correction.amount : 0),
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

function withSaid(agent: AgentPay, month: string): AgentPay {
  const facts = said.get(`${month}/${agent.agent}`);
  return {
    ...agent,
    ...(facts && { said: facts }),
    ...(facts?.called !== undefined && { open: [] }),
    isPaid: paid.has(`${month}/${agent.plan}`),
    ...(paid.has(`${month}/${agent.plan}`) && { paidAt: '2026-01-04T02:00:00Z', paidBy: '李运营' }),
  };
}
