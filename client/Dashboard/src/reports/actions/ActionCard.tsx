import { EditOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import type { ActionChangeEntry, ActionItem } from '../../api/actionWire';
import { useTexts } from '../../i18n/Texts';
import { useTimes } from '../../session/useTimes';
import { Hint } from '../../states/Section';

interface ActionCardProps {
  item: ActionItem;
  /** Changes it; absent for those who only read. */
  onEdit?: () => void;
}

/** One item: what lags, who sees to it, how long it has been carried, and what was said about it. */
export function ActionCard({ item, onEdit }: ActionCardProps) {
  const { t, word, define, pick, numbers } = useTexts();
  const times = useTimes();
  return (
    <article className="action-card" data-testid={`action-${item.id}`}>
      <div className="action-head">
        <strong>
          {word('measure', item.measure)} <Hint text={define('measure', item.measure)} />
        </strong>
        {item.isLate && <Tag color="red">{t('actions.late')}</Tag>}
        {item.weeksCarried > 0 && (
          <Tag color={item.closedOn ? 'default' : 'orange'}>
            {t('actions.carried', { count: numbers.count(item.weeksCarried) })}
          </Tag>
        )}
        {onEdit && (
          <Button
            className="action-edit"
            icon={<EditOutlined />}
            onClick={onEdit}
            data-testid={`action-edit-${item.id}`}
          >
            {t('actions.edit')}
          </Button>
        )}
      </div>
      {item.says && <p>{pick(item.says)}</p>}
      <dl className="action-facts">
        <Fact label={t('actions.found')} value={times.day(item.foundOn)} />
        <Fact label={t('actions.owner')} value={item.owner ?? t('actions.nobody')} />
        <Fact label={t('actions.due')} value={times.day(item.dueOn)} />
        <Fact label={t('actions.todo')} value={item.todo ?? '–'} />
        {item.result && <Fact label={t('actions.result')} value={item.result} />}
        {item.closedOn && (
          <Fact label={t('actions.closedOn')} value={`${times.day(item.closedOn)} · ${item.closedBy ?? ''}`} />
        )}
      </dl>
      {item.changes.length > 0 && <History changes={item.changes} />}
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function History({ changes }: { changes: ActionChangeEntry[] }) {
  const { t } = useTexts();
  const times = useTimes();
  return (
    <details className="action-history">
      <summary>{t('actions.history', { count: changes.length })}</summary>
      <ul>
        {changes.map(({ at, by, owner, dueOn, todo, result }) => (
          <li key={`${at} ${by} ${owner} ${dueOn} ${todo}`}>
            {times.stamp(at)} · {by}
            {': '}
            {[
              owner && `${t('actions.owner')} ${owner}`,
              dueOn && `${t('actions.due')} ${times.day(dueOn)}`,
              todo && `${t('actions.todo')} ${todo}`,
              result && `${t('actions.result')} ${result}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
