/** The navigation beside every page, and how the page looks. */
export const nav = {
  'nav.title': 'Pages',
  'nav.campaigns': 'Campaigns',
  'nav.policies': 'Policies',
  'nav.desk': 'Call desk',
  'nav.texts': "Customers' texts",
  'nav.churn': 'Churn',
  'nav.insurers': 'Insurers',
  'nav.imports': 'Imports',
  'nav.playbooks': 'Playbooks',
  'nav.calendar': 'Calendar',
  'nav.settings': 'Settings',
  'nav.waiting': '{count} waiting',
  'nav.fold': 'Fold the navigation',
  'nav.unfold': 'Unfold the navigation',
  'nav.open': 'Open the navigation',
  'nav.skip': 'Skip to the page',

  'look.title': 'Light or dark',
  'look.light': 'Light',
  'look.dark': 'Dark',
  'look.system': 'As this computer',
} as const;
