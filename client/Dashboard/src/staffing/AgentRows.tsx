import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { StaffAgent } from '../api/staffingWire';
import { useTexts } from '../i18n/Texts';
import { daysOf } from './days';

/** An agent as it is being written: days off are text until they are saved. */
export interface AgentDraft extends Omit<StaffAgent, 'daysOff'> {
  id: number;
  daysOff: string;
}

export function draftsOf(agents: readonly StaffAgent[]): AgentDraft[] {
  return agents.map((agent, id) => ({ ...agent, id, daysOff: (agent.daysOff ?? []).join(', ') }));
}

interface AgentRowsProps {
  agents: AgentDraft[];
  isFixed: boolean;
  onChange: (agents: AgentDraft[]) => void;
}

/** Who calls, and when not. */
export function AgentRows({ agents, isFixed, onChange }: AgentRowsProps) {
  const { t } = useTexts();
  const change = (id: number, part: Partial<AgentDraft>) =>
    onChange(agents.map((agent) => (agent.id === id ? { ...agent, ...part } : agent)));
  const add = () =>
    onChange([...agents, { id: Math.max(-1, ...agents.map(({ id }) => id)) + 1, name: '', daysOff: '' }]);
  return (
    <div className="staffing-agents" data-testid="staffing-agents">
      {agents.map((agent, at) => (
        <div key={agent.id} className="staffing-agent">
          <Input
            value={agent.name}
            disabled={isFixed}
            maxLength={64}
            placeholder={t('staffing.agentName')}
            aria-label={t('staffing.agentName')}
            onChange={({ target }) => change(agent.id, { name: target.value })}
            data-testid={`agent-name-${at}`}
          />
          <Input
            value={agent.daysOff}
            disabled={isFixed}
            status={daysOf(agent.daysOff).bad ? 'error' : ''}
            placeholder={t('staffing.daysOff')}
            aria-label={t('staffing.daysOff')}
            onChange={({ target }) => change(agent.id, { daysOff: target.value })}
            data-testid={`agent-days-off-${at}`}
          />
          {!isFixed && (
            <Button
              icon={<DeleteOutlined />}
              aria-label={t('staffing.removeAgent', { name: agent.name })}
              onClick={() => onChange(agents.filter(({ id }) => id !== agent.id))}
            />
          )}
        </div>
      ))}
      {!isFixed && (
        <Button icon={<PlusOutlined />} onClick={add} data-testid="agent-add">
          {t('staffing.addAgent')}
        </Button>
      )}
    </div>
  );
}
