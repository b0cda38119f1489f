import { Card, Select, Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import type { Playbook } from '../api/playbookWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';

interface PlaybookHeadProps {
  playbook: Playbook;
  newest: number;
  onVersion: (version: number) => void;
}

/** Title, version and who stored it. */
export function PlaybookHead({ playbook, newest, onVersion }: PlaybookHeadProps) {
  const { t, pick, word, define } = useTexts();
  const times = useTimes();
  const versions = Array.from({ length: newest }, (_, n) => newest - n);
  return (
    <Card variant="borderless">
      <div className="playbook-head">
        <h1 className="campaign-name" data-testid="playbook-title">
          {pick(playbook.title)}
        </h1>
        <code>{playbook.name}</code>
        {playbook.anchor !== 'expiry' && (
          <Tooltip title={define('anchor', playbook.anchor)}>
            <Tag>{t('playbooks.countsFrom', { anchor: word('anchor', playbook.anchor) })}</Tag>
          </Tooltip>
        )}
        <Select
          className="playbook-version"
          aria-label={t('playbooks.versions')}
          value={playbook.version}
          disabled={newest === 1}
          onChange={onVersion}
          options={versions.map((version) => ({
            value: version,
            label: t(version === newest ? 'playbooks.newest' : 'playbooks.version', { version }),
          }))}
        />
        <span className="muted">
          {t('playbooks.stored', { at: times.moment(playbook.createdAt), who: playbook.createdBy })}
        </span>
        <Link className="playbook-all" to="/playbooks">
          {t('playbooks.all')}
        </Link>
      </div>
    </Card>
  );
}
