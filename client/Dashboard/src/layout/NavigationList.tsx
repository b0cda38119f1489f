import { Badge, Tooltip } from 'antd';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { useUnreadTexts } from '../texts/useUnreadTexts';
import { entriesFor, isWithin, testIdOf, type NavigationEntry } from './navigation';

interface NavigationListProps {
  /** Icons alone; their names are told by tooltips and to screen readers. */
  folded?: boolean;
  onChosen?: () => void;
}

/** The ways to the pages that the caller may see; the one that is open is marked for eyes and screen readers. */
export function NavigationList({ folded = false, onChosen }: NavigationListProps) {
  const { t } = useTexts();
  const role = useCaller().data?.role;
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('nav.title')} className={folded ? 'nav nav-folded' : 'nav'}>
      <ul>
        {entriesFor(role).map((entry) => (
          <li key={entry.path}>
            <Tooltip title={folded ? t(entry.text) : ''} placement="right">
              <Link
                to={entry.path}
                className="nav-link"
                aria-current={isWithin(entry, pathname) ? 'page' : undefined}
                data-testid={testIdOf(entry)}
                onClick={onChosen}
              >
                <entry.icon />
                <span className={folded ? 'visually-hidden' : 'nav-name'}>{t(entry.text)}</span>
                {entry.waiting && <Waiting entry={entry} folded={folded} />}
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many texts wait; folded, a dot says that some do. */
function Waiting({ entry, folded }: { entry: NavigationEntry; folded: boolean }) {
  const { t } = useTexts();
  const count = useUnreadTexts();
  if (count === 0) return null;
  return (
    <span className="nav-waiting" data-testid={`${testIdOf(entry)}-waiting`} data-value={count}>
      <Badge count={count} dot={folded} overflowCount={19} size="small" aria-hidden />
      <span className="visually-hidden">{t('nav.waiting', { count })}</span>
    </span>
  );
}
