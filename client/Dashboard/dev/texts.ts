import type { CustomerText } from '../src/api/textWire';
import { policies } from './policies';

const sender = policies.slice(0, 1);

const texts: CustomerText[] = [
  {
    id: 1,
    receivedAt: '2026-01-05T02:20:00Z',
    words: '你们上次说的价格还能再优惠吗？下午三点以后给我回电话，谢谢。',
    takenFor: 'unread',
    remindedAt: '2026-01-06T02:20:00Z',
    policies: sender,
  },
  { id: 2, receivedAt: '2026-01-06T03:05:00Z', words: '在吗', takenFor: 'unread', policies: policies.slice(1, 3) },
  { id: 3, receivedAt: '2026-01-06T04:00:00Z', words: '您好'.repeat(500), cut: true, takenFor: 'unread' },
  {
    id: 4,
    receivedAt: '2026-01-04T06:00:00Z',
    words: '退订',
    takenFor: 'refusal',
    judgement: 'refuses-texts',
    judgedAt: '2026-01-04T06:00:00Z',
    policies: sender,
  },
];

export const textsOf = (state: string | null) =>
  texts.filter((text) => (text.judgement === undefined) === (state === 'unread'));

export function answered(id: number): CustomerText | undefined {
  const text = texts.find((entry) => entry.id === id);
  return text && Object.assign(text, { judgement: 'answered', judgedBy: '李运营' });
}
