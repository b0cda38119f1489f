import type { DealerRef } from '../../api/wire';

/** Whether a dealer's name or code holds a text, whatever its case. */
export function matches({ code, name }: DealerRef, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return `${code} ${name}`.toLowerCase().includes(wanted);
}
