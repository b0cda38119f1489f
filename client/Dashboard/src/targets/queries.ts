import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiAddress, get } from '../api/client';
import type {
  GoalChange, KpiValue, MonthChange, Proposal, ProposalAsk, TargetYear, YearChange,
} from '../api/targetWire';
import { make, put } from '../api/writes';
import type { TextKey } from '../i18n/en';
import { useTexts } from '../i18n/Texts';

/** Which dealer and which year of expiry; without a year it is that of the dealer's day. */
export interface TargetsOf {
  dealer: string;
  year: number | undefined;
}

const askEveryMs = 60_000;

export function useTargets({ dealer, year }: TargetsOf) {
  return useQuery({
    queryKey: ['targets', dealer, year],
    refetchInterval: askEveryMs,
    queryFn: ({ signal }) => get<TargetYear>(apiAddress(pathOf(dealer, 'targets'), { year }), signal),
  });
}

/** What a year's target could be; the silo stores nothing. */
export function useProposal({ dealer, year }: Required<TargetsOf>, ask: ProposalAsk) {
  return useQuery({
    queryKey: ['proposal', dealer, year, ask],
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: () => make<Proposal>(apiAddress(pathOf(dealer, `years/${year}/proposal`)), ask),
  });
}

export function useSetMonth(dealer: string, month: string) {
  return useChange<MonthChange>(dealer, `targets/${month.slice(0, 7)}`, 'targets.monthSet');
}

export function useAdopt(dealer: string, year: number) {
  return useChange<YearChange>(dealer, `years/${year}`, 'targets.adopted');
}

export function useSetGoal(dealer: string, goal: string) {
  return useChange<GoalChange>(dealer, `goals/${goal}`, 'targets.goalSet');
}

export function useSetKpis(dealer: string) {
  return useChange<{ kpis: KpiValue[] }>(dealer, 'kpis', 'targets.kpisSet');
}

/** A change of targets; what is wrong with its fields stays with whoever sent it. */
function useChange<T extends object>(dealer: string, what: string, done: TextKey) {
  const { t } = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: T) => put(apiAddress(pathOf(dealer, what)), change),
    onSuccess: () => {
      notification.success({ title: t(done) });
      return queries.invalidateQueries({ queryKey: ['targets', dealer] });
    },
  });
}

function pathOf(dealer: string, what: string): string {
  return `/dealers/${encodeURIComponent(dealer)}/${what}`;
}
