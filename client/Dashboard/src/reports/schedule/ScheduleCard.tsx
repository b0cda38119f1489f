import { Button, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import type { ReportSchedule } from '../../api/reportWire';
import type { DealerRef } from '../../api/wire';
import { DealerChoice } from '../../dealers/DealerChoice';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { maySetTargets } from '../../session/roles';
import { Section } from '../../states/Section';
import '../../styles/schedule.css';
import { formats } from '../choices';
import { changeOf, draftOf, languages, scheduled, type ScheduleDraft } from './plans';
import { useSchedule, useSetSchedule } from './queries';

/** Which reports a dealer has made by itself, and when. */
export function ScheduleCard({ dealers }: { dealers: DealerRef[] }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState(dealers[0]?.code ?? '');
  const schedule = useSchedule(chosen);
  return (
    <Section
      title={t('schedule.title')}
      hint={t('schedule.hint')}
      waitsFor={schedule}
      hasContent={schedule.data !== undefined}
    >
      <div className="dealer-bar">
        <DealerChoice dealers={dealers} dealer={chosen} onDealer={setChosen} testId="schedule-dealer" />
      </div>
      {schedule.data && (
        <ScheduleForm key={`${chosen} ${schedule.dataUpdatedAt}`} dealer={chosen} schedule={schedule.data} />
      )}
    </Section>
  );
}

function ScheduleForm({ dealer, schedule }: { dealer: string; schedule: ReportSchedule }) {
  const { t, word, define } = useTexts();
  const isFixed = !maySetTargets(useCaller().data?.role);
  const save = useSetSchedule(dealer);
  const [draft, setDraft] = useState<ScheduleDraft>(() => draftOf(schedule));
  const change = changeOf(draft);
  const plan = (kind: (typeof scheduled)[number], part: Partial<{ isOn: boolean; at: string }>) =>
    setDraft({ ...draft, plans: { ...draft.plans, [kind]: { ...draft.plans[kind], ...part } } });
  return (
    <div data-testid="schedule-form">
      {schedule.isUsual && <p className="muted">{t('schedule.usual')}</p>}
      {scheduled.map((kind) => (
        <div key={kind} className="schedule-row">
          <Switch
            checked={draft.plans[kind].isOn}
            disabled={isFixed}
            onChange={(isOn) => plan(kind, { isOn })}
            aria-label={word('report', kind)}
            data-testid={`schedule-${kind}`}
          />
          <span className="schedule-kind">
            <strong>{word('report', kind)}</strong> {t(`schedule.${kind}`)}
            <span className="muted">{define('report', kind)}</span>
          </span>
          <Input
            type="time"
            value={draft.plans[kind].at}
            disabled={isFixed || !draft.plans[kind].isOn}
            onChange={({ target }) => plan(kind, { at: target.value })}
            aria-label={t('schedule.at', { report: word('report', kind) })}
          />
        </div>
      ))}
      <div className="schedule-foot">
        <Select
          value={draft.format}
          disabled={isFixed}
          onChange={(format) => setDraft({ ...draft, format })}
          aria-label={t('reports.format')}
          options={formats.map((format) => ({ value: format, label: word('reportFormat', format) }))}
        />
        <Select
          value={draft.language}
          disabled={isFixed}
          onChange={(language) => setDraft({ ...draft, language })}
          aria-label={t('schedule.language')}
          options={languages.map((language) => ({ value: language, label: t(`schedule.${language}`) }))}
        />
        {!isFixed && (
          <Button
            type="primary"
            disabled={!change}
            loading={save.isPending}
            onClick={() => change && save.mutate(change)}
            data-testid="schedule-save"
          >
            {t('schedule.save')}
          </Button>
        )}
      </div>
    </div>
  );
}
