import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { mayOpen } from '../layout/navigation';
import { useCaller } from '../session/queries';
import { Section } from '../states/Section';
import type { Todo } from './todos';

/** What waits for people, by whom it is done, and the way there. */
export function TodosCard({ todos }: { todos: readonly Todo[] }) {
  const { t } = useTexts();
  return (
    <Section title={t('today.todo')} hint={t('today.todoHint')}>
      {todos.length === 0 && (
        <p className="today-nothing" data-testid="nothing-to-do">
          <CheckCircleOutlined /> {t('today.nothingToDo')}
        </p>
      )}
      <ul className="today-list" data-testid="todos">
        {todos.map((todo) => (
          <Item key={todo.key} todo={todo} />
        ))}
      </ul>
    </Section>
  );
}

/** Who may not open the page where it is done reads it without a way there. */
function Item({ todo: { key, what, detail, to } }: { todo: Todo }) {
  const { t } = useTexts();
  const page = `/${/^\/(\w+)/.exec(to)?.[1] ?? ''}`;
  const leads = mayOpen(page, useCaller().data?.role);
  return (
    <li className="today-item" data-testid={`todo-${key}`}>
      {leads ? (
        <Link to={to} className="today-what">
          {t(...what)}
        </Link>
      ) : (
        <span className="today-what">{t(...what)}</span>
      )}
      {detail && <span className="today-detail">{t(...detail)}</span>}
    </li>
  );
}
