import { dispositions, type DispositionName } from './dispositions';

/** What a key asks for. */
export type KeyCommand =
  { does: 'next' | 'report' | 'extend' | 'give-back' } | { does: 'choose'; name: DispositionName };

/** A key press as far as it matters here. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** What has the focus: somewhere to type, something that Enter presses, or neither. */
  at: 'field' | 'button' | 'page';
  /** Whether a dialog lies above the page. */
  covered: boolean;
  inCall: boolean;
}

const orders: Record<string, 'next' | 'extend' | 'give-back'> = { n: 'next', e: 'extend', g: 'give-back' };

/**
 * The order of a key press; undefined for keys that mean nothing now. Whoever types writes letters and figures, whoever
 * stands on a button presses it, and the browser's own keys stay the browser's.
 */
export function commandOf(press: KeyPress): KeyCommand | undefined {
  if (press.covered || press.ctrlKey || press.altKey || press.metaKey) return undefined;
  if (press.key === 'Enter') return press.inCall && press.at !== 'button' ? { does: 'report' } : undefined;
  if (press.at === 'field') return undefined;
  const key = press.key.toLowerCase();
  const order = orders[key];
  if (order) return press.inCall === (order !== 'next') ? { does: order } : undefined;
  const chosen = press.inCall ? dispositions.find((known) => known.key === key) : undefined;
  return chosen && { does: 'choose', name: chosen.name };
}

/** Where a key press of the document happened. */
export function placeOf(target: EventTarget | null): KeyPress['at'] {
  const element = target instanceof Element ? target : null;
  if (element?.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox]'))
    return 'field';
  return element?.closest('button, a, summary, [role=button], [role=checkbox]') ? 'button' : 'page';
}
