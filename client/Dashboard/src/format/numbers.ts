import type { Language } from '../i18n/language';

const tags: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

/** How numbers, money (yuan) and shares are written in one language. */
export interface Numbers {
  count(value: number): string;
  /** A share of 0 to 1 as per cent; an undefined share (nothing to divide by) is a dash. */
  share(value: number | undefined): string;
  /** Short, for tiles and tables: ¥1.2M, ¥123万. */
  money(value: number): string;
  moneyExact(value: number): string;
  bytes(value: number): string;
}

const cache = new Map<Language, Numbers>();

export function numbersOf(language: Language): Numbers {
  const known = cache.get(language) ?? createNumbers(tags[language]);
  cache.set(language, known);
  return known;
}

function createNumbers(tag: string): Numbers {
  const count = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(tag, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const yuan = { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' } as const;
  const short = new Intl.NumberFormat(tag, {
    ...yuan,
    notation: 'compact',
    useGrouping: 'always',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const plain = new Intl.NumberFormat(tag, { ...yuan, maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(tag, yuan);
  const size = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  return {
    count: (value) => count.format(value),
    share: (value) => (value === undefined ? '–' : share.format(value)),
    money: (value) => (Math.abs(value) < 10_000 ? plain : short).format(value),
    moneyExact: (value) => exact.format(value),
    bytes: (value) => formatBytes(value, size),
  };
}

function formatBytes(value: number, size: Intl.NumberFormat): string {
  if (value < 1024) return `${size.format(value)} B`;
  return value < 1024 ** 2 ? `${size.format(value / 1024)} KB` : `${size.format(value / 1024 ** 2)} MB`;
}
