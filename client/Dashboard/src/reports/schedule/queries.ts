import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { apiAddress, get } from '../../api/client';
import type { ReportSchedule, ReportScheduleChange } from '../../api/reportWire';
import { put } from '../../api/writes';
import { useTexts } from '../../i18n/Texts';
import { describeError } from '../../states/describeError';

export function useSchedule(dealer: string) {
  return useQuery({
    queryKey: ['report-schedule', dealer],
    queryFn: ({ signal }) => get<ReportSchedule>(addressOf(dealer), signal),
  });
}

/** Sets which reports a dealer has made by itself. */
export function useSetSchedule(dealer: string) {
  const texts = useTexts();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: ReportScheduleChange) => put(addressOf(dealer), change),
    onSuccess: () => {
      notification.success({ title: texts.t('schedule.saved') });
      return queries.invalidateQueries({ queryKey: ['report-schedule', dealer] });
    },
    onError: (error) => {
      const words = describeError(error, texts);
      notification.error({ title: words.title, description: words.hint, duration: 0 });
    },
  });
}

function addressOf(dealer: string): string {
  return apiAddress(`/dealers/${encodeURIComponent(dealer)}/reports/schedule`);
}
