/** The form of a campaign, its holdout and its uplift. */
export const draft = {
  'campaign.segment': 'Only',
  'campaign.holdout': 'Held out',
  'campaign.holdoutOf': '{percent} % of customers get service notices only, no marketing',

  'segment.years': '{years} years',
  'segment.within': 'at most {years} years before',
  'segment.yes': 'yes',
  'segment.no': 'no',

  'draft.new': 'New campaign',
  'draft.change': 'Change the draft',
  'draft.save': 'Save the draft',
  'draft.name': 'Name',
  'draft.expiryFrom': 'Expiry from',
  'draft.expiryTo': 'Expiry to',
  'draft.all': 'All',
  'draft.any': 'No matter',
  'draft.from': '{what} from',
  'draft.to': 'to',
  'draft.segment': 'Which customers and cars',
  'draft.segmentHint':
    'What is left empty asks for nothing. Terms about which the ledger does not say what is asked for are left out.',
  'draft.tiersHint': 'A customer without a tier counts as C.',
  'draft.carYearsHint': 'Whole years on the last covered day; 3 to 9 are the usual cars of a repair shop.',
  'draft.premiumHint': 'Yuan, of the running term.',
  'draft.asInLedger': 'As the ledger writes them; Enter after each.',
  'draft.lostReasonsHint': "Of the car's term before, lost here.",
  'draft.lostWithin': 'Lost here within years',
  'draft.lostWithinHint': 'For winning back: 2 takes cars whose term before was lost here at most two years before.',
  'draft.holdout': 'Held out: {percent} %',
  'draft.holdoutHint':
    'Customers chosen by chance who get no marketing, so that the uplift of the campaign can be told. Fixed at launch.',
  'draft.holdoutWarning':
    '{percent} % of the customers will not be contacted for marketing: no calls and no texts but the reminders that ' +
    'cover is about to end.',

  'preview.leftOut': 'Left out by the segment: {conditions}.',
  'preview.heldOut': '{terms} of these terms ({percent} % of customers) are held out: they get no marketing.',

  'uplift.title': 'What the campaign is worth',
  'uplift.hint':
    'Share renewed among the customers contacted, beside the share among customers held out by chance, who are ' +
    'otherwise the same.',
  'uplift.none':
    'Nobody is held out, so what customers would have done without the campaign cannot be told. Choose a holdout ' +
    'when drafting the next one.',
  'uplift.meaning': 'Meaning',
  'uplift.meaningHint':
    'Said only where each group has 30 ended terms and the whole 95 % interval lies on one side of zero; until then ' +
    'chance alone may have made the difference.',
  'uplift.explained':
    '{percent} % of the customers are held out by chance and get service notices only. Terms, won or lost, of months ' +
    'of expiry that are over count; withdrawn ones do not. In brackets stands where the true difference lies with ' +
    '95 % certainty (Newcombe).',
  'uplift.points': '{points} points ({low} to {high})',
  'uplift.of': 'of {terms} terms',
  'uplift.month': 'Month of expiry',
  'uplift.open': 'still open, in no total',
} as const;
