import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/ApiError';
import { begin, countOf, isOpen, run, type CommandAnswer, type Progress } from './run';

const answers: Record<number, CommandAnswer | ApiError> = {
  1: { verdict: 'applied', phase: 'paused' },
  2: { verdict: 'ignored', rule: 'nothing-to-do', phase: 'blocked' },
  3: new ApiError(409, 'parked', { en: 'a fault', zh: '故障' }),
  4: ApiError.unreachable(),
};

const send = async (id: number) => {
  const answer = answers[id];
  if (!answer || answer instanceof ApiError) throw answer;
  return answer;
};

describe('run', () => {
  it('tells of each row what became of it, one after the other', async () => {
    const seen: Progress[] = [];
    const done = await run(begin([1, 2, 3, 4]), send, (progress) => seen.push(progress), () => false);
    expect([...done.values()].map(({ at }) => at)).toEqual(['applied', 'ignored', 'refused', 'failed']);
    expect(done.get(3)).toMatchObject({ code: 'parked', detail: { zh: '故障' } });
    expect(seen).toHaveLength(8);
    expect(seen.every((progress) => countOf(progress, 'sent') <= 1)).toBe(true);
  });

  it('stops before the next row', async () => {
    const sent: number[] = [];
    const done = await run(begin([1, 2, 3]), (id) => (sent.push(id), send(id)), () => {}, () => sent.length > 0);
    expect(sent).toEqual([1]);
    expect(countOf(done, 'waiting')).toBe(2);
  });

  it('sends again only what nobody knows of', async () => {
    const first = await run(begin([1, 3, 4]), send, () => {}, () => false);
    expect([...first.values()].filter(isOpen)).toHaveLength(1);
    const sent: number[] = [];
    await run(first, async (id) => (sent.push(id), { verdict: 'applied', phase: 'paused' }), () => {}, () => false);
    expect(sent).toEqual([4]);
  });
});
