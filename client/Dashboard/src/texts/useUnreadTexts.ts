import { useCaller } from '../session/queries';
import { mayReadTexts } from '../session/roles';
import { useCustomerTexts } from './queries';

/** How many texts wait to be read, as far as they are loaded; none for roles that read none. */
export function useUnreadTexts(): number {
  const reads = mayReadTexts(useCaller().data?.role);
  const pages = useCustomerTexts('unread', reads).data?.pages ?? [];
  return pages.reduce((sum, page) => sum + page.items.length, 0);
}
