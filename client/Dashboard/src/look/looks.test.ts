import { describe, expect, it } from 'vitest';
import { palettes } from '../theme';
import { chooseLook, shadeOf } from './looks';

describe('chooseLook', () => {
  it('prefers what was remembered, and otherwise follows the computer', () => {
    expect([chooseLook('dark'), chooseLook('light'), chooseLook(null), chooseLook('sepia')]).toEqual([
      'dark',
      'light',
      'system',
      'system',
    ]);
  });
});

describe('shadeOf', () => {
  it('asks the computer only when the reader said so', () => {
    expect([shadeOf('system', true), shadeOf('system', false)]).toEqual(['dark', 'light']);
    expect([shadeOf('light', true), shadeOf('dark', false)]).toEqual(['light', 'dark']);
  });
});

describe('palettes', () => {
  it.each(['light', 'dark'] as const)('can be read on its grounds: %s', (shade) => {
    const { ink, muted, surface, ground, phase, primary } = palettes[shade];
    for (const letters of [ink, muted, primary, phase.won, phase.lost])
      expect(contrast(letters, surface), `${letters} on ${surface}`).toBeGreaterThan(shade === 'light' ? 3.9 : 4.5);
    for (const letters of [ink, muted]) expect(contrast(letters, ground)).toBeGreaterThan(4.5);
  });
});

/** Source: WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = parseInt(color.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
