import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState, type Dispatch } from 'react';
import { ApiError } from '../api/ApiError';
import { useTexts } from '../i18n/Texts';
import { describeError } from '../states/describeError';
import { createReportKeys, extendLease, giveBack, reportOutcome } from './calls';
import type { Call, DeskEvent } from './deskState';
import { outcomeOf } from './report';

export interface CallOrders {
  busy: boolean;
  report(call: Call, zone: string): Promise<void>;
  extend(call: Call): Promise<void>;
  giveBack(call: Call): Promise<void>;
}

/** Everything that shows terms or tasks, so that the end of a call is seen. */
const shown = ['tasks', 'policy', 'policies', 'texts'];

/** Reports, extends and gives back the call at hand. What was typed is kept until the silo has taken it. */
export function useCallOrders(tell: Dispatch<DeskEvent>): CallOrders {
  const texts = useTexts();
  const { t, word } = texts;
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [keyOf] = useState(createReportKeys);

  const send = async (order: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await order();
    } catch (error) {
      if (isRefusal(error)) tell({ is: 'refused', refusal: refusalOf(error) });
      else notification.error({ title: t('desk.notSent', { reason: describeError(error, texts).title }), duration: 0 });
    } finally {
      setBusy(false);
      for (const key of shown) void queries.invalidateQueries({ queryKey: [key] });
    }
  };

  return {
    busy,
    report: ({ task, report, lease }, zone) =>
      send(async () => {
        const outcome = outcomeOf(report, lease.epoch, zone);
        if (!outcome) return;
        const { verdict, rule } = await reportOutcome(task.id, outcome, keyOf(task.id, outcome));
        if (verdict === 'ignored') notification.info({ title: t('desk.ignored', { reason: word('rule', rule) }) });
        else notification.success({ title: t('desk.reported', { outcome: word('rule', outcome.disposition) }) });
        tell({ is: 'through', goOn: true });
      }),
    extend: ({ task, lease }) =>
      send(async () => {
        const secondsLeft = await extendLease(task.id, lease.epoch);
        tell({ is: 'extended', secondsLeft, now: Date.now() });
        notification.success({ title: t('desk.extended', { minutes: Math.round(secondsLeft / 60) }) });
      }),
    giveBack: ({ task, lease }) =>
      send(async () => {
        await giveBack(task.id, lease.epoch);
        notification.info({ title: t('desk.givenBack') });
        tell({ is: 'through', goOn: false });
      }),
  };
}

/** Whether the silo said no; otherwise it may have done it, or not have been reached. */
function isRefusal(error: unknown): error is ApiError {
  return (
    error instanceof ApiError &&
    [400, 404, 409].includes(error.status) &&
    error.code !== 'idempotency-key-in-flight'
  );
}

function refusalOf({ code, detail }: ApiError) {
  return detail ? { code, detail } : { code };
}
