import { App, Button, Tag } from 'antd';
import { ApiError } from '../api/ApiError';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import type { Notice } from './notice';
import { changeOf } from './noticeChange';
import { NoticeFaults } from './NoticeFaults';
import { usePublish, useWorkingDays } from './queries';

interface NoticeChangeViewProps {
  text: string;
  notice: Notice;
  year: number;
  onPublished: (year: number) => void;
}

/** What publishing a notice would change, before it is sent. */
export function NoticeChangeView({ text, notice, year, onPublished }: NoticeChangeViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const { modal } = App.useApp();
  const stored = useWorkingDays(`${year}-01-01`, `${year}-12-31`);
  const publish = usePublish(texts, onPublished);
  if (stored.isPending) return <LoadingState rows={3} />;
  if (stored.error) return <ErrorState error={stored.error} onRetry={() => void stored.refetch()} />;
  const change = changeOf(notice, year, stored.days);
  const isNew = stored.notices.length === 0;
  const isSame = change.rest.length + change.work.length + change.named.length === 0;
  const ask = () =>
    void modal.confirm({
      title: t('calendar.sendAsk', { year }),
      content: t('calendar.sendEffect', { year }),
      okText: t('calendar.send', { year }),
      okButtonProps: { ...{ 'data-testid': 'confirm-publish' } },
      cancelText: t('action.cancel'),
      onOk: () => publish.mutateAsync({ year, text }).catch(() => undefined),
    });
  const places = publish.error instanceof ApiError ? publish.error.places : [];
  return (
    <div className="notice-change" data-testid="calendar-change">
      <h3 className="plan-heading">{t('calendar.change', { year })}</h3>
      {isNew && <p>{t('calendar.changeNew', { year })}</p>}
      {isSame && <p>{t('calendar.changeNone')}</p>}
      <ChangedDays title={t('calendar.changeRest', { count: change.rest.length })} days={change.rest} color="red" />
      <ChangedDays title={t('calendar.changeWork', { count: change.work.length })} days={change.work} color="blue" />
      <ChangedDays title={t('calendar.changeName', { count: change.named.length })} days={change.named} />
      {places.length > 0 && <NoticeFaults places={places} />}
      <Button type="primary" loading={publish.isPending} onClick={ask} data-testid="calendar-send">
        {t('calendar.send', { year })}
      </Button>
    </div>
  );
}

function ChangedDays({ title, days, color }: { title: string; days: string[]; color?: string }) {
  const times = useTimes();
  if (days.length === 0) return null;
  return (
    <div>
      <p className="muted">{title}</p>
      <div className="notice-days">
        {days.map((day) => (
          <Tag key={day} color={color} data-day={day}>
            {times.weekDay(day)}
          </Tag>
        ))}
      </div>
    </div>
  );
}
