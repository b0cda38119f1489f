import { ask, authorization, randomKey } from './client';

/** A write with its own method or an answer; the key makes a repeat by a proxy or an impatient person harmless. */
async function write(method: 'POST' | 'PUT', address: string, type: string, body: string): Promise<Response> {
  return ask(address, {
    method,
    headers: { ...authorization(), 'Idempotency-Key': randomKey(), 'Content-Type': type },
    body,
  });
}

/** Makes something and returns it as the silo made it. */
export async function make<T>(address: string, body: object): Promise<T> {
  const answer = await write('POST', address, 'application/json', JSON.stringify(body));
  return (await answer.json()) as T;
}

export async function put(address: string, body: object): Promise<void> {
  await write('PUT', address, 'application/json', JSON.stringify(body));
}

/** Puts a file as it is. */
export async function putText(address: string, type: 'text/csv', text: string): Promise<void> {
  await write('PUT', address, type, text);
}
