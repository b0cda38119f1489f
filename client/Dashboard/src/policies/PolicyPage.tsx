import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Card } from 'antd';
import { Link, useParams } from 'react-router';
import type { PolicyDetail } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { useDealers } from '../session/queries';
import { useTimes } from '../session/useTimes';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { Section } from '../states/Section';
import { useTitle } from '../states/useTitle';
import { hasEnded } from './commands/actions';
import { nameOf } from './commands/CommandRows';
import { TermActions } from './commands/TermActions';
import { endedAt } from './endOf';
import { PhaseTag } from './PhaseTag';
import { PolicyFacts } from './PolicyFacts';
import { PolicyTimeline } from './PolicyTimeline';
import { PolicyTouches } from './PolicyTouches';
import { PolicyWhy } from './PolicyWhy';
import { usePolicy, useTimeline } from './queries';

/** One policy term: what is known, what comes next and why, what happened, and what can be told it. */
export function PolicyPage() {
  const id = Number(useParams().id);
  const policy = usePolicy(id);
  if (policy.isPending) return <LoadingState rows={12} />;
  if (!policy.data) return <ErrorState error={policy.error} onRetry={() => void policy.refetch()} />;
  return <PolicySheet policy={policy.data} />;
}

function PolicySheet({ policy }: { policy: PolicyDetail }) {
  const { t } = useTexts();
  useTitle(nameOf(policy));
  return (
    <div className="stack" data-testid="policy-page" data-phase={policy.phase}>
      <PolicyHead policy={policy} />
      {hasEnded(policy) && <End policy={policy} />}
      <div className="term-columns">
        <Section title={t('policy.facts')}>
          <PolicyFacts policy={policy} />
        </Section>
        <PolicyWhy id={policy.id} />
      </div>
      <Section title={t('policy.touches')}>
        <PolicyTouches touches={policy.touches} />
      </Section>
      <PolicyTimeline id={policy.id} />
    </div>
  );
}

function PolicyHead({ policy }: { policy: PolicyDetail }) {
  const { t, word } = useTexts();
  const dealer = useDealers().data?.find(({ code }) => code === policy.dealer);
  return (
    <Card variant="borderless">
      <Link to="/policies">
        <ArrowLeftOutlined /> {t('term.back')}
      </Link>
      <div className="campaign-head">
        <h1 className="campaign-name" data-testid="policy-name">
          {nameOf(policy)}
        </h1>
        <PhaseTag phase={policy.phase} reason={policy.reason} line={policy.line} />
        <span className="muted">
          {[word('line', policy.line), policy.model, dealer ? `${dealer.name} (${dealer.code})` : policy.dealer]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <TermActions term={policy} />
    </Card>
  );
}

/** How the term ended, and when. */
function End({ policy: { id, phase, reason } }: { policy: PolicyDetail }) {
  const { t, word } = useTexts();
  const times = useTimes();
  const at = endedAt(useTimeline(id).data ?? []);
  if (phase !== 'won' && phase !== 'lost' && phase !== 'withdrawn') return null;
  return (
    <Alert
      showIcon
      type={phase === 'won' ? 'success' : 'info'}
      data-testid="policy-end"
      title={t(`term.ended.${phase}`, { reason: word('rule', reason) || '–' })}
      description={at && t('term.endedAt', { at: times.moment(at) })}
    />
  );
}
