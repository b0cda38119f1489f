import { campaign } from './en/campaign';
import { churn } from './en/churn';
import { frame } from './en/frame';
import { imports } from './en/imports';
import { texts } from './en/texts';

/** Every sentence of the page in English; `zh.ts` has the same keys. */
export const en = { ...frame, ...campaign, ...churn, ...imports, ...texts } as const;

export type TextKey = keyof typeof en;
