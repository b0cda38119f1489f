import { calendar } from './en/calendar';
import { campaign } from './en/campaign';
import { churn } from './en/churn';
import { desk } from './en/desk';
import { frame } from './en/frame';
import { imports } from './en/imports';
import { nav } from './en/nav';
import { playbooks } from './en/playbooks';
import { policies } from './en/policies';
import { settings } from './en/settings';
import { staffing } from './en/staffing';
import { texts } from './en/texts';

/** Every sentence of the page in English; `zh.ts` has the same keys. */
export const en = {
  ...frame,
  ...nav,
  ...campaign,
  ...imports,
  ...policies,
  ...desk,
  ...churn,
  ...staffing,
  ...texts,
  ...playbooks,
  ...calendar,
  ...settings,
} as const;

export type TextKey = keyof typeof en;
