/** Whether keys and dealers work, and what roles may do. */
export const settingsWords = {
  keyState: {
    works: { en: 'Works', zh: '有效' },
    expired: { en: 'Ended', zh: '已过期' },
    revoked: { en: 'Revoked', zh: '已收回' },
  },
  dealerPhase: {
    active: { en: 'Active', zh: '正常' },
    suspended: { en: 'Suspended', zh: '已停用' },
  },
  roleAim: {
    admin: { en: 'Makes and revokes keys, and does all that group operations does', zh: '管理密钥，并具备集团运营的全部权限' },
    operator: { en: 'Plans, launches and watches campaigns', zh: '制定、启动并查看活动' },
    manager: { en: 'Runs one store or some', zh: '管理一家或多家门店' },
    agent: { en: 'Works the call list of their stores', zh: '处理所属门店的外呼任务' },
    integrator: { en: 'Another program: brings ledgers and facts, reads states', zh: '对接系统：导入台账与数据，读取状态' },
  },
  right: {
    keys: { en: 'Make and revoke keys', zh: '创建和收回密钥' },
    cluster: { en: 'See the page about silos and grains', zh: '查看节点与 Grain 页面' },
    campaigns: { en: 'Draft, launch, pause and end campaigns', zh: '起草、启动、暂停和结束活动' },
    rules: { en: 'Store playbooks, publish calendars, set contact caps', zh: '保存方案、公布日历、设置联系上限' },
    dealers: { en: 'Suspend and reinstate dealers', zh: '停用和恢复门店' },
    targets: { en: 'Set the targets of dealers', zh: '设定门店目标' },
    watch: { en: 'Watch campaigns live; see playbooks, calendar and caps', zh: '实时查看活动，查看方案、日历和上限' },
    imports: { en: 'Import ledgers', zh: '导入台账' },
    calls: { en: 'Take call tasks and report how calls ended', zh: '领取外呼任务并登记结果' },
    policies: { en: 'See policy terms and tell them what is known', zh: '查看保单并登记情况' },
    texts: { en: 'Read and judge what customers wrote', zh: '阅读并处理客户来信' },
  },
} as const;
