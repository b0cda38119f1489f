import { calendar } from './en/calendar';
import { campaign } from './en/campaign';
import { churn } from './en/churn';
import { desk } from './en/desk';
import { draft } from './en/draft';
import { frame } from './en/frame';
import { group } from './en/group';
import { imports } from './en/imports';
import { nav } from './en/nav';
import { pay } from './en/pay';
import { playbooks } from './en/playbooks';
import { policies } from './en/policies';
import { promotions } from './en/promotions';
import { settings } from './en/settings';
import { staffing } from './en/staffing';
import { targets } from './en/targets';
import { texts } from './en/texts';

/** Every sentence of the page in English; `zh.ts` has the same keys. */
export const en = {
  ...frame,
  ...nav,
  ...campaign,
  ...imports,
  ...policies,
  ...desk,
  ...draft,
  ...churn,
  ...targets,
  ...group,
  ...pay,
  ...staffing,
  ...promotions,
  ...texts,
  ...playbooks,
  ...calendar,
  ...settings,
} as const;

export type TextKey = keyof typeof en;
