/** The working calendar. */
export const calendar = {
  'calendar.title': 'Working calendar',
  'calendar.ofYear': '{year}, day by day',
  'calendar.hint':
    'Calls rest on days off and run on make-up workdays; text messages keep their day. Days that no notice names are ' +
    'ordinary: Monday to Friday worked, weekends off.',
  'calendar.year': 'Year',
  'calendar.notPublished': 'not published',
  'calendar.legend': 'Legend',
  'calendar.today': 'today',
  'calendar.source': 'Notice',
  'calendar.added': 'Added',
  'calendar.counts': '{off} days off, {makeup} make-up workdays, {worked} working days in the year',
  'calendar.published': 'The notice of {year} is published: plans that reach into it are certain.',
  'calendar.provisional': '{year} is provisional',
  'calendar.provisionalHint':
    'Its holiday notice is not published, so only weekends count as off. Calls planned in {year} are marked ' +
    'provisional. When the notice is published, every live term is planned anew: calls move off the new days off, ' +
    'and nothing that has already run is repeated.',
  'calendar.offMark': 'off',
  'calendar.makeupMark': 'work',

  'calendar.publish': 'Publish a year',
  'calendar.publishHint':
    'Paste the notice or choose its file. One line each: first year,2027 and source,where it stands, then every ' +
    'named day with off or work, such as 2027-01-01,off.',
  'calendar.mayNotRole': 'Only group operations and administrators publish years.',
  'calendar.mayNotScope':
    'Your token sees some dealers only; the calendar is one for all dealers, so it takes a token for all of them.',
  'calendar.text': 'Text of the notice',
  'calendar.choose': 'Choose a file',
  'calendar.tooLong': 'The file is larger than 64 KB, which no notice of a year is.',
  'calendar.faults': 'The text cannot be published as it stands',
  'calendar.line': 'Line {line}: {fault}',
  'calendar.fault.noYear': 'the line year,… is missing',
  'calendar.fault.noSource': 'the line source,… is missing',
  'calendar.fault.badYear': '"{text}" is no year from 2000 to 2100',
  'calendar.fault.twoYears': 'the year stands here a second time',
  'calendar.fault.badDay': '"{text}" is no day such as 2027-01-01',
  'calendar.fault.otherYear': '{text} does not lie in {year}',
  'calendar.fault.badKind': '"{text}" must be off or work',
  'calendar.fault.twice': '{text} is listed twice',
  'calendar.fault.noWeekend': '{text} is no weekend day, so it needs no make-up',
  'calendar.change': 'What would change in {year}',
  'calendar.changeNew': '{year} is published for the first time.',
  'calendar.changeNone': 'No day changes.',
  'calendar.changeRest': 'Calls will rest on ({count})',
  'calendar.changeWork': 'Calls will run on ({count})',
  'calendar.changeName': 'Only named otherwise ({count})',
  'calendar.send': 'Publish {year}',
  'calendar.sendAsk': 'Publish {year} for all dealers?',
  'calendar.sendEffect':
    'It takes the place of what is stored for {year}. Every live term is planned anew: calls that lie ahead move, ' +
    'nothing that has run is repeated.',
  'calendar.sent': '{year} is published; plans are made anew',
  'calendar.notSent': '{year} is not published',
} as const;
