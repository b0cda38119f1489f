import { ExpandOutlined } from '@ant-design/icons';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { PolicySummary } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { PolicyFacts } from './PolicyFacts';
import { PolicyTimeline } from './PolicyTimeline';
import { PolicyTouches } from './PolicyTouches';
import { PolicyWhy } from './PolicyWhy';
import { usePolicy } from './queries';

/** One term: facts, why it stands where it stands, its touches, and every turn it took. */
export function PolicyDrawer({
  policy,
  onClose,
}: {
  policy: PolicySummary | undefined;
  onClose: () => void;
}) {
  const { t } = useTexts();
  return (
    <Drawer
      open={policy !== undefined}
      onClose={onClose}
      size={760}
      destroyOnHidden
      title={policy ? `${policy.plate ?? t('policy.title')} · ${policy.owner ?? ''}` : ''}
      extra={
        policy && (
          <Link to={`/policies/${policy.id}`} data-testid="policy-open">
            <ExpandOutlined /> {t('term.open')}
          </Link>
        )
      }
    >
      {policy && <PolicySheet id={policy.id} />}
    </Drawer>
  );
}

function PolicySheet({ id }: { id: number }) {
  const { t } = useTexts();
  const policy = usePolicy(id);
  return (
    <div className="sheet" data-testid="policy-drawer">
      <Section title={t('policy.facts')} waitsFor={policy} hasContent={policy.data !== undefined}>
        {policy.data && <PolicyFacts policy={policy.data} />}
      </Section>
      <PolicyWhy id={id} />
      <Section title={t('policy.touches')} waitsFor={policy} hasContent={policy.data !== undefined}>
        {policy.data && <PolicyTouches touches={policy.data.touches} />}
      </Section>
      <PolicyTimeline id={id} />
    </div>
  );
}
