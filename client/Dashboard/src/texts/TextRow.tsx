import { Button, Popconfirm } from 'antd';
import type { CustomerText, Judgement } from '../api/textWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { useJudge } from './queries';
import { carsOf, endsContact, judgements } from './textState';
import { TextState, TextWords } from './TextWords';

/** One text: when, whose, what; and what it means, as long as nobody has said so. */
export function TextRow({ text }: { text: CustomerText }) {
  const { t } = useTexts();
  const times = useTimes();
  return (
    <article className="text-row" data-testid={`text-${text.id}`}>
      <div className="text-head">
        <TextState text={text} />
        <span className="muted">{times.stamp(text.receivedAt)}</span>
        <span>{carsOf(text).join(', ') || t('texts.nobodys')}</span>
        <span className="muted">{text.policies?.[0]?.phone}</span>
      </div>
      <TextWords text={text} />
      {!text.judgement && <Judgements text={text} />}
    </article>
  );
}

function Judgements({ text }: { text: CustomerText }) {
  const texts = useTexts();
  const judge = useJudge(text, texts);
  return (
    <div className="text-judgements">
      {judgements.map((judgement) => (
        <JudgeButton
          key={judgement}
          judgement={judgement}
          busy={judge.isPending}
          onJudge={() => judge.mutate(judgement)}
        />
      ))}
    </div>
  );
}

interface JudgeButtonProps {
  judgement: Judgement;
  busy: boolean;
  onJudge: () => void;
}

/** What ends contact with a person at every dealer is asked about once more. */
function JudgeButton({ judgement, busy, onJudge }: JudgeButtonProps) {
  const { t, word } = useTexts();
  const look = { loading: busy, 'data-testid': `judge-${judgement}` };
  if (!endsContact(judgement))
    return (
      <Button type="primary" {...look} onClick={onJudge}>
        {word('judgement', judgement)}
      </Button>
    );
  return (
    <Popconfirm
      title={t(`texts.ask.${judgement}`)}
      okText={word('judgement', judgement)}
      okButtonProps={{ ...{ 'data-testid': `confirm-${judgement}` } }}
      cancelText={t('action.cancel')}
      onConfirm={onJudge}
    >
      <Button danger={judgement === 'refuses-all'} {...look}>
        {word('judgement', judgement)}
      </Button>
    </Popconfirm>
  );
}
