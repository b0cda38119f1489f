import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { Assumptions, Spread, Staffing } from '../api/staffingWire';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayStaff } from '../session/roles';
import { Section } from '../states/Section';
import { AgentRows, draftsOf } from './AgentRows';
import { daysOf } from './days';
import { useSetStaffing } from './queries';

const spreads = ['low', 'usual', 'high'] as const;
const limits = { talkMinutes: [1, 720], customersPerAgent: [1, 100_000] } as const;

/** What one agent can do and who they are, to read and to change. */
export function InputsCard({ dealer, staffing }: { dealer: string; staffing: Staffing['staffing'] }) {
  const { t } = useTexts();
  const isFixed = !mayStaff(useCaller().data?.role);
  const save = useSetStaffing(dealer);
  const [can, setCan] = useState<Assumptions>(staffing.assumptions);
  const [agents, setAgents] = useState(() => draftsOf(staffing.agents));
  const bad = agents.map(({ daysOff }) => daysOf(daysOff).bad).find((day) => day !== undefined);
  const send = () =>
    save.mutate({
      assumptions: can,
      agents: agents.map(({ id: _, daysOff, ...agent }) => ({ ...agent, daysOff: daysOf(daysOff).days })),
    });
  const setMinutes = (part: keyof Spread, value: number | null) =>
    value !== null && setCan({ ...can, minutesPerCall: { ...can.minutesPerCall, [part]: value } });
  return (
    <Section title={t('staffing.inputs')}>
      {isFixed && <p className="muted">{t('staffing.mayNot')}</p>}
      <div className="staffing-fields">
        <fieldset className="field" disabled={isFixed}>
          <legend>{t('staffing.minutesPerCall')}</legend>
          {spreads.map((part) => (
            <InputNumber<number>
              key={part}
              value={can.minutesPerCall[part]}
              min={0.01}
              max={60}
              disabled={isFixed}
              aria-label={t(`staffing.${part}`)}
              onChange={(value) => setMinutes(part, value)}
              data-testid={`minutes-${part}`}
            />
          ))}
        </fieldset>
        {(['talkMinutes', 'customersPerAgent'] as const).map((name) => (
          <div key={name} className="field">
            <label htmlFor={name}>{t(`staffing.${name}`)}</label>
            <InputNumber<number>
              id={name}
              value={can[name]}
              min={limits[name][0]}
              max={limits[name][1]}
              disabled={isFixed}
              onChange={(value) => value !== null && setCan({ ...can, [name]: value })}
              data-testid={name}
            />
          </div>
        ))}
      </div>
      <h3>{t('staffing.agents')}</h3>
      <p className="muted">{t('staffing.agentsHint')}</p>
      <AgentRows agents={agents} isFixed={isFixed} onChange={setAgents} />
      {bad && (
        <p className="bad" role="alert">
          {t('staffing.badDay', { day: bad })}
        </p>
      )}
      {!isFixed && (
        <Button
          type="primary"
          className="staffing-save"
          loading={save.isPending}
          disabled={bad !== undefined || agents.some(({ name }) => name.trim() === '')}
          onClick={send}
          data-testid="staffing-save"
        >
          {t('staffing.save')}
        </Button>
      )}
    </Section>
  );
}
