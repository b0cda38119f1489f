import type { PlaybookPlan, PlanTouch } from '../../api/playbookWire';
import type { WorkingDays } from '../../calendar/dayKind';
import { useTexts, type Texts } from '../../i18n/Texts';
import { useTimes } from '../../session/useTimes';
import { nameOfDay } from '../stages';
import { sentencesOf } from './planWords';

/** Says why a touch runs when it runs, in the reader's language. */
export function useWhy(plan: PlaybookPlan, days: WorkingDays): (touch: PlanTouch) => string[] {
  const { t } = useTexts();
  const times = useTimes();
  return (touch) =>
    sentencesOf(touch, plan, days).map((sentence) => {
      const written = Object.entries(sentence.days).map(([name, day]) => [name, times.day(day)]);
      return t(sentence.key, { ...(Object.fromEntries(written) as Record<string, string>), ...sentence.values });
    });
}

/** The same in one line, after what the touch is. */
export function useTouchWords(plan: PlaybookPlan, days: WorkingDays): (touch: PlanTouch) => string {
  const { word } = useTexts();
  const why = useWhy(plan, days);
  return (touch) => {
    const what = [nameOfDay(touch.offset), word('channel', touch.channel), purposeOf(touch, word)].join(' · ');
    return `${what}. ${why(touch).join(' ')}`;
  };
}

/** What a touch is for. */
export function purposeOf(touch: Pick<PlanTouch, 'goal' | 'template'>, word: Texts['word']): string {
  return touch.goal ? word('goal', touch.goal) : word('template', touch.template);
}
