import type { TextKey } from './en';
import { campaign } from './zh/campaign';
import { churn } from './zh/churn';
import { frame } from './zh/frame';
import { imports } from './zh/imports';
import { texts } from './zh/texts';

/** 页面全部中文文案，键与 `en.ts` 相同。 */
export const zh: Record<TextKey, string> = { ...frame, ...campaign, ...churn, ...imports, ...texts };
