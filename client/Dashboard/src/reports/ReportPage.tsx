import { Link, useNavigate, useParams } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { useTitle } from '../states/useTitle';
import '../styles/reports.css';
import { useReport } from './queries';
import { ReportRow } from './ReportRow';

/** One report at its own address: how far it has come, and its file. */
export function ReportPage() {
  const { t, word, define } = useTexts();
  const navigate = useNavigate();
  const found = useReport(useParams().id ?? '');
  const report = found.data;
  const title = report ? word('report', report.kind) : t('reports.one');
  useTitle(title);
  return (
    <div className="stack" data-testid="report-page">
      <Section
        title={title}
        extra={<Link to="/reports">{t('reports.all')}</Link>}
        waitsFor={found}
        hasContent={report !== undefined}
      >
        {report && (
          <>
            <p className="muted">{define('report', report.kind)}</p>
            <ReportRow report={report} isOpen onDropped={() => void navigate('/reports')} />
          </>
        )}
      </Section>
    </div>
  );
}
