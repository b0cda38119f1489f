import { describe, expect, it } from 'vitest';
import { mayImport, mayReadTexts, mayWatch } from '../session/roles';
import { entriesFor, homeOf, isWithin, mayOpen, navigation, oldBookmark, testIdOf } from './navigation';

const roles = ['admin', 'operator', 'manager', 'agent', 'integrator', undefined];
const entry = (path: string) => navigation.find((known) => known.path === path)!;

describe('navigation', () => {
  it('leads nobody where the pages themselves turn him away', () => {
    for (const path of ['/today', '/group', '/campaigns'])
      expect(roles.map((role) => mayOpen(path, role))).toEqual(roles.map(mayWatch));
    expect(roles.map((role) => mayOpen('/imports', role))).toEqual(roles.map(mayImport));
    expect(roles.map((role) => mayOpen('/texts', role))).toEqual(roles.map(mayReadTexts));
  });

  it('lets everybody look up policies, and calls be made by those who talk to customers', () => {
    expect(roles.map((role) => mayOpen('/desk', role))).toEqual([true, true, true, true, false, false]);
    expect(roles.map((role) => mayOpen('/policies', role))).toEqual([true, true, true, true, true, false]);
  });

  it('has each path and each name once', () => {
    expect(new Set(navigation.map(({ path }) => path)).size).toBe(navigation.length);
    expect(new Set(navigation.map(testIdOf)).size).toBe(navigation.length);
    expect(testIdOf(entry('/campaigns'))).toBe('nav-campaigns');
  });
});

describe('isWithin', () => {
  it('holds for a page and those beneath it', () => {
    expect(isWithin(entry('/imports'), '/imports/7')).toBe(true);
    expect(isWithin(entry('/imports'), '/importsandmore')).toBe(false);
    expect(isWithin(entry('/campaigns'), '/imports')).toBe(false);
    expect(['/campaigns', '/campaigns/2'].map((at) => isWithin(entry('/campaigns'), at))).toEqual([true, true]);
  });
});

describe('homeOf', () => {
  it('is the desk for an agent and today for everybody else', () => {
    expect(['admin', 'manager', 'integrator', 'agent'].map(homeOf)).toEqual(['/today', '/today', '/today', '/desk']);
    expect(entriesFor('agent').map(({ path }) => path)).toEqual(['/policies', '/desk', '/texts', '/reports']);
  });
});

describe('oldBookmark', () => {
  it('leads a dealer of a campaign to where campaigns stand now', () => {
    expect(oldBookmark('?dealer=SH001')).toBe('/campaigns?dealer=SH001');
    expect(oldBookmark('')).toBeUndefined();
  });
});
