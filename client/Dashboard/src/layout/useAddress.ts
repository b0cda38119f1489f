import { useSearchParams } from 'react-router';
import { changed, type AddressPart } from './address';

/**
 * What a page keeps in its address, so that it can be sent to somebody, and how it is changed. A change is laid over
 * the address bar as it stands: what the page has been drawn with may be older than the change just before.
 */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const change = (part: AddressPart, { replace = true } = {}) =>
    setSearch(changed(window.location.search, part), { replace });
  return [search, change] as const;
}
