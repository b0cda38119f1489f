import type { Palette } from '../theme';

/** The dark palette: the same meanings, lighter inks on darker grounds. */
export const darkColors: Palette = {
  primary: '#6b97f7',
  ink: '#e5eaf3',
  muted: '#9ba8bd',
  line: '#2b3547',
  ground: '#0e131c',
  surface: '#161d29',
  band: '#1b2331',
  bandActive: '#222c3d',
  phase: {
    scheduled: '#8493ad',
    contacting: '#8bb1f7',
    quoted: '#5f8ff0',
    committed: '#3d6fe8',
    won: '#2fb47a',
    lost: '#e8797a',
    withdrawn: '#8d949c',
    paused: '#e0a53a',
    blocked: '#bd8a5c',
    unenrolled: '#5b6679',
  },
  outcome: { delivered: '#2fb47a', undelivered: '#5f8ff0', failed: '#e8797a', suppressed: '#5b6679' },
  channel: { sms: '#5f8ff0', call: '#2bbdb7', robot: '#a48bee', wecom: '#e0a53a' },
};
