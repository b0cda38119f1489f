import type { reports as english } from '../en/reports';

/** 报表：生成、进度、下载。 */
export const reports: Record<keyof typeof english, string> = {
  'reports.title': '报表',
  'reports.new': '新报表',
  'reports.one': '报表',
  'reports.all': '全部报表',
  'reports.recent': '最近生成',
  'reports.recentHint': '报表含个人信息，保留 30 天后自动删除，可随时重新生成；每次下载均有记录。',
  'reports.none': '还没有报表，请在上方选择生成。',
  'reports.kind': '报表类型',
  'reports.allDealers': '我的全部门店',
  'reports.several': '多家门店',
  'reports.day': '日期',
  'reports.weekOf': '该周内任一天',
  'reports.from': '起始月份',
  'reports.to': '截止月份',
  'reports.format': '格式',
  'reports.make': '生成报表',
  'reports.waits': '排队等待生成',
  'reports.written': '已写入 {count} / {of} 行',
  'reports.rows': '{count} 行',
  'reports.until': '保留至 {day}',
  'reports.download': '下载',
  'reports.drop': '删除',
  'reports.keep': '保留',
  'reports.dropAsk': '删除此报表及其文件？',
};
