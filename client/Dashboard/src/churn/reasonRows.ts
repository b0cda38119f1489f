import type { EndName, ReasonGroup } from '../api/churnWire';
import type { Bilingual } from '../api/wire';
import type { TermsFilter } from './queries';

/** A row of the reason tree: a group with its reasons below, or one reason. */
export interface ReasonRow {
  key: string;
  code: string;
  name: Bilingual;
  answer?: Bilingual;
  terms: number;
  before: number;
  share: number | undefined;
  filter: TermsFilter;
  children?: ReasonRow[];
}

/** The tree of one way to end; shares of reasons are of all terms that ended so, as those of groups are. */
export function reasonRows(groups: readonly ReasonGroup[], end: EndName): ReasonRow[] {
  const all = groups.reduce((sum, group) => sum + group.terms, 0);
  return groups.map((group) => ({
    key: group.code,
    code: group.code,
    name: group.name,
    answer: group.answer,
    terms: group.terms,
    before: group.before,
    share: group.share,
    filter: { end, group: group.code },
    children: group.reasons.map((reason) => ({
      key: `${group.code}/${reason.code}`,
      code: reason.code,
      name: reason.name,
      terms: reason.terms,
      before: reason.before,
      share: all === 0 ? undefined : reason.terms / all,
      filter: { end, reason: reason.code },
    })),
  }));
}
