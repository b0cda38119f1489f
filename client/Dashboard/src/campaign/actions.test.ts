import { describe, expect, it } from 'vitest';
import { mayImport, mayOperate } from '../session/roles';
import { actionsOf } from './actions';

describe('actionsOf', () => {
  it('offers only what the phase allows', () => {
    expect(actionsOf('draft')).toEqual(['launch']);
    expect(actionsOf('running')).toEqual(['pause', 'end']);
    expect(actionsOf('paused')).toEqual(['resume', 'end']);
    expect(actionsOf('ended')).toEqual([]);
  });
});

describe('roles', () => {
  it('lets operators and administrators give orders, nobody else', () => {
    expect(['admin', 'operator', 'manager', 'agent', 'integrator', undefined].filter(mayOperate)).toEqual([
      'admin',
      'operator',
    ]);
  });

  it('keeps ledgers from agents', () => {
    expect([mayImport('manager'), mayImport('integrator'), mayImport('agent')]).toEqual([true, true, false]);
  });
});
