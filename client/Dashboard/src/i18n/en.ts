import { actions } from './en/actions';
import { calendar } from './en/calendar';
import { campaign } from './en/campaign';
import { cars } from './en/cars';
import { churn } from './en/churn';
import { desk } from './en/desk';
import { draft } from './en/draft';
import { frame } from './en/frame';
import { group } from './en/group';
import { imports } from './en/imports';
import { nav } from './en/nav';
import { partners } from './en/partners';
import { pay } from './en/pay';
import { playbooks } from './en/playbooks';
import { policies } from './en/policies';
import { promotions } from './en/promotions';
import { reports } from './en/reports';
import { schedule } from './en/schedule';
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
  ...cars,
  ...draft,
  ...churn,
  ...partners,
  ...targets,
  ...group,
  ...pay,
  ...staffing,
  ...promotions,
  ...texts,
  ...playbooks,
  ...actions,
  ...schedule,
  ...reports,
  ...calendar,
  ...settings,
} as const;

export type TextKey = keyof typeof en;
