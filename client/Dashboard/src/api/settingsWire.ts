import type { Affiliation } from './groupWire';
import type { DealerRef } from './wire';

export type RoleName = 'admin' | 'operator' | 'manager' | 'agent' | 'integrator';

/** A key that may call, without its token. */
export interface AccessKey {
  id: number;
  name: string;
  role: RoleName;
  /** The part of its token that may be shown. */
  prefix: string;
  /** Codes of the dealers it may see; absent for all. */
  dealers?: string[];
  createdAt: string;
  createdBy: string;
  expiresAt?: string;
  revokedAt?: string;
}

export interface KeyAsk {
  name: string;
  role: RoleName;
  dealers?: string[];
  expiresAt?: string;
}

/** A new key with its token, which the silo shows this once. */
export interface NewKey {
  key: AccessKey;
  token: string;
}

export type CapChannel = 'sms' | 'call';

/** How often one phone may be contacted: at most so many contacts in so many days in a row. */
export interface ContactCap {
  channel: CapChannel;
  days: number;
  most: number;
}

export interface ManagedDealer extends DealerRef {
  /** In order of their days. */
  affiliations: Affiliation[];
  phase: 'active' | 'suspended';
  openCalls: number;
}
