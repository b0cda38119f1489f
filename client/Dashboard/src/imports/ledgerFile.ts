import type { TextKey } from '../i18n/en';

const largest = 512 * 1024 * 1024;

/** Why a file cannot be a ledger, before a byte of it is sent; null when it may be one. */
export function refusalOf(file: { name: string; size: number }): TextKey | null {
  if (!/\.(csv|txt|xlsx)$/i.test(file.name)) return 'import.wrongType';
  return file.size > largest ? 'import.tooLarge' : null;
}
