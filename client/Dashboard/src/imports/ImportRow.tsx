import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Progress, Tag } from 'antd';
import { apiAddress, download } from '../api/client';
import type { LedgerImport } from '../api/importWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { describeError } from '../states/describeError';
import { isUnderWay, useImport } from './queries';
import { saveFile } from './saveFile';

const stateColor: Record<string, string> = {
  waiting: 'default',
  running: 'processing',
  done: 'green',
  refused: 'red',
  failed: 'red',
};

const counts = ['added', 'changed', 'unchanged', 'enrolled', 'rejected'] as const;

export function ImportRow({ known }: { known: LedgerImport }) {
  const { t, word, pick, numbers } = useTexts();
  const times = useTimes();
  const polled = useImport(known);
  const item = isUnderWay(known) ? polled : known;
  return (
    <div className="import-row" data-testid={`import-${item.id}`} data-state={item.state}>
      <div className="import-head">
        <strong className="import-name" title={item.fileName}>
          {item.fileName}
        </strong>
        <Tag color={stateColor[item.state]} variant="filled">
          {word('importState', item.state)}
        </Tag>
        <span className="muted">
          {numbers.bytes(item.bytes)} · {times.moment(item.createdAt)}
        </span>
      </div>
      {isUnderWay(item) ? (
        <Reading item={item} />
      ) : (
        <div className="import-counts">
          {counts.map((name) => (
            <span key={name}>
              <b>{numbers.count(item[name])}</b> {t(`import.${name}`)}
            </span>
          ))}
        </div>
      )}
      {item.error && <div className="bad">{pick(item.error)}</div>}
      {item.rejected > 0 && !isUnderWay(item) && <RejectsButton item={item} />}
    </div>
  );
}

function Reading({ item }: { item: LedgerImport }) {
  const { t, numbers } = useTexts();
  const share = item.bytes > 0 ? item.bytesRead / item.bytes : 0;
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
