import type { RoleName } from '../api/settingsWire';
import type glossary from '../../../Wire/glossary.json';

export type RightName = keyof (typeof glossary)['right'];

export const roles: readonly RoleName[] = ['admin', 'operator', 'manager', 'agent', 'integrator'];

const everybody = roles;
const readers: readonly RoleName[] = ['admin', 'operator', 'manager', 'integrator'];
const operators: readonly RoleName[] = ['admin', 'operator'];

/** Who may do what, as the silo's role matrix says; the test compares them. */
export const rights: readonly { name: RightName; roles: readonly RoleName[]; endpoints: readonly string[] }[] = [
  { name: 'campaigns', roles: operators, endpoints: ['DraftCampaign', 'LaunchCampaign', 'EndCampaign'] },
  { name: 'rules', roles: operators, endpoints: ['AddPlaybook', 'PublishCalendar', 'SetCap', 'RemoveCap'] },
  { name: 'dealers', roles: operators, endpoints: ['SuspendDealer', 'ReinstateDealer', 'SetDealerAffiliation'] },
  { name: 'targets', roles: ['admin', 'operator', 'manager'], endpoints: ['SetDealerTarget'] },
  {
    name: 'watch',
    roles: readers,
    endpoints: ['WatchLive', 'ListCampaigns', 'ListPlaybooks', 'GetPlaybookPlan', 'ListCalendars', 'ListCaps'],
  },
  { name: 'imports', roles: readers, endpoints: ['ImportLedger', 'StartImport'] },
  {
    name: 'calls',
    roles: ['admin', 'operator', 'manager', 'agent'],
    endpoints: ['TakeNextTask', 'ReportTaskOutcome'],
  },
  { name: 'policies', roles: everybody, endpoints: ['ListPolicies', 'CommandPolicy'] },
  { name: 'texts', roles: everybody, endpoints: ['ListTexts', 'JudgeText'] },
  { name: 'keys', roles: ['admin'], endpoints: ['ListKeys', 'AddKey', 'RevokeKey'] },
  { name: 'cluster', roles: ['admin'], endpoints: ['VisitCluster'] },
];
