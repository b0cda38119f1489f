import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useMemo } from 'react';
import type { CalendarDays, CalendarYear } from '../api/calendarWire';
import { apiAddress, get, getAll } from '../api/client';
import { putText } from '../api/writes';
import type { Texts } from '../i18n/Texts';
import { describeError } from '../states/describeError';
import { workingDays, type WorkingDays } from './dayKind';
import { yearOf } from './days';

/** The published years, in order. */
export function useCalendarYears() {
  return useQuery({
    queryKey: ['calendars'],
    queryFn: ({ signal }) => getAll<CalendarYear>('/calendars', signal),
  });
}

/** What the notices of the years of a span say, as far as they are published. */
export function useWorkingDays(from: string, to: string) {
  const years = useCalendarYears();
  const wanted = (years.data ?? []).filter(({ year }) => year >= yearOf(from) && year <= yearOf(to));
  const notices = useQueries({ queries: wanted.map(({ year }) => noticeQuery(year)) });
  const failed = notices.find((notice) => notice.error);
  const isPending = years.isPending || notices.some((notice) => notice.isPending);
  const known = notices.flatMap((notice) => notice.data ?? []);
  const version = notices.map((notice) => notice.dataUpdatedAt).join();
  // Answers are made anew with every render; their times tell whether one has changed.
  const days: WorkingDays = useMemo(() => workingDays(known), [version]);
  return {
    days,
    notices: known,
    isPending,
    error: years.error ?? failed?.error ?? null,
    refetch: () => Promise.all([years.refetch(), ...notices.map((notice) => notice.refetch())]),
  };
}

function noticeQuery(year: number) {
  return {
    queryKey: ['calendars', year],
    queryFn: ({ signal }: { signal: AbortSignal }) => get<CalendarDays>(apiAddress(`/calendars/${year}`), signal),
  };
}

/** Publishes a year for all dealers; plans that rest on it are asked for again. */
export function usePublish(texts: Texts, onPublished: (year: number) => void) {
  const { notification } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ year, text }: { year: number; text: string }) =>
      putText(apiAddress(`/calendars/${year}`), 'text/csv', text),
    onSuccess: async (_, { year }) => {
      notification.success({ title: texts.t('calendar.sent', { year }) });
      await queries.invalidateQueries({ queryKey: ['calendars'] });
      void queries.invalidateQueries({ queryKey: ['playbooks'] });
      onPublished(year);
    },
    onError: (error, { year }) => {
      const words = describeError(error, texts);
      const description = `${words.title}. ${words.hint}`;
      notification.error({ title: texts.t('calendar.notSent', { year }), description, duration: 0 });
    },
  });
}
