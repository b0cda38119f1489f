/** The campaign page, from its head to the import of ledgers. */
export const campaign = {
  'campaign.choose': 'Campaign',
  'campaign.none': 'No campaign yet',
  'campaign.noneHint':
    'Import a ledger below, then draft a campaign, look at its preview and launch it.',
  'campaign.noneForYou':
    'Group operations has not launched a campaign for your dealers yet. It appears here by itself when they do.',
  'campaign.playbook': 'Playbook',
  'campaign.audience': 'Audience',
  'campaign.launched': 'Launched',
  'campaign.created': 'Drafted',
  'campaign.by': '{day} by {who}',
  'campaign.everyDealer': 'All dealers',
  'campaign.someDealers': '{count:dealer:dealers}',
  'campaign.everyExpiry': 'any expiry',
  'campaign.expiryBetween': 'expiry {from} to {to}',
  'campaign.expiryFrom': 'expiry from {from}',
  'campaign.expiryTo': 'expiry to {to}',
  'campaign.everyLine': 'all lines',
  'campaign.order': '{kind}: {done} of {terms} terms',

  'preview.title': 'A launch now enrols {terms} terms at {dealers} dealers: {touches}',
  'preview.span': 'First touch {first}, last term ends {last}.',
  'preview.left':
    '{missed} touches are already missed, {expired} terms have expired, {elsewhere} run in another campaign.',
  'preview.noPhone': '{count} cars are left out, as nobody knows a phone: {cars}.',

  'action.launch': 'Launch',
  'action.pause': 'Pause',
  'action.resume': 'Resume',
  'action.end': 'End',
  'action.launchAsk': 'Launch "{name}"?',
  'action.launchEffect':
    'Its {terms} terms are enrolled and customers begin to be contacted. The playbook version ' +
    'and the audience can no longer be changed.',
  'action.launchDraftEffect':
    'Every term of its audience is enrolled and customers begin to be contacted. The playbook ' +
    'version and the audience can no longer be changed.',
  'action.pauseAsk': 'Pause "{name}"?',
  'action.pauseEffect':
    'No new message or call begins for {terms} terms. What falls due meanwhile is recorded as ' +
    'suppressed and is not made up for; messages already handed to the gateway still arrive.',
  'action.resumeAsk': 'Resume "{name}"?',
  'action.resumeEffect':
    'Contact goes on from the next planned touch. What was missed during the pause stays ' +
    'suppressed; there is no burst.',
  'action.endAsk': 'End "{name}" for good?',
  'action.endEffect':
    'Every open term of {terms} is withdrawn, open call tasks are closed and {pending} ' +
    'planned touches are suppressed. This cannot be undone.',
  'action.cancel': 'Cancel',
  'action.done': 'Done: {action} "{name}"',
  'action.failed': 'Not done: {action} "{name}"',

  'kpi.share': '{share} of {of}',
  'kpi.reachedNote': 'Reached {count}: {share} of {of}',
  'kpi.lostNote': '{count} withdrawn',
  'kpi.premiumNote': 'of {total} enrolled',
  'kpi.pendingNote': 'Made: {share} of {due} to be made. Suppressed: {suppressed}.',

  'funnel.title': 'Where terms stand now',
  'funnel.hint':
    'Policy terms by the phase they are in at this moment, not by the phases they have passed. ' +
    'Ended and resting terms stand beside the path to Won.',
  'funnel.chart': 'Policy terms by the phase they are in now',
  'funnel.phase': 'Phase',
  'funnel.count': 'Terms',
  'funnel.share': 'Share',
  'funnel.empty': 'No term is enrolled yet',

  'suppressed.title': 'Why touches were not made',
  'suppressed.hint':
    'Suppressed touches by the reason that decided. A reason that somebody can work on leads to its customers.',
  'suppressed.empty': 'Every touch so far was made or is still to come',
  'suppressed.work': 'To work on',
  'suppressed.workMeans': 'Customers whom somebody can win back, correct or answer. Choose a reason to see them.',
  'suppressed.late': 'Too late',
  'suppressed.lateMeans': 'Their day lay before enrolment, in a pause or in an outage.',
  'suppressed.settled': 'Not needed',
  'suppressed.settledMeans':
    'The term had ended, the customer was spoken to otherwise, or the campaign or a quiet day keeps marketing back. ' +
    'Nothing to do.',
  'suppressed.customers': 'Customers: {rule}',

  'days.title': 'Touches per day',
  'days.hint':
    'By the day a touch ended. Made are texts sent and calls made; reached is the part that came to ' +
    'the customer: a receipt for a text, a talk for a call.',
  'days.chart': 'Touches per day, stacked',
  'days.byStatus': 'By status',
  'days.byChannel': 'By channel',
  'days.channel': 'Channel',
  'days.empty': 'No touch has happened yet',
  'days.summary':
    '{first} to {last}: {sent} made, {delivered} of them reached, {failed} failed, {suppressed} suppressed',

  'dealers.title': 'Progress by dealer',
  'dealers.search': 'Search by name or code',
  'dealers.dealer': 'Dealer',
  'dealers.none': 'There is no dealer yet. Import a ledger first.',
  'dealers.balanced': 'Balanced',
  'dealers.balancedHint': 'Planned = made + suppressed + failed + pending',
  'dealers.balancedYes':
    'Balanced: {planned} planned = {sent} made + {suppressed} suppressed + {failed} failed + {pending} pending',
  'dealers.balancedNo':
    'Out of balance: {planned} planned ≠ {sent} made + {suppressed} suppressed + {failed} ' +
    'failed + {pending} pending. Report this to your administrator.',
  'dealers.sum': 'Sum of {count}',
  'dealers.noMatch': 'No dealer matches "{text}"',
  'dealers.empty': 'No dealer has terms in this campaign yet',
  'dealers.only': 'Showing one dealer',
  'dealers.back': 'All dealers',

  'policies.title': 'Policy terms of {dealer}',
  'policies.plate': 'Whole plate number',
  'policies.anyPhase': 'Any phase',
  'policies.vehicle': 'Vehicle',
  'policies.owner': 'Owner',
  'policies.line': 'Line',
  'policies.expiry': 'Expiry',
  'policies.premium': 'Premium',
  'policies.tier': 'Tier',
  'policies.phase': 'Phase',
  'policies.next': 'Next touch',
  'policies.none': 'none',
  'policies.provisional': 'provisional',
  'policies.provisionalHint': 'The holidays of that year are not published yet; the day may move.',
  'policies.parked': 'parked',
  'policies.parkedHint':
    'The engine met an error with this term and set it aside. Its other neighbours go on. Ask your administrator.',
  'policies.more': 'Show more',
  'policies.empty': 'No policy term matches',

  'policy.title': 'Policy term',
  'policy.facts': 'Facts',
  'policy.why': 'Why it stands here',
  'policy.touches': 'Touches',
  'policy.timeline': 'Timeline',
  'policy.policyNo': 'Policy number',
  'policy.phone': 'Phone',
  'policy.vin': 'VIN',
  'policy.insurer': 'Insurer',
  'policy.silenced': 'Silenced channels',
  'policy.appointment': 'Agreed call',
  'policy.touch': 'Touch',
  'policy.planned': 'Planned',
  'policy.done': 'Done',
  'policy.status': 'Status',
  'policy.outcome': 'Outcome',
  'policy.turn': 'turn {turn}',
  'policy.wakes': 'wakes {at}',
  'policy.noWhy': 'The engine gives no reason',
  'policy.noTouches': 'No touch is planned',
  'policy.noTimeline': 'Nothing has happened yet',

  'import.title': 'Import a ledger',
  'import.drop': 'Drop a CSV or XLSX file here, or click to choose one',
  'import.dropHint': 'Chinese or English headers, up to 512 MB. Importing a file twice changes nothing.',
  'import.tooLarge': 'The file is larger than 512 MB. Split it and import the parts.',
  'import.wrongType': 'Only .csv, .txt and .xlsx files can be imported.',
  'import.uploading': 'Uploading',
  'import.reading': 'Reading',
  'import.lines': '{count:line:lines} read',
  'import.recent': 'Last imports',
  'import.added': 'added',
  'import.changed': 'changed',
  'import.unchanged': 'unchanged',
  'import.rejected': 'rejected',
  'import.enrolled': 'enrolled',
  'import.rejects': 'Download rejected lines',
} as const;
