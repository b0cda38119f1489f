import type { draft as english } from '../en/draft';

/** 活动表单、对照组与增量。 */
export const draft: Record<keyof typeof english, string> = {
  'campaign.segment': '细分条件',
  'campaign.holdout': '对照组',
  'campaign.holdoutOf': '{percent}% 的客户只收服务提醒，不作营销触达',

  'segment.years': '{years} 年',
  'segment.within': '不早于 {years} 年前',
  'segment.yes': '是',
  'segment.no': '否',

  'draft.new': '新建活动',
  'draft.change': '修改草稿',
  'draft.save': '保存草稿',
  'draft.name': '名称',
  'draft.expiryFrom': '最早到期日',
  'draft.expiryTo': '最晚到期日',
  'draft.all': '全部',
  'draft.any': '不限',
  'draft.from': '{what}（下限）',
  'draft.to': '上限',
  'draft.segment': '面向哪些客户与车辆',
  'draft.segmentHint': '留空即不限。台账未填写所选条件信息的保单不会纳入。',
  'draft.tiersHint': '未分级的客户按 C 级计。',
  'draft.carYearsHint': '到期日时的整年数；维修企业的主力车龄为 3 至 9 年。',
  'draft.premiumHint': '当期保单保费，单位元。',
  'draft.asInLedger': '按台账写法填写，每项后按回车。',
  'draft.lostReasonsHint': '该车上期保单在本店战败的原因。',
  'draft.lostWithin': '几年内在本店战败',
  'draft.lostWithinHint': '用于挽回：填 2 即上期保单在本店战败且不早于两年前的车辆。',
  'draft.holdout': '对照组：{percent}%',
  'draft.holdoutHint': '随机抽取、不作营销触达的客户，用于衡量活动增量。启动后不可更改。',
  'draft.holdoutWarning': '{percent}% 的客户将不作营销触达：除到期提醒外，不拨打电话、不发送短信。',

  'preview.leftOut': '因细分条件排除：{conditions}。',
  'preview.heldOut': '其中 {terms} 张保单（{percent}% 的客户）属于对照组，不作营销触达。',

  'uplift.title': '活动增量',
  'uplift.hint': '触达客户的续保率，与随机抽取、条件相同的对照组客户续保率相比。',
  'uplift.none': '未设对照组，无法得知客户在没有活动时会怎样。可在下次创建活动时设置对照组。',
  'uplift.meaning': '结论',
  'uplift.meaningHint': '仅当两组各有至少 30 张已有结果的保单，且整个95%置信区间位于零的同一侧时才下结论；否则差异可能只是偶然。',
  'uplift.explained':
    '随机抽取 {percent}% 的客户作为对照组，只收服务提醒。按已结束的到期月份中已续保或战败的保单计，已撤出的不计。括号内为真实差异的95%置信区间（Newcombe）。',
  'uplift.points': '{points} 个百分点（{low} 至 {high}）',
  'uplift.of': '共 {terms} 单',
  'uplift.month': '到期月份',
  'uplift.open': '尚未结束，不计入合计',
};
