/** What calls are for; playbooks may name other goals. */
export const deskWords = {
  goal: {
    'first-contact': { en: 'First contact', zh: '首次联系' },
    advantages: { en: 'Explain the advantages', zh: '介绍优势' },
    close: { en: 'Close', zh: '促成签单' },
    appointment: { en: 'Call back as agreed', zh: '按约回访' },
  },
} as const;
