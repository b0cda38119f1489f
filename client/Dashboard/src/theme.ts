import { theme as antd, type ThemeConfig } from 'antd';
import type { Shade } from './look/looks';
import { darkColors } from './look/darkColors';

/** The light palette of page and charts; text colours reach a contrast of 4.5 on their ground. */
export const colors = {
  primary: '#1f4fd8',
  ink: '#16213a',
  muted: '#5a6579',
  line: '#e3e8f0',
  ground: '#f3f5f9',
  surface: '#ffffff',
  /** Heads and sums of tables. */
  band: '#f7f9fc',
  bandActive: '#eef2f9',
  phase: {
    scheduled: '#a3b1c9',
    contacting: '#6d9bf1',
    quoted: '#3f74e4',
    committed: '#1f4fd8',
    won: '#15915a',
    lost: '#c2494a',
    withdrawn: '#93999f',
    paused: '#d9930d',
    blocked: '#8a5a2b',
    unenrolled: '#c9cfda',
  },
  outcome: { delivered: '#15915a', undelivered: '#6d9bf1', failed: '#c2494a', suppressed: '#c9cfda' },
  channel: { sms: '#1f4fd8', call: '#12a5a0', robot: '#8b6be0', wecom: '#d9930d' },
} as const;

type Colors<T> = { readonly [K in keyof T]: T[K] extends string ? string : Colors<T[K]> };

export type Palette = Colors<typeof colors>;

/** Both palettes of page and charts. */
export const palettes: Record<Shade, Palette> = { light: colors, dark: darkColors };

export const fontFamily =
  "'Segoe UI', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** White letters reach a contrast of 4.5 on it. */
const darkButton = '#3f6fe6';

export function themeOf(shade: Shade, isCalm = false): ThemeConfig {
  const palette = palettes[shade];
  return {
    algorithm: shade === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: shade === 'dark' ? darkButton : palette.primary,
      colorInfo: shade === 'dark' ? darkButton : palette.primary,
      colorSuccess: palette.phase.won,
      colorError: palette.phase.lost,
      colorText: palette.ink,
      colorTextSecondary: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextDescription: palette.muted,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBorderSecondary: palette.line,
      borderRadius: 8,
      motion: !isCalm,
      fontFamily,
      ...(shade === 'dark' ? { colorBgElevated: '#1f2836', colorLink: palette.primary } : {}),
    },
    components: {
      Layout: {
        headerBg: palette.surface,
        headerHeight: 56,
        headerPadding: '0 24px',
        siderBg: palette.surface,
      },
      Card: { headerFontSize: 15 },
      // With the radius of everything else its box would be as round as a radio button.
      Checkbox: { borderRadiusSM: 4 },
      Table: {
        headerBg: palette.band,
        headerColor: palette.muted,
        cellPaddingBlockMD: 9,
        cellPaddingInlineMD: 10,
        bodySortBg: palette.surface,
        headerSortActiveBg: palette.bandActive,
        headerSortHoverBg: palette.bandActive,
      },
    },
  };
}
