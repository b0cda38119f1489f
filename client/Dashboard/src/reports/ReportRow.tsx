import { Progress, Tag } from 'antd';
import { Link } from 'react-router';
import type { Report } from '../api/reportWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { periodOf } from './choices';
import { isUnderWay } from './queries';
import { ReportActions } from './ReportActions';

const stateColor: Record<Report['state'], string> = {
  waiting: 'default',
  running: 'processing',
  done: 'green',
  failed: 'red',
};

interface ReportRowProps {
  report: Report;
  /** Whether the reader is on the page of this report already, which is called as it is. */
  isOpen?: boolean;
  onDropped?: () => void;
}

/** One report: what it is about, how far it has come, its file. */
export function ReportRow({ report, isOpen, onDropped }: ReportRowProps) {
  const { t, word, pick, numbers } = useTexts();
  const times = useTimes();
  return (
    <div className="report-row" data-testid={`report-${report.id}`} data-state={report.state}>
      <div className="report-head">
        {!isOpen && (
          <Link to={`/reports/${report.id}`}>
            <strong>{word('report', report.kind)}</strong>
          </Link>
        )}
        <span>{report.dealer ? `${report.dealer.name} (${report.dealer.code})` : t('reports.several')}</span>
        <span className="muted">{useSpan(report)}</span>
        <Tag>{word('reportFormat', report.format)}</Tag>
        <Tag color={stateColor[report.state]} variant="filled">
          {word('reportState', report.state)}
        </Tag>
      </div>
      {isUnderWay(report) && <Making report={report} />}
      {report.error && <div className="bad">{pick(report.error)}</div>}
      <div className="report-foot">
        <span className="muted">
          {report.state === 'done' &&
            `${t('reports.rows', { count: numbers.count(report.rows) })} · ${numbers.bytes(report.bytes ?? 0)} · `}
          {report.createdBy === 'schedule' ? t('schedule.by') : report.createdBy} ·{' '}
          {times.stamp(report.createdAt)} ·{' '}
          {t('reports.until', { day: times.stamp(report.expiresAt) })}
        </span>
        <ReportActions report={report} {...(onDropped && { onDropped })} />
      </div>
    </div>
  );
}

function Making({ report: { state, rows, rowsOf = 0 } }: { report: Report }) {
  const { t, numbers } = useTexts();
  const share = rowsOf > 0 ? rows / rowsOf : 0;
  return (
    <div role="status">
      {state === 'waiting'
        ? t('reports.waits')
        : t('reports.written', { count: numbers.count(rows), of: numbers.count(rowsOf) })}
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

/** The day, the week or the months that a report is about. */
function useSpan({ kind, first, last }: Report): string {
  const times = useTimes();
  if (periodOf(kind) === 'week') return `${times.day(first)} – ${times.day(last)}`;
  if (periodOf(kind) !== 'months') return times.day(first);
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  return from === to ? from : `${from} – ${to}`;
}
