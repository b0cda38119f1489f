import { Empty, Tag } from 'antd';
import { Link } from 'react-router';
import type { PlaybookSummary } from '../api/playbookWire';
import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import { useTimes } from '../session/useTimes';
import { Section } from '../states/Section';
import '../styles/playbooks.css';
import { usePlaybooks } from './queries';

/** The shelf: every playbook by its newest version, with the way to the earlier ones. */
export function PlaybooksPage() {
  const { t } = useTexts();
  const playbooks = usePlaybooks();
  return (
    <Page title={t('playbooks.title')} testId="playbooks-page">
      <Section
        title={t('playbooks.all')}
        hint={t('playbooks.hint')}
        waitsFor={playbooks}
        hasContent={playbooks.data !== undefined}
      >
        {playbooks.data?.length === 0 && <Empty description={t('playbooks.none')} />}
        <div className="shelf">
          {playbooks.data?.map((playbook) => (
            <ShelfEntry key={playbook.name} playbook={playbook} />
          ))}
        </div>
      </Section>
    </Page>
  );
}

function ShelfEntry({ playbook }: { playbook: PlaybookSummary }) {
  const { t, pick, numbers } = useTexts();
  const times = useTimes();
  const address = `/playbooks/${encodeURIComponent(playbook.name)}`;
  const stored = { at: times.moment(playbook.createdAt), who: playbook.createdBy };
  return (
    <article className="shelf-entry" data-testid={`playbook-${playbook.name}`}>
      <h3 className="shelf-title">
        <Link to={address}>{pick(playbook.title)}</Link>
      </h3>
      <div className="shelf-facts">
        <code>{playbook.name}</code>
        <Tag color="blue">{t('playbooks.version', { version: playbook.version })}</Tag>
      </div>
      <p className="shelf-touches">{t('playbooks.touches', { count: numbers.count(playbook.touches) })}</p>
      <p className="muted shelf-note">{t('playbooks.stored', stored)}</p>
      {playbook.version > 1 && <EarlierVersions playbook={playbook} address={address} />}
    </article>
  );
}

const mostShown = 8;

function EarlierVersions({ playbook, address }: { playbook: PlaybookSummary; address: string }) {
  const { t, pick } = useTexts();
  const earlier = Array.from({ length: playbook.version - 1 }, (_, n) => playbook.version - 1 - n);
  const [before, after] = t('playbooks.older').split('{versions}');
  return (
    <p className="muted shelf-note">
      {before}
      {earlier.slice(0, mostShown).map((version) => (
        <Link
          key={version}
          className="shelf-version"
          to={`${address}?version=${version}`}
          aria-label={t('playbooks.olderAt', { version, title: pick(playbook.title) ?? '' })}
        >
          {version}
        </Link>
      ))}
      {earlier.length > mostShown && '…'}
      {after}
    </p>
  );
}
