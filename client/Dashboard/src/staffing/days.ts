/** Days written by a person, apart by blanks or commas; and the first that is none. */
export function daysOf(text: string): { days: string[]; bad?: string } {
  const days = text.split(/[\s,，、]+/).filter(Boolean);
  const bad = days.find((day) => !isDay(day));
  return bad === undefined ? { days } : { days, bad };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
