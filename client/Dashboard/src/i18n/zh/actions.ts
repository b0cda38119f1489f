import type { actions as english } from '../en/actions';

/** 改进事项。 */
export const actions: Record<keyof typeof english, string> = {
  'actions.title': '改进事项',
  'actions.list': '改进事项',
  'actions.hint': '系统每周一检查落后指标。事项未关闭则逐周结转，填写改进结果后方可关闭。',
  'actions.noneOpen': '没有未关闭的事项：没有落后指标，或均已关闭。',
  'actions.noneClosed': '还没有已关闭的事项。',
  'actions.add': '新增事项',
  'actions.edit': '修改',
  'actions.save': '保存',
  'actions.close': '保存并关闭',
  'actions.cancel': '取消',
  'actions.more': '显示更多',
  'actions.measure': '指标',
  'actions.todo': '改进措施',
  'actions.owner': '负责人',
  'actions.nobody': '未指定',
  'actions.due': '期限',
  'actions.late': '已逾期',
  'actions.found': '发现日期',
  'actions.carried': '已结转 {count} 周',
  'actions.result': '改进结果',
  'actions.resultCloses': '改进结果（填写后关闭）',
  'actions.closedOn': '关闭日期',
  'actions.history': '历史记录（{count}）',
};
