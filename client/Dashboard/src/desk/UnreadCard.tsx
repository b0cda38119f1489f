import type { CallTask } from '../api/taskWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { TextState, TextWords } from '../texts/TextWords';

/** What the customer wrote and nobody has judged. */
export function UnreadCard({ task: { unreadTexts = [] } }: { task: CallTask }) {
  const { t } = useTexts();
  const times = useTimes();
  if (unreadTexts.length === 0) return null;
  return (
    <Section title={t('desk.texts')} hint={t('desk.textsHint')}>
      {unreadTexts.map((text) => (
        <div key={text.id} className="text-row">
          <TextState text={text} /> <span className="muted">{times.moment(text.receivedAt)}</span>
          <TextWords text={text} />
        </div>
      ))}
    </Section>
  );
}
