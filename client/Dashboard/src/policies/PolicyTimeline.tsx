import { Empty, Timeline } from 'antd';
import type { TurnEntry } from '../api/policyWire';
import type { CustomerText } from '../api/textWire';
import { useTexts } from '../i18n/Texts';
import { usePalette } from '../look/LookProvider';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { TextState, TextWords } from '../texts/TextWords';
import { noteText } from './noteText';
import { useTimeline } from './queries';

/** Every turn of the term and what its customer wrote, newest first as the day's reader wants it. */
export function PolicyTimeline({ id }: { id: number }) {
  const { t } = useTexts();
  const colors = usePalette();
  const timeline = useTimeline(id);
  const entries = timeline.data ?? [];
  return (
    <Section title={t('policy.timeline')} waitsFor={timeline} hasContent={timeline.data !== undefined}>
      {entries.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policy.noTimeline')} />
      ) : (
        <Timeline
          items={entries.map((entry) => ({
            key: entry.text ? `text-${entry.text.id}` : `turn-${entry.turn}`,
            color: entry.phase ? colors.phase[entry.phase] : colors.muted,
            content: entry.text ? <Written text={entry.text} /> : <Turn turn={entry} />,
          }))}
        />
      )}
    </Section>
  );
}

function Written({ text }: { text: CustomerText }) {
  const { word } = useTexts();
  const times = useTimes();
  return (
    <div className="turn" data-testid={`text-${text.id}`}>
      <div>
        <strong>{word('message', 'customer-wrote')}</strong> <TextState text={text} />
      </div>
      <div className="muted">{times.stamp(text.receivedAt)}</div>
      <TextWords text={text} />
    </div>
  );
}

function Turn({ turn }: { turn: TurnEntry }) {
  const texts = useTexts();
  const { t, word } = texts;
  const times = useTimes();
  return (
    <div className="turn">
      <div>
        <strong>{word('message', turn.message)}</strong> → {word('phase', turn.phase)}
      </div>
      <div className="muted">
        {times.stamp(turn.at)} · {t('policy.turn', { turn: turn.turn ?? 0 })}
        {turn.wakeAt && ` · ${t('policy.wakes', { at: times.moment(turn.wakeAt) })}`}
      </div>
      {turn.notes?.map((note, index) => (
        <div key={index} className="note">
          {noteText(note, texts)}
        </div>
      ))}
    </div>
  );
}
