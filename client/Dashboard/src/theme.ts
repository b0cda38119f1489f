import type { ThemeConfig } from 'antd';

/** The one palette of page and charts; text colours reach a contrast of 4.5 on their ground. */
export const colors = {
  primary: '#1f4fd8',
  ink: '#16213a',
  muted: '#5a6579',
  line: '#e3e8f0',
  ground: '#f3f5f9',
  surface: '#ffffff',
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

export const fontFamily =
  "'Segoe UI', 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colors.primary,
    colorInfo: colors.primary,
    colorSuccess: colors.phase.won,
    colorError: colors.phase.lost,
    colorText: colors.ink,
    colorTextSecondary: colors.muted,
    colorTextTertiary: colors.muted,
    colorTextDescription: colors.muted,
    colorBgLayout: colors.ground,
    colorBorderSecondary: colors.line,
    borderRadius: 8,
    fontFamily,
  },
  components: {
    Layout: { headerBg: colors.surface, headerHeight: 56, headerPadding: '0 24px' },
    Card: { headerFontSize: 15 },
    // With the radius of everything else its box would be as round as a radio button.
    Checkbox: { borderRadiusSM: 4 },
    Table: {
      headerBg: '#f7f9fc',
      headerColor: colors.muted,
      cellPaddingBlockMD: 9,
      cellPaddingInlineMD: 10,
      bodySortBg: colors.surface,
      headerSortActiveBg: '#eef2f9',
      headerSortHoverBg: '#eef2f9',
    },
  },
};
