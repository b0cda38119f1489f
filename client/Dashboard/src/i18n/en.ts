import { calendar } from './en/calendar';
import { campaign } from './en/campaign';
import { frame } from './en/frame';
import { imports } from './en/imports';
import { playbooks } from './en/playbooks';
import { settings } from './en/settings';
import { texts } from './en/texts';

/** Every sentence of the page in English; `zh.ts` has the same keys. */
export const en = { ...frame, ...campaign, ...imports, ...texts, ...playbooks, ...calendar, ...settings } as const;

export type TextKey = keyof typeof en;
