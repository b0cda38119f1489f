import type { PhaseName } from '../../api/wire';
import { pathPhases, sidePhases } from '../../funnel/funnelPhases';
import { toWorkOn } from '../../suppressed/hindrances';
import { understand, type SearchKind } from './typed';

/** What a list of policies is narrowed to; all of it stands in the address, so that a link shows the same list. */
export interface ListAsk {
  /** As it was typed. */
  text: string;
  /** As what it is to be taken; absent for what it most likely is. */
  as?: SearchKind;
  dealer?: string;
  campaign?: number;
  phase?: PhaseName | 'unenrolled';
  /** A rule that suppressed a touch and that somebody must work on. */
  suppressed?: string;
}

export const phases: readonly (PhaseName | 'unenrolled')[] = [...pathPhases, ...sidePhases, 'unenrolled'];

const kinds: readonly string[] = ['phone', 'plate', 'owner', 'policyNo'] satisfies SearchKind[];

export function readAsk(search: URLSearchParams): ListAsk {
  const [as, phase, dealer] = [search.get('as'), search.get('phase'), search.get('dealer')];
  const campaign = Number(search.get('campaign'));
  const suppressed = toWorkOn.find((rule) => rule === search.get('suppressed'));
  const known = phases.find((name) => name === phase);
  return {
    text: search.get('q') ?? '',
    ...(as && kinds.includes(as) ? { as: as as SearchKind } : {}),
    ...(dealer ? { dealer } : {}),
    ...(Number.isSafeInteger(campaign) && campaign > 0 ? { campaign } : {}),
    ...(known ? { phase: known } : {}),
    ...(suppressed ? { suppressed } : {}),
  };
}

export function writeAsk({ text, as, dealer, campaign, phase, suppressed }: ListAsk): Record<string, string> {
  return {
    ...(text ? { q: text } : {}),
    ...(text && as ? { as } : {}),
    ...(dealer ? { dealer } : {}),
    ...(campaign ? { campaign: String(campaign) } : {}),
    ...(phase ? { phase } : {}),
    ...(suppressed ? { suppressed } : {}),
  };
}

/** The filters as the silo names them. */
export function filterOf({ text, as, ...rest }: ListAsk): Record<string, string | number> {
  const typed = understand(text, as);
  return { ...rest, ...(typed ? { [typed.kind]: typed.value } : {}) };
}
