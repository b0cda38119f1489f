import {
  BookOutlined,
  CalendarOutlined,
  FallOutlined,
  FileSearchOutlined,
  ImportOutlined,
  MessageOutlined,
  PhoneOutlined,
  RocketOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
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
  /** Addresses that belong to it though they do not begin with its path. */
  also?: readonly string[];
  /** What waits there is shown as a number. */
  waiting?: 'texts';
}

const watchers = ['admin', 'operator', 'manager', 'integrator'] as const;
const callers = ['admin', 'operator', 'manager', 'agent'] as const;
const everybody = [...watchers, 'agent'] as const;

/** The pages in the order in which they stand; a further one is a line here and a route in `routes.tsx`. */
export const navigation: readonly NavigationEntry[] = [
  { path: '/', text: 'nav.campaigns', icon: RocketOutlined, roles: watchers, also: ['/campaigns'] },
  { path: '/policies', text: 'nav.policies', icon: FileSearchOutlined, roles: everybody },
  { path: '/desk', text: 'nav.desk', icon: PhoneOutlined, roles: callers },
  { path: '/texts', text: 'nav.texts', icon: MessageOutlined, roles: callers, waiting: 'texts' },
  { path: '/churn', text: 'nav.churn', icon: FallOutlined, roles: watchers },
  { path: '/insurers', text: 'nav.insurers', icon: SafetyCertificateOutlined, roles: watchers },
  { path: '/staffing', text: 'nav.staffing', icon: TeamOutlined, roles: watchers },
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
export function isWithin({ path, also = [] }: NavigationEntry, address: string): boolean {
  return [path, ...also].some(
    (start) => address === start || (start !== '/' && address.startsWith(`${start}/`)),
  );
}

/** Where roles begin: at the first of these that they may open. */
const homes = ['/', '/desk', '/texts'];

/** Where a role begins: whoever only calls customers begins at the calls. */
export function homeOf(role: string | undefined): string {
  return homes.find((path) => mayOpen(path, role)) ?? '/';
}

/** What tests know an entry by: `nav-campaigns`, `nav-desk`. */
export function testIdOf({ text }: NavigationEntry): string {
  return text.replace('.', '-');
}
