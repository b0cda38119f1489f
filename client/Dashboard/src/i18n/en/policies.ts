/** Finding policy terms, one term's own page, and what terms can be told. */
export const policies = {
  'find.title': 'Policies',
  'find.search': 'Name, or whole phone, plate or policy number',
  'find.taken.phone': 'Taken for a phone: {value}',
  'find.taken.plate': 'Taken for a plate: {value}',
  'find.taken.owner': 'Taken for the beginning of a name: {value}',
  'find.taken.policyNo': 'Taken for a policy number: {value}',
  'find.instead.phone': 'Look for a phone instead',
  'find.instead.plate': 'Look for a plate instead',
  'find.instead.owner': 'Look for a name instead',
  'find.instead.policyNo': 'Look for a policy number instead',
  'find.anyDealer': 'Any dealer',
  'find.anyCampaign': 'Any campaign',
  'find.anyHindrance': 'Any touches',
  'find.hindrance': 'Touches not made because of',
  'find.campaign': 'Campaign',
  'find.clear': 'Clear all',
  'find.none': 'No policy term matches. Phone, plate and policy number must be whole.',
  'find.loaded': '{count} loaded',
  'find.loadedMore': '{count} loaded, more to come',
  'find.sortHint': 'Sorting and export take the rows that are loaded.',
  'find.export': 'Export as CSV',
  'find.id': 'Id',
  'find.plate': 'Plate',
  'find.model': 'Model',
  'find.premiumYuan': 'Premium (yuan)',
  'find.reason': 'Reason',
  'find.nextAt': 'Next touch at',

  'term.open': 'Open the page of this term',
  'term.back': 'All policies',
  'term.campaign': 'Campaign',
  'term.tier': 'Tier',
  'term.owner': 'Owner',
  'term.daysLeft': '{count:day:days} left',
  'term.daysOver': 'expired {count:day:days} ago',
  'term.lastDay': 'last covered day',
  'term.openCall': 'A call is open: {touch}',
  'term.ended.won': 'Renewed through the dealer. Nothing is sent any more.',
  'term.ended.lost': 'Lost: {reason}. Nothing is sent any more.',
  'term.ended.withdrawn': 'Withdrawn: {reason}. Nothing is sent any more.',
  'term.endedAt': 'It ended on {at}.',
  'term.actions': 'What you know of this term',

  'bulk.chosen': '{count} chosen',
  'bulk.choose': 'Choose rows to act on several at once',
  'bulk.clear': 'Choose none',

  'command.pause': 'Pause',
  'command.resume': 'Resume',
  'command.renewed': 'Report renewed',
  'command.lost': 'Report lost',
  'command.withdraw': 'Withdraw',
  'command.opt-out': 'Report opt-out',
  'command.consent': 'Report consent',
  'command.ask': '{action}: {term}?',
  'command.askMany': '{action}: {count} policy terms?',
  'command.pause.effect':
    'No message and no call begins until somebody resumes it. What falls due meanwhile is suppressed and not sent ' +
    'later; an open call is taken back from the agents. The term still ends on its day.',
  'command.resume.effect':
    'Contact goes on with the next planned touch. What was missed stays suppressed; there is no burst.',
  'command.renewed.effect':
    'The term ends as won with this premium. All planned touches are suppressed, an open call is taken back, and ' +
    'the term of the next year begins. This cannot be undone.',
  'command.lost.effect':
    'The term ends as lost for this reason. All planned touches are suppressed and an open call is taken back. This ' +
    'cannot be undone.',
  'command.withdraw.effect':
    'The term ends as withdrawn: it counts neither as won nor as lost. All planned touches are suppressed and an ' +
    'open call is taken back. This cannot be undone.',
  'command.opt-out.effect':
    "The customer's phone is not contacted any more, at any dealer of the group: all terms of that phone are " +
    'concerned, also those that are not shown here. Open calls are taken back. Only a new consent of the ' +
    'customer lifts it.',
  'command.opt-out.channelEffect':
    "Nothing goes out by this channel to the customer's phone any more, at any dealer of the group. Other channels " +
    'go on.',
  'command.consent.effect':
    'Earlier refusals of this phone are lifted at every dealer of the group, and contact goes on with the next ' +
    'planned touch. Say so only when the customer has agreed.',
  'command.consent.channelEffect':
    'The refusal of this channel is lifted at every dealer of the group. Say so only when the customer has agreed.',
  'command.premium': 'Premium paid (yuan)',
  'command.premiumMissing': 'Type the premium in yuan, with at most two decimals.',
  'command.reason': 'Reason',
  'command.reasonMissing': 'Choose a reason.',
  'command.channel': 'Channel',
  'command.allChannels': 'All channels',
  'command.concerned': 'Concerned ({count})',
  'command.left': 'Left out ({count})',
  'command.nobody': 'None of the chosen terms can be told this.',
  'command.close': 'Close',
  'command.stop': 'Stop',
  'command.again': 'Send the {count} unclear ones again',
  'command.through': '{done} of {all}: {applied} done, {ignored} nothing to do, {refused} refused, {failed} unclear',
  'command.stopped': 'Stopped: {count} were not sent.',
  'command.forPhone': 'Counts for the phone; {reason}',
  'command.done': 'Done: {action}',

  'row.waiting': 'Waiting',
  'row.sent': 'On its way',
  'row.applied': 'Done',
  'row.ignored': 'Nothing to do',
  'row.refused': 'Refused',
  'row.failed': 'Unclear',

  'obstacle.unenrolled': 'No campaign works on this term.',
  'obstacle.ended': 'The term has ended.',
  'obstacle.parked': 'A fault has stopped the term. Ask your administrator.',
  'obstacle.no-insurance': 'It is no insurance: there is nothing to renew.',
  'obstacle.paused': 'It is paused already.',
  'obstacle.blocked': 'Contact is forbidden already.',
  'obstacle.not-paused': 'It is not paused.',
  'obstacle.paused-by-campaign': 'It rests with its campaign or dealer and goes on with them.',
} as const;
