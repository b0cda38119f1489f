import { Tag } from 'antd';
import type { CustomerText } from '../api/textWire';
import { useTexts } from '../i18n/Texts';
import { stateOf } from './textState';

const tagColors: Partial<Record<ReturnType<typeof stateOf>, string>> = { overdue: 'red', unread: 'gold' };

/** What a text says, and whether that is all. */
export function TextWords({ text }: { text: CustomerText }) {
  const { t } = useTexts();
  return (
    <>
      <p className="text-words">{text.words ?? <span className="muted">{t('texts.wiped')}</span>}</p>
      {text.cut && <p className="muted">{t('texts.cut')}</p>}
    </>
  );
}

/** What has been said of a text and by whom, or for how long nothing has. */
export function TextState({ text }: { text: CustomerText }) {
  const { t, word } = useTexts();
  const state = stateOf(text);
  const by = text.judgedBy ? ` · ${text.judgedBy}` : '';
  return (
    <Tag
      color={tagColors[state] ?? 'default'}
      data-state={state}
      title={state === 'overdue' ? t('texts.overdue') : ''}
    >
      {word('judgement', state) + by}
    </Tag>
  );
}
