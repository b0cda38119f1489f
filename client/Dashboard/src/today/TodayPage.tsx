import { dayOf } from '../calendar/days';
import { useCalendarYears } from '../calendar/queries';
import { useGroup } from '../group/queries';
import { useTexts } from '../i18n/Texts';
import { useImports } from '../imports/queries';
import { Page } from '../layout/Page';
import { useRefetchOnChange } from '../live/useRefetchOnChange';
import { useNow, useZone } from '../session/queries';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { useTitle } from '../states/useTitle';
import '../styles/group.css';
import { BehindCard } from './BehindCard';
import { TodosCard } from './TodosCard';
import { todosOf } from './todos';

const importsLookedAt = 50;

/** What a morning begins with: what is behind, and what is to be done by whom. */
export function TodayPage() {
  const { t } = useTexts();
  useTitle(t('today.title'));
  const group = useGroup(undefined);
  const imports = useImports(importsLookedAt);
  const years = useCalendarYears();
  const now = useNow();
  const zone = useZone();
  // An import that begins to wait is no part of the stream either.
  useRefetchOnChange(group.dataUpdatedAt, ['imports']);
  const failed = group.error ?? imports.error ?? years.error;
  if (!group.data || !imports.data || !years.data || !now)
    return failed ? (
      <ErrorState
        error={failed}
        onRetry={() => void Promise.all([group.refetch(), imports.refetch(), years.refetch()])}
      />
    ) : (
      <LoadingState rows={12} />
    );
  const today = dayOf(now, zone);
  const todos = todosOf({
    group: group.data,
    imports: imports.data,
    publishedYears: years.data.map(({ year }) => year),
    today,
  });
  return (
    <Page
      title={t('today.title')}
      testId="today-page"
      aside={<span className="muted">{t('today.day', { day: today, month: group.data.month.slice(0, 7) })}</span>}
    >
      <div className="today-columns">
        <BehindCard group={group.data} />
        <TodosCard todos={todos} />
      </div>
    </Page>
  );
}
