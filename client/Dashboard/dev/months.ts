/** Months from one to another, such as 2025-02, both included; at most five years of them. */
export function monthsFrom(from: string, to: string): string[] {
  const all: string[] = [];
  for (let month = from; month <= to && all.length < 60; month = after(month)) all.push(month);
  return all;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
