import type { Staffing, StaffingDay, StaffingPeriod } from '../src/api/staffingWire';
import { dealers } from './world';

/** Made-up staffing of a dealer, for looking at the page; what is saved is not kept. */

const from = Date.UTC(2026, 0, 5);
const talkMinutes = 220;
const agents = [{ name: '李芳', daysOff: ['2026-01-12'] }, { name: '王强' }];

const dayAt = (at: number): StaffingDay => {
  const date = new Date(from + at * 86_400_000);
  const isWorkday = date.getUTCDay() % 6 !== 0;
  const calls = isWorkday ? Math.round(70 + 50 * Math.sin(at / 9) + (date.getUTCDay() === 1 ? 40 : 0)) : 0;
  const [minutes, capacity] = [calls * 4, isWorkday ? agents.length * talkMinutes : 0];
  const missing = Math.ceil((minutes - capacity * 1.05) / (talkMinutes * 1.05));
  const balance = missing > 0 ? -missing : Math.floor((capacity - minutes) / talkMinutes);
  return {
    day: date.toISOString().slice(0, 10),
    isWorkday,
    isProvisional: false,
    calls,
    minutes,
    capacity,
    saturation: capacity === 0 ? 0 : minutes / capacity,
    balance,
    fit: balance < 0 ? 'under' : balance > 0 ? 'over' : 'right',
    made: Math.min(calls, capacity / 4),
    notMade: 0,
    waiting: 0,
  };
};

const sum = (days: StaffingDay[]): StaffingPeriod => {
  const of = (pick: (day: StaffingDay) => number) => days.reduce((all, day) => all + pick(day), 0);
  const workdays = days.filter(({ isWorkday }) => isWorkday).length;
  const [calls, minutes, capacity] = [of((day) => day.calls), of((day) => day.minutes), of((day) => day.capacity)];
  const usual = minutes / Math.max(1, workdays * talkMinutes);
  return {
    from: days[0]?.day ?? '',
    until: days.at(-1)?.day ?? '',
    workdays,
    calls,
    minutes,
    capacity,
    saturation: minutes / capacity,
    agents: agents.length,
    neededByTalk: { low: usual * 0.75, usual, high: usual * 1.25 },
    neededByPipeline: usual * 1.1,
    needed: Math.ceil((usual * 1.1) / 1.05),
    peakDay: days.reduce((most, day) => (day.calls > most.calls ? day : most)).day,
    daysUnder: days.filter(({ fit }) => fit === 'under').length,
    daysOver: days.filter(({ fit }) => fit === 'over').length,
    notMade: 0,
  };
};

function staffingOf(code: string): Staffing {
  const daily = Array.from({ length: 120 }, (_, at) => dayAt(at));
  const months = [...new Set(daily.map(({ day }) => day.slice(0, 7)))];
  return {
    dealer: dealers.find((dealer) => dealer.code === code) ?? { code, name: code },
    madeAt: '2026-01-05T02:10:00Z',
    from: '2026-01-05',
    days: 120,
    terms: 1840,
    resting: 12,
    staffing: {
      assumptions: {
        minutesPerCall: { low: 3, usual: 4, high: 5 },
        talkMinutes,
        customersPerAgent: 200,
        contactsPerMonth: 6,
        ramp: [0.5],
        tolerance: 0.05,
      },
      agents,
    },
    daily,
    months: months.map((month) => sum(daily.filter(({ day }) => day.startsWith(month)))),
    whole: sum(daily),
    offDaysOnly: 0,
    oneMore: { agents: 1, saturation: 0.46, daysUnder: -9, daysOver: 40, notMade: -31, waiting: -12 },
    oneFewer: { agents: -1, saturation: 1.38, daysUnder: 38, daysOver: -22, notMade: 640, waiting: 84 },
  };
}

export const staffingRoutes: [string, RegExp, (match: string[]) => unknown][] = [
  ['GET', /^\/dealers\/([^/]+)\/staffing$/, ([code]) => staffingOf(code ?? '')],
  ['PUT', /^\/dealers\/([^/]+)\/staffing$/, ([code]) => staffingOf(code ?? '')],
];
