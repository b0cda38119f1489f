/** What playbooks name, and what a day of the working calendar is. */
export const playbookWords = {
  goal: {
    'first-contact': { en: 'First contact: needs and objections', zh: '首次联系：了解需求与异议' },
    advantages: { en: 'Show the advantages of the store', zh: '介绍本店优势' },
    close: { en: 'Quote and close', zh: '报价促成' },
  },
  template: {
    care: { en: 'Care message', zh: '关怀消息' },
    'expiry-reminder': { en: 'Reminder of the expiry', zh: '到期提醒' },
    'last-warning': { en: 'Last warning', zh: '最后提醒' },
  },
  dayKind: {
    workday: { en: 'Working day', zh: '工作日' },
    weekend: { en: 'Weekend', zh: '周末' },
    off: { en: 'Day off', zh: '放假' },
    makeup: { en: 'Make-up workday', zh: '调休上班' },
  },
} as const;
