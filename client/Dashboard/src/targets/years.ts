/** Years that the silo plans. */
const first = 2000;
const last = 2100;

/** A year of an address; undefined for none and for what is no year. */
export function yearOf(text: string | null): number | undefined {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return year >= first && year <= last ? year : undefined;
}

/** Years to choose from: three past ones, the present and the next one, and the chosen one wherever it lies. */
export function yearsAround(present: number, chosen: number): number[] {
  const near = [-3, -2, -1, 0, 1].map((step) => present + step);
  return [...new Set([...near, chosen])].sort((one, other) => other - one);
}
