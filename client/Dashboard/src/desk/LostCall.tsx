import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { nameOf } from '../policies/commands/CommandRows';
import { Section } from '../states/Section';
import type { Call, Refusal } from './deskState';
import { KeyCap } from './KeyCap';

interface LostCallProps {
  call: Call;
  refusal: Refusal;
  onNext: () => void;
}

/** The call was taken away before its report came: says so, and keeps what had been typed. */
export function LostCall({ call: { task, report }, refusal, onNext }: LostCallProps) {
  const { t, pick, word } = useTexts();
  const reason =
    refusal.code === 'lease-lost'
      ? t('desk.lost.lease-lost')
      : t('desk.lost.other', { reason: pick(refusal.detail) ?? word('rule', refusal.code) });
  const typed = [
    word('rule', report.disposition),
    word('rule', report.reason),
    [report.day, report.time].filter(Boolean).join(' '),
  ].filter(Boolean);
  return (
    <Section title={nameOf(task.policy)} className="desk-lost">
      <Alert
        type="error"
        showIcon
        title={t('desk.lost')}
        description={reason}
        data-testid="desk-lost"
        data-code={refusal.code}
      />
      {typed.length > 0 && (
        <p data-testid="desk-kept">
          {t('desk.lost.kept')} <strong>{typed.join(' · ')}</strong>
        </p>
      )}
      <p className="muted">
        {t('desk.lost.known')} <Link to={`/policies/${task.policy.id}`}>{t('desk.lost.page')}</Link>
      </p>
      <Button type="primary" onClick={onNext} data-testid="desk-next">
        {t('desk.next')} <KeyCap name="n" />
      </Button>
    </Section>
  );
}
