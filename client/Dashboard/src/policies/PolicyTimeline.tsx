import { Empty, Timeline } from 'antd';
import type { TurnEntry } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import { colors } from '../theme';
import { noteText } from './noteText';
import { useTimeline } from './queries';

/** Every turn of the term, newest first as the day's reader wants it. */
export function PolicyTimeline({ id }: { id: number }) {
  const { t } = useTexts();
  const timeline = useTimeline(id);
  const turns = [...(timeline.data ?? [])].sort((left, right) => right.turn - left.turn);
  return (
    <Section title={t('policy.timeline')} waitsFor={timeline} hasContent={timeline.data !== undefined}>
      {turns.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policy.noTimeline')} />
      ) : (
        <Timeline
          items={turns.map((turn) => ({
            key: turn.turn,
            color: colors.phase[turn.phase],
            content: <Turn turn={turn} />,
          }))}
        />
      )}
    </Section>
  );
}

function Turn({ turn }: { turn: TurnEntry }) {
  const { t, word } = useTexts();
  const times = useTimes();
  return (
    <div className="turn">
      <div>
        <strong>{word('message', turn.message)}</strong> → {word('phase', turn.phase)}
      </div>
      <div className="muted">
        {times.moment(turn.at)} · {t('policy.turn', { turn: turn.turn })}
        {turn.wakeAt && ` · ${t('policy.wakes', { at: times.moment(turn.wakeAt) })}`}
      </div>
      {turn.notes?.map((note, index) => (
        <div key={index} className="note">
          {noteText(note, word)}
        </div>
      ))}
    </div>
  );
}
