/** What has been said of a customer's text, and for how long nothing has. */
export const textWords = {
  judgement: {
    unread: { en: 'Unread', zh: '未处理' },
    overdue: { en: 'Overdue', zh: '逾期未处理' },
    answered: { en: 'Answered', zh: '已答复' },
    'refuses-texts': { en: 'No more texts', zh: '拒收短信' },
    'refuses-all': { en: 'No contact at all', zh: '拒绝一切联系' },
    'wrong-number': { en: 'Wrong number', zh: '号码错误' },
  },
} as const;
