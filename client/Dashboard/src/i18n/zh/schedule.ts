import type { schedule as english } from '../en/schedule';

/** 自动生成的报表。 */
export const schedule: Record<keyof typeof english, string> = {
  'schedule.title': '自动生成',
  'schedule.hint': '时间为门店当地时间。中断恢复后只补最新一份，不补更早的。',
  'schedule.usual': '该门店尚未设置，以下为默认。',
  'schedule.daily-list': '每个工作日',
  'schedule.weekly': '每周一',
  'schedule.monthly': '每月 1 日',
  'schedule.at': '时间：{report}',
  'schedule.language': '文件语言',
  'schedule.zh': '中文',
  'schedule.en': '英文',
  'schedule.save': '保存',
  'schedule.saved': '自动生成设置已保存',
  'schedule.by': '自动生成',
};
