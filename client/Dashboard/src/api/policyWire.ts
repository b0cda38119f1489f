import type { CustomerText } from './textWire';
import type { ChannelName, PhaseName } from './wire';

export interface NextTouch {
  name: string;
  channel: ChannelName;
  at: string;
  day: string;
  provisional?: boolean;
}

/** One policy term; owner and phone come masked. */
export interface PolicySummary {
  id: number;
  dealer: string;
  line: string;
  policyNo?: string;
  plate?: string;
  model?: string;
  owner?: string;
  phone?: string;
  /** Another number, for calls only. */
  secondPhone?: string;
  expiry: string;
  tier?: string;
  premium?: number;
  /** A term that no campaign has taken up yet is `unenrolled`. */
  phase: PhaseName | 'unenrolled';
  reason?: string;
  /** The campaign that works on it. */
  campaign?: { id: number; name: string };
  nextTouch?: NextTouch;
  parked?: boolean;
}

export interface PolicyTouch {
  name: string;
  channel: ChannelName;
  plannedAt: string;
  doneAt?: string;
  status: string;
  rule?: string;
}

export interface PolicyDetail extends PolicySummary {
  vin?: string;
  insurer?: string;
  silenced?: ChannelName[];
  /** Name of the touch whose call task is open. */
  openCall?: string;
  appointment?: string;
  touches: PolicyTouch[];
}

export interface Why {
  next?: NextTouch;
  sentences: { en: string; zh: string; rule?: string }[];
}

/** One turn of a term, or a text of its customer, which has neither number nor phase. */
export interface TurnEntry {
  at: string;
  turn?: number;
  message: string;
  phase?: PhaseName;
  /** Orders of the turn, such as `suppress call-74 call-open`; see `noteText`. */
  notes?: string[];
  wakeAt?: string;
  text?: CustomerText;
}
