import {
  AimOutlined,
  BookOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CoffeeOutlined,
  FallOutlined,
  FileExcelOutlined,
  FileSearchOutlined,
  GiftOutlined,
  ImportOutlined,
  MessageOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  RocketOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { TextKey } from '../i18n/en';

export type RoleName = 'admin' | 'operator' | 'manager' | 'agent' | 'integrator';

/** A page that the navigation leads to. */
export interface NavigationEntry {
  path: string;
  text: TextKey;
  icon: ComponentType;
  /** Who may see it. The silo decides; this only hides what would be refused. */
  roles: readonly RoleName[];
  /** What waits there is shown as a number. */
  waiting?: 'texts';
}

const watchers = ['admin', 'operator', 'manager', 'integrator'] as const;
const callers = ['admin', 'operator', 'manager', 'agent'] as const;
const everybody = [...watchers, 'agent'] as const;

/** The pages in the order in which they stand; a further one is a line here and a route in `routes.tsx`. */
export const navigation: readonly NavigationEntry[] = [
  { path: '/today', text: 'nav.today', icon: CoffeeOutlined, roles: watchers },
  { path: '/group', text: 'nav.group', icon: ShopOutlined, roles: watchers },
  { path: '/campaigns', text: 'nav.campaigns', icon: RocketOutlined, roles: watchers },
  { path: '/policies', text: 'nav.policies', icon: FileSearchOutlined, roles: everybody },
  { path: '/desk', text: 'nav.desk', icon: PhoneOutlined, roles: callers },
  { path: '/texts', text: 'nav.texts', icon: MessageOutlined, roles: callers, waiting: 'texts' },
  { path: '/churn', text: 'nav.churn', icon: FallOutlined, roles: watchers },
  { path: '/insurers', text: 'nav.insurers', icon: SafetyCertificateOutlined, roles: watchers },
  { path: '/targets', text: 'nav.targets', icon: AimOutlined, roles: watchers },
  { path: '/pay', text: 'nav.pay', icon: PayCircleOutlined, roles: callers },
  { path: '/staffing', text: 'nav.staffing', icon: TeamOutlined, roles: watchers },
  { path: '/promotions', text: 'nav.promotions', icon: GiftOutlined, roles: watchers },
  { path: '/actions', text: 'nav.actions', icon: CheckSquareOutlined, roles: watchers },
  { path: '/reports', text: 'nav.reports', icon: FileExcelOutlined, roles: everybody },
  { path: '/imports', text: 'nav.imports', icon: ImportOutlined, roles: watchers },
  { path: '/playbooks', text: 'nav.playbooks', icon: BookOutlined, roles: watchers },
  { path: '/calendar', text: 'nav.calendar', icon: CalendarOutlined, roles: watchers },
  { path: '/settings', text: 'nav.settings', icon: SettingOutlined, roles: watchers },
];

export function entriesFor(role: string | undefined): NavigationEntry[] {
  return navigation.filter((entry) => entry.roles.some((name) => name === role));
}

/** Whether a role is led to the page of a path. */
export function mayOpen(path: string, role: string | undefined): boolean {
  return entriesFor(role).some((entry) => entry.path === path);
}

/** Whether an address shows the entry's page or one beneath it. */
export function isWithin({ path }: NavigationEntry, address: string): boolean {
  return address === path || address.startsWith(`${path}/`);
}

/** Where roles begin: at the first of these that they may open. */
const homes = ['/today', '/desk', '/texts'];

/** Where a role begins: whoever only calls customers begins at the calls. */
export function homeOf(role: string | undefined): string {
  return homes.find((path) => mayOpen(path, role)) ?? '/policies';
}

/** Where an old bookmark of the start page leads: once it was the campaign page, whose address names a dealer. */
export function oldBookmark(search: string): string | undefined {
  return new URLSearchParams(search).has('dealer') ? `/campaigns${search}` : undefined;
}

/** What tests know an entry by: `nav-campaigns`, `nav-desk`. */
export function testIdOf({ text }: NavigationEntry): string {
  return text.replace('.', '-');
}
