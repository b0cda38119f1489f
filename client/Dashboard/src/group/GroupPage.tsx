import { Select, Spin } from 'antd';
import { useTexts } from '../i18n/Texts';
import { useAddress } from '../layout/useAddress';
import { useProgress } from '../live/Live';
import { useToday } from '../session/useToday';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { useTitle } from '../states/useTitle';
import '../styles/group.css';
import { AttainmentCard } from './AttainmentCard';
import { FilterTags } from './FilterTags';
import { filterOf } from './groupFilter';
import { GroupTable } from './GroupTable';
import { GroupTiles } from './GroupTiles';
import { LikeForLikeCard } from './LikeForLikeCard';
import { monthOf, monthsToChoose } from './months';
import { useGroup } from './queries';
import { UnitsCard } from './UnitsCard';

/** All dealers side by side with the terms of one month of expiry; the address says which. */
export function GroupPage() {
  const { t } = useTexts();
  useTitle(t('group.title'));
  const [search, change] = useAddress();
  const filter = filterOf(search);
  const group = useGroup(monthOf(search.get('month')), filter);
  const today = useToday();
  const isNarrowed = Object.keys(filter).length > 0;
  const running = useProgress((state) => state.group);
  if (!group.data)
    return group.error ? (
      <ErrorState error={group.error} onRetry={() => void group.refetch()} />
    ) : (
      <LoadingState rows={12} />
    );
  const { data } = group;
  const month = data.month.slice(0, 7);
  return (
    <div className="stack" data-testid="group-page">
      <div className="page-head">
        <h1 className="page-title">{t('group.title')}</h1>
        <Select
          className="group-month"
          aria-label={t('group.month')}
          data-testid="group-month"
          value={month}
          onChange={(chosen: string) => change({ month: chosen })}
          options={monthsToChoose(today ?? data.month, month).map((one) => ({ value: one, label: one }))}
        />
        <FilterTags filter={filter} onDrop={(kind) => change({ [kind]: null })} />
        <span className="muted">{t('group.expiring', { month, before: data.beforeMonth.slice(0, 7) })}</span>
      </div>
      <Spin spinning={group.isPlaceholderData}>
        <div className="stack">
          <GroupTiles
            sums={data.sums}
            running={running?.month === data.month && !isNarrowed ? running : undefined}
          />
          <UnitsCard group={data} onChoose={(kind, name) => change({ [kind]: name }, { replace: false })} />
          <AttainmentCard rows={data.items} />
          <GroupTable group={data} />
          <LikeForLikeCard filter={filter} />
        </div>
      </Spin>
    </div>
  );
}
