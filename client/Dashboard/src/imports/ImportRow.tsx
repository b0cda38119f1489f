import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Progress, Tag } from 'antd';
import { Link } from 'react-router';
import { apiAddress, download } from '../api/client';
import type { LedgerImport } from '../api/importWire';
import { saveFile } from '../format/saveFile';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { describeError } from '../states/describeError';
import { isUnderWay, useImport } from './queries';

const stateColor: Record<string, string> = {
  surveying: 'processing',
  previewed: 'gold',
  waiting: 'default',
  running: 'processing',
  done: 'green',
  refused: 'red',
  failed: 'red',
};

const counts = ['added', 'changed', 'unchanged', 'enrolled', 'rejected'] as const;

interface ImportRowProps {
  known: LedgerImport;
  /** Whether the reader is on the page of this import already. */
  isOpen?: boolean;
}

/** One import: its file, how far it has come, what became of its lines. */
export function ImportRow({ known, isOpen }: ImportRowProps) {
  const { t, word, pick, numbers } = useTexts();
  const times = useTimes();
  const polled = useImport(known.id, known).data;
  const item = isUnderWay(known) && polled ? polled : known;
  return (
    <div className="import-row" data-testid={`import-${item.id}`} data-state={item.state}>
      <div className="import-head">
        <Link to={`/imports/${item.id}`} className="import-name" title={item.fileName}>
          <strong>{item.fileName}</strong>
        </Link>
        {item.book && item.book !== 'policies' && <Tag>{word('importBook', item.book)}</Tag>}
        <Tag color={stateColor[item.state]} variant="filled">
          {word('importState', item.state)}
        </Tag>
        <span className="muted">
          {numbers.bytes(item.bytes)} · {times.stamp(item.createdAt)}
        </span>
      </div>
      {isUnderWay(item) ? (
        <Reading item={item} />
      ) : item.state === 'previewed' ? (
        !isOpen && <Link to={`/imports/${item.id}`}>{t('imports.goOn')}</Link>
      ) : (
        <Counts item={item} />
      )}
      {item.error && <div className="bad">{pick(item.error)}</div>}
      {item.rejected > 0 && !isUnderWay(item) && <RejectsButton item={item} />}
    </div>
  );
}

/** What became of the lines of a ledger. */
function Counts({ item }: { item: LedgerImport }) {
  const { t, numbers } = useTexts();
  return (
    <div className="import-counts">
      {counts.map((name) => (
        <span key={name}>
          <b>{numbers.count(item[name])}</b> {t(`import.${name}`)}
        </span>
      ))}
    </div>
  );
}

function Reading({ item }: { item: LedgerImport }) {
  const { t, numbers } = useTexts();
  const share = item.bytes > 0 ? item.bytesRead / item.bytes : 0;
  if (item.state === 'surveying') return <div role="status">{t('imports.looking')}</div>;
  return (
    <div role="status">
      {t('import.reading')} · {t('import.lines', { count: numbers.count(item.lines) })}
      <Progress
        percent={share * 100}
        status="active"
        showInfo={false}
        size="small"
        aria-label={numbers.share(share)}
      />
    </div>
  );
}

/** The file is fetched with the token; a plain link would arrive at the silo without one. */
function RejectsButton({ item }: { item: LedgerImport }) {
  const texts = useTexts();
  const { notification } = App.useApp();
  const save = async () => {
    try {
      saveFile(
        await download(apiAddress(`/imports/${item.id}/rejects`)),
        `${item.fileName.replace(/\.\w+$/, '')}-rejects.csv`,
      );
    } catch (error) {
      const words = describeError(error, texts);
      notification.error({ title: words.title, description: words.hint });
    }
  };
  return (
    <Button
      type="link"
      size="small"
      className="rejects"
      icon={<DownloadOutlined />}
      onClick={() => void save()}
    >
      {texts.t('import.rejects')}
    </Button>
  );
}
