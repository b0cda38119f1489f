/** Reports that a dealer has made by itself. */
export const schedule = {
  'schedule.title': 'Made by itself',
  'schedule.hint': 'Times are local to the dealer. After an outage the newest is made, not those that were missed.',
  'schedule.usual': 'Nobody has set anything for this dealer; this is the usual.',
  'schedule.daily-list': 'on working days',
  'schedule.weekly': 'on Monday',
  'schedule.monthly': 'on day 1',
  'schedule.at': 'Time: {report}',
  'schedule.language': 'Language of the files',
  'schedule.zh': 'Chinese',
  'schedule.en': 'English',
  'schedule.save': 'Save',
  'schedule.saved': 'Schedule saved',
  'schedule.by': 'Schedule',
} as const;
