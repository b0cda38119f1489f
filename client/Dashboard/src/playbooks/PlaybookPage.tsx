import { useParams } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { useAddress } from '../layout/useAddress';
import { Section } from '../states/Section';
import { useTitle } from '../states/useTitle';
import '../styles/playbooks.css';
import { PlaybookHead } from './PlaybookHead';
import { PlanCard } from './plan/PlanCard';
import { usePlaybook } from './queries';
import { StepsCard } from './StepsCard';
import { YamlCard } from './YamlCard';

/** One version of a playbook: its steps, what it does to one policy, and its text. */
export function PlaybookPage() {
  const { t, pick } = useTexts();
  const { name = '' } = useParams();
  const [search, change] = useAddress();
  const asked = Number(search.get('version')) || undefined;
  const newest = usePlaybook(name, undefined);
  const found = usePlaybook(name, asked);
  const playbook = found.data?.name === name ? found.data : undefined;
  const title = pick(playbook?.title);
  useTitle(title ?? t('playbooks.title'));
  const choose = (version: number) =>
    change({ version: version === newest.data?.version ? null : String(version) }, { replace: false });
  if (!playbook)
    return (
      <Section title={t('playbooks.one')} waitsFor={found}>
        {null}
      </Section>
    );
  return (
    <div className="stack" data-testid="playbook-page">
      <PlaybookHead playbook={playbook} newest={newest.data?.version ?? playbook.version} onVersion={choose} />
      <StepsCard playbook={playbook} />
      <PlanCard key={name} playbook={playbook} />
      <YamlCard yaml={playbook.yaml} />
    </div>
  );
}
