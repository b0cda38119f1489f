import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words } from '../i18n/words';
import { rights, roles } from './roleRights';

const matrix = readFileSync(new URL('../../../../silo/Security/RoleMatrix.cs', import.meta.url), 'utf8');

/** The roles of a set of the silo's file, such as `Everybody & ~Role.Agent`. */
function rolesOf(terms: string): string[] {
  const parts = terms.split(/\s*([|&])\s*/);
  let found = setOf(parts[0] ?? '');
  for (let at = 1; at < parts.length; at += 2) {
    const next = setOf(parts[at + 1] ?? '');
    found = parts[at] === '|' ? [...found, ...next] : found.filter((role) => next.includes(role));
  }
  return roles.filter((role) => found.includes(role));
}

function setOf(term: string): string[] {
  if (term.startsWith('~')) return roles.filter((role) => !setOf(term.slice(1)).includes(role));
  const one = /^Role\.(\w+)$/.exec(term)?.[1]?.toLowerCase();
  if (one) return [one];
  return rolesOf(new RegExp(`const Role ${term} = ([^;]+);`).exec(matrix)?.[1] ?? '');
}

describe('rights', () => {
  it.each(rights)('$name are those of the role matrix of the silo', ({ endpoints, roles: may }) => {
    for (const endpoint of endpoints) {
      const row = new RegExp(`\\["${endpoint}"\\] = ([^,]+),`).exec(matrix)?.[1];
      expect(row, endpoint).toBeDefined();
      expect(rolesOf(row ?? ''), endpoint).toEqual(may);
    }
  });

  it('has a word for each right and role', () => {
    expect(rights.map(({ name }) => name).sort()).toEqual(Object.keys(words.right).sort());
    expect(Object.keys(words.role).sort()).toEqual([...roles].sort());
    expect(Object.keys(words.roleAim).sort()).toEqual([...roles].sort());
  });
});
