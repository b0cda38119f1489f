import type { TextKey } from './en';
import { actions } from './zh/actions';
import { calendar } from './zh/calendar';
import { campaign } from './zh/campaign';
import { cars } from './zh/cars';
import { churn } from './zh/churn';
import { desk } from './zh/desk';
import { draft } from './zh/draft';
import { frame } from './zh/frame';
import { group } from './zh/group';
import { imports } from './zh/imports';
import { nav } from './zh/nav';
import { partners } from './zh/partners';
import { pay } from './zh/pay';
import { playbooks } from './zh/playbooks';
import { policies } from './zh/policies';
import { promotions } from './zh/promotions';
import { reports } from './zh/reports';
import { schedule } from './zh/schedule';
import { settings } from './zh/settings';
import { staffing } from './zh/staffing';
import { targets } from './zh/targets';
import { texts } from './zh/texts';

/** 页面全部中文文案，键与 `en.ts` 相同。 */
export const zh: Record<TextKey, string> = {
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
};
