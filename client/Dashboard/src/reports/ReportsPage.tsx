import { Empty } from 'antd';
import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import { useCaller, useDealers } from '../session/queries';
import { mayWatch } from '../session/roles';
import { useToday } from '../session/useToday';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { Section } from '../states/Section';
import '../styles/reports.css';
import { kindsFor } from './choices';
import { useReports } from './queries';
import { ReportForm } from './ReportForm';
import { ReportRow } from './ReportRow';
import { ScheduleCard } from './schedule/ScheduleCard';

/** Where reports are asked for, and those that were made lately. */
export function ReportsPage() {
  const { t } = useTexts();
  const reports = useReports();
  return (
    <Page title={t('reports.title')} testId="reports-page">
      <Section title={t('reports.new')}>
        <NewReport />
      </Section>
      <Section
        title={t('reports.recent')}
        hint={t('reports.recentHint')}
        waitsFor={reports}
        hasContent={reports.data !== undefined}
      >
        {reports.data?.length === 0 && <Empty description={t('reports.none')} />}
        {reports.data?.map((report) => <ReportRow key={report.id} report={report} />)}
      </Section>
      <Schedules />
    </Page>
  );
}

/** For those who watch dealers; an agent has his own list only. */
function Schedules() {
  const dealers = useDealers();
  if (!mayWatch(useCaller().data?.role) || !dealers.data?.length) return null;
  return <ScheduleCard dealers={dealers.data} />;
}

function NewReport() {
  const caller = useCaller();
  const dealers = useDealers();
  const today = useToday();
  if (dealers.error) return <ErrorState error={dealers.error} onRetry={() => void dealers.refetch()} />;
  if (!dealers.data || !caller.data || !today) return <LoadingState rows={2} />;
  return <ReportForm kinds={kindsFor(caller.data.role)} dealers={dealers.data} today={today} />;
}
