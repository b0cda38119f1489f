import type { Audience, Campaign, CampaignDraft, Segment } from '../../api/campaignWire';

/** A draft as it is being written: every list is there, days are empty until they are chosen. */
export interface DraftForm {
  name: string;
  playbook: string | undefined;
  /** The version that a draft already runs; it stays until another playbook is chosen. */
  version: number | undefined;
  dealers: string[];
  expiryFrom: string;
  expiryTo: string;
  lines: string[];
  segment: Segment;
  holdout: number;
}

export const emptyForm: DraftForm = {
  name: '',
  playbook: undefined,
  version: undefined,
  dealers: [],
  expiryFrom: '',
  expiryTo: '',
  lines: [],
  segment: {},
  holdout: 0,
};

export function formOf({ name, playbook, audience, holdout }: Campaign): DraftForm {
  return {
    name,
    playbook: playbook.name,
    version: playbook.version,
    dealers: audience.dealers ?? [],
    expiryFrom: audience.expiryFrom ?? '',
    expiryTo: audience.expiryTo ?? '',
    lines: audience.lines ?? [],
    segment: audience.segment ?? {},
    holdout,
  };
}

/** What is sent: what asks for nothing is left out. */
export function draftOf({ name, playbook, version, holdout, ...form }: DraftForm): CampaignDraft {
  const audience: Audience = given({
    dealers: form.dealers,
    expiryFrom: form.expiryFrom,
    expiryTo: form.expiryTo,
    lines: form.lines,
  });
  const segment: Segment = given(form.segment);
  return {
    name: name.trim(),
    playbook,
    ...(version === undefined ? {} : { version }),
    audience: Object.keys(segment).length > 0 ? { ...audience, segment } : audience,
    holdout,
  };
}

function given<T extends object>(members: T): Partial<T> {
  const kept = Object.entries(members).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Partial<T>;
}
