/** What customers wrote. */
export const texts = {
  'texts.title': "Customers' texts",
  'texts.unread': 'Waiting to be read',
  'texts.unreadHint':
    'As long as a text waits, no other text goes to that phone. A call that reaches the customer counts as read.',
  'texts.unreadNone': 'No customer waits for an answer',
  'texts.judged': 'Read',
  'texts.judgedHint':
    'What the engine understood as a refusal by itself stands here too. Words are kept for half a year.',
  'texts.judgedNone': 'Nothing has been read yet',
  'texts.overdue': 'It has waited for more than a working day.',
  'texts.cut': 'The customer wrote more than is kept.',
  'texts.wiped': 'The words were wiped after half a year.',
  'texts.nobodys': 'No policy term has this phone',
  'texts.ask.refuses-texts': 'No more texts to this phone, at any dealer?',
  'texts.ask.refuses-all': 'No text and no call to this phone any more, at any dealer?',
  'texts.ask.wrong-number': 'Somebody else has this phone: no more contact, at any dealer?',
} as const;
