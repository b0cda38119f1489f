import { currentToken } from '../session/token';
import { ApiError } from './ApiError';
import type { Page } from './wire';

const root = '/api/v1';

export function apiAddress(path: string, query: Record<string, string | number | undefined> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return root + path + (search && `?${search}`);
}

export function authorization(): Record<string, string> {
  return { Authorization: `Bearer ${currentToken() ?? ''}` };
}

export async function get<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await ask(address, {
    headers: { ...authorization(), Accept: 'application/json' },
    signal: signal ?? null,
  });
  return (await response.json()) as T;
}

/** Sends an order once: the key makes a repeat by a proxy or an impatient person harmless. */
export async function order(address: string, body?: object): Promise<void> {
  await send(address, body, randomKey());
}

/** Sends an order and reads its answer; undefined when there is nothing to say. The same key asks for the same. */
export async function post<T>(address: string, body: object, key = randomKey()): Promise<T | undefined> {
  const response = await send(address, body, key);
  return response.status === 204 ? undefined : ((await response.json()) as T);
}

async function send(address: string, body: object | undefined, key: string): Promise<Response> {
  const json = body && { type: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return ask(address, {
    method: 'POST',
    headers: { ...authorization(), 'Idempotency-Key': key, ...json?.type },
    body: json?.body ?? null,
  });
}

export async function withdraw(address: string): Promise<void> {
  await ask(address, { method: 'DELETE', headers: authorization() });
}

export async function download(address: string): Promise<Blob> {
  return (await ask(address, { headers: authorization() })).blob();
}

/** Follows the cursor to the end of a list; the bound keeps a broken cursor from looping for ever. */
export async function getAll<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < 100; page++) {
    const answer = await get<Page<T>>(apiAddress(path, { limit: 200, after }), signal);
    items.push(...answer.items);
    after = answer.next;
    if (!after) break;
  }
  return items;
}

/**
 * `crypto.randomUUID` exists only on https and localhost; this works on plain http inside a store's
 * network too.
 */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Calls the silo; whatever is no success is thrown. */
export async function ask(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request).catch((cause: unknown) => {
    throw cause instanceof DOMException && cause.name === 'AbortError' ? cause : ApiError.unreachable();
  });
  if (!response.ok) throw ApiError.fromBody(response.status, await response.text());
  return response;
}
