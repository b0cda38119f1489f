import type { nav as english } from '../en/nav';

/** 页面导航与外观。 */
export const nav: Record<keyof typeof english, string> = {
  'nav.title': '页面',
  'nav.today': '今日',
  'nav.group': '集团',
  'nav.campaigns': '活动',
  'nav.policies': '保单',
  'nav.desk': '外呼工作台',
  'nav.texts': '客户来信',
  'nav.churn': '战败与流失',
  'nav.insurers': '保险公司',
  'nav.targets': '目标',
  'nav.pay': '绩效提成',
  'nav.staffing': '人员排班',
  'nav.promotions': '促销日历',
  'nav.actions': '改进事项',
  'nav.reports': '报表',
  'nav.imports': '台账导入',
  'nav.playbooks': '跟进方案',
  'nav.calendar': '工作日历',
  'nav.settings': '设置',
  'nav.waiting': '{count} 条待处理',
  'nav.fold': '收起导航',
  'nav.unfold': '展开导航',
  'nav.open': '打开导航',
  'nav.skip': '跳到页面内容',

  'look.title': '浅色或深色',
  'look.light': '浅色',
  'look.dark': '深色',
  'look.system': '跟随系统',
};
