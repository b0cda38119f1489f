/** Whether a term is a case: a car that is to come back to the workshop, and no insurance. */
export function isCase({ line }: { line: string }): boolean {
  return line === 'win-back' || line === 'first-maintenance';
}
