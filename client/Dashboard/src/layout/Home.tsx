import { Navigate, useLocation } from 'react-router';
import { useCaller } from '../session/queries';
import { homeOf, mayOpen, oldBookmark } from './navigation';

/** Where a reader begins; old bookmarks of the campaign page, which once stood here, lead to it. */
export function Home() {
  const role = useCaller().data?.role;
  const { search } = useLocation();
  const campaigns = oldBookmark(search);
  return <Navigate to={campaigns && mayOpen('/campaigns', role) ? campaigns : homeOf(role)} replace />;
}
