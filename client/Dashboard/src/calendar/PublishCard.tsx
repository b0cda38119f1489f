import { Alert } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayOperate } from '../session/roles';
import { Section } from '../states/Section';
import { readNotice } from './notice';
import { NoticeChangeView } from './NoticeChangeView';
import { NoticeFaults } from './NoticeFaults';
import { NoticeInput } from './NoticeInput';

/** Where operators of all dealers publish a year: first the text, then what it changes, then the order. */
export function PublishCard({ onPublished }: { onPublished: (year: number) => void }) {
  const { t } = useTexts();
  const caller = useCaller().data;
  const [text, setText] = useState('');
  const reason = !mayOperate(caller?.role)
    ? 'calendar.mayNotRole'
    : caller?.dealers
      ? 'calendar.mayNotScope'
      : undefined;
  const notice = readNotice(text);
  const published = (year: number) => {
    setText('');
    onPublished(year);
  };
  return (
    <Section title={t('calendar.publish')} hint={t('calendar.publishHint')}>
      <div className="publish" data-testid="calendar-publish">
        {reason && <Alert type="info" showIcon title={t(reason)} data-testid="calendar-may-not" />}
        {!reason && <NoticeInput text={text} onText={setText} />}
        {!reason && text.trim() && notice.faults.length > 0 && <NoticeFaults faults={notice.faults} />}
        {!reason && notice.year !== undefined && notice.faults.length === 0 && (
          <NoticeChangeView
            key={notice.year}
            text={text}
            notice={notice}
            year={notice.year}
            onPublished={published}
          />
        )}
      </div>
    </Section>
  );
}
