/** The frame around every page: header, sign-in, errors. */
export const frame = {
  'app.name': 'CampaignEngine',
  'app.subtitle': 'Renewal campaigns',
  'app.failed': 'The page met an error it did not expect.',
  'app.failedHint': 'Reload the page. If it happens again, report the text below with the time.',
  'app.notFound': 'There is no such page.',
  'app.home': 'Go to the campaigns',
  'app.reload': 'Reload',

  'header.language': 'Language',
  'header.reference': 'API reference',
  'header.cluster': 'Silos and grains (Orleans)',
  'header.clusterFailed': 'The page about silos and grains did not open',
  'header.signOut': 'Sign out',
  'header.dealers': '{count:dealer:dealers}',
  'header.allDealers': 'All dealers',

  'clock.virtual': 'Rehearsal clock',
  'clock.virtualHint':
    'The engine runs on a virtual clock. Days pass faster than in reality and no real customer is contacted.',
  'clock.real': 'Clock',
  'clock.zone': 'Time zone of the dealers: {zone}',

  'live.connecting': 'Connecting',
  'live.connected': 'Live',
  'live.behind': 'Behind',
  'live.reconnecting': 'Reconnecting',
  'live.off': 'Not live',
  'live.connectingHint': 'Opening the live stream.',
  'live.connectedHint': 'Numbers change by themselves as touches happen.',
  'live.behindHint': 'The silo has been silent for a while. Numbers may be older than shown.',
  'live.reconnectingHint':
    'The connection was lost. The page keeps trying and then catches up; nothing is missed.',
  'live.offHint': 'This role gets no live numbers. Reload the page to see newer ones.',

  'signIn.title': 'Sign in',
  'signIn.lead': 'Watch your renewal campaigns live.',
  'signIn.token': 'Access token',
  'signIn.placeholder': 'Paste your token',
  'signIn.submit': 'Sign in',
  'signIn.where': 'Where is my token?',
  'signIn.first':
    'The silo prints an operator token in its terminal the first time it starts, with an address that signs you in.',
  'signIn.admin': 'Later tokens come from your administrator. Each has a role and the dealers it may see.',
  'signIn.kept': 'The token stays in this browser tab and is forgotten when the tab is closed.',
  'signIn.refused':
    'The silo did not accept the token. It may be mistyped, withdrawn, or belong to another installation.',
  'signIn.signedOut': 'You have signed out.',
  'signIn.empty': 'Paste a token first.',

  'error.unreachable': 'The silo does not answer',
  'error.unreachableHint':
    'Check that it is running and that this computer reaches it. The page tries again when you ask it to.',
  'error.forbidden': 'Your token may not see this',
  'error.forbiddenHint':
    'The role of this token does not include it. Ask your administrator for a token with a wider role.',
  'error.notFound': 'Not found',
  'error.notFoundHint': 'It does not exist, or belongs to dealers that your token may not see.',
  'error.other': 'The silo refused the request',
  'error.otherHint': 'Try again. If it stays, report this code: {code}',
  'error.retry': 'Try again',

  'state.loading': 'Loading',
} as const;
