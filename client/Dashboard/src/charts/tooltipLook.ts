import type { Palette } from '../theme';

/** Tooltips of charts in the colours of the page. */
export function tooltipLook({ surface, line, ink }: Palette) {
  return { backgroundColor: surface, borderColor: line, textStyle: { color: ink } };
}
