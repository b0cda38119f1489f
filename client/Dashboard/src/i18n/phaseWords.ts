/** Where terms, campaigns, touches and imports can stand. */
export const phaseWords = {
  phase: {
    scheduled: { en: 'Scheduled', zh: '待联系' },
    contacting: { en: 'Contacting', zh: '联系中' },
    quoted: { en: 'Quoted', zh: '已报价' },
    committed: { en: 'Committed', zh: '已承诺' },
    paused: { en: 'Paused', zh: '已暂停' },
    blocked: { en: 'Blocked', zh: '禁止联系' },
    won: { en: 'Won', zh: '已续保' },
    lost: { en: 'Lost', zh: '战败' },
    withdrawn: { en: 'Withdrawn', zh: '已撤出' },
    unenrolled: { en: 'Not enrolled', zh: '未纳入活动' },
  },
  campaignPhase: {
    draft: { en: 'Draft', zh: '草稿' },
    running: { en: 'Running', zh: '进行中' },
    through: { en: 'Running, all terms ended', zh: '进行中，保单均已结束' },
    paused: { en: 'Paused', zh: '已暂停' },
    ended: { en: 'Ended', zh: '已结束' },
  },
  status: {
    planned: { en: 'Planned', zh: '计划' },
    pending: { en: 'Pending', zh: '待触达' },
    open: { en: 'Open', zh: '进行中' },
    sent: { en: 'Sent', zh: '已发' },
    delivered: { en: 'Delivered', zh: '送达' },
    failed: { en: 'Failed', zh: '失败' },
    suppressed: { en: 'Suppressed', zh: '抑制' },
    ambiguous: { en: 'Unclear, being settled', zh: '结果未明，核对中' },
  },
  importState: {
    waiting: { en: 'Waiting', zh: '排队中' },
    running: { en: 'Reading', zh: '读取中' },
    done: { en: 'Done', zh: '已完成' },
    refused: { en: 'Refused', zh: '已拒绝' },
    failed: { en: 'Failed', zh: '失败' },
  },
} as const;
