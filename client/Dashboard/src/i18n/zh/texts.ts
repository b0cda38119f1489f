import type { texts as english } from '../en/texts';

/** 客户来信。 */
export const texts: Record<keyof typeof english, string> = {
  'texts.title': '客户来信',
  'texts.unread': '待处理',
  'texts.unreadHint': '来信处理之前，不会再向该号码发送短信。电话接通客户即视为已处理。',
  'texts.unreadNone': '没有待处理的来信',
  'texts.judged': '已处理',
  'texts.judgedHint': '引擎自动识别的退订也在此列出。来信内容保留半年。',
  'texts.judgedNone': '还没有已处理的来信',
  'texts.overdue': '已超过一个工作日未处理。',
  'texts.cut': '来信过长，仅保留前一部分。',
  'texts.wiped': '已满半年，内容已清除。',
  'texts.nobodys': '没有保单使用该号码',
  'texts.ask.refuses-texts': '所有门店不再向该号码发送短信？',
  'texts.ask.refuses-all': '所有门店不再以任何方式联系该号码？',
  'texts.ask.wrong-number': '该号码非客户本人：所有门店不再联系？',
};
