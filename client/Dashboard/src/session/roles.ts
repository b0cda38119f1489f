const operating = new Set(['admin', 'operator']);
const importing = new Set(['admin', 'operator', 'manager', 'integrator']);

/**
 * Whether the role may launch, pause, resume and end campaigns. The silo decides; this only hides dead
 * buttons.
 */
export function mayOperate(role: string | undefined): boolean {
  return role !== undefined && operating.has(role);
}

const staffing = new Set(['admin', 'operator', 'manager']);

/** Whether the role may say who calls for a dealer, and what one can do. */
export function mayStaff(role: string | undefined): boolean {
  return role !== undefined && staffing.has(role);
}

/** Whether the role may report an insurer that contacted a customer too early. */
export function mayReport(role: string | undefined): boolean {
  return role !== undefined && role !== 'integrator';
}

/** Whether the role may set promotions and see and redeem the points of customers. */
export function mayPromote(role: string | undefined): boolean {
  return role !== undefined && staffing.has(role);
}

/** Whether the role may watch campaigns; who only calls customers may not. */
export function mayWatch(role: string | undefined): boolean {
  return role !== undefined && role !== 'agent';
}

/** Whether the role answers customers, and so reads what they write. */
export function mayReadTexts(role: string | undefined): boolean {
  return role !== undefined && role !== 'integrator';
}

/** Whether the role may see Orleans' own page about silos and grains. */
export function mayVisitCluster(role: string | undefined): boolean {
  return role === 'admin';
}

export function mayImport(role: string | undefined): boolean {
  return role !== undefined && importing.has(role);
}

const planning = new Set(['admin', 'operator', 'manager']);

/** Whether the role may set the targets of dealers. */
export function maySetTargets(role: string | undefined): boolean {
  return role !== undefined && planning.has(role);
}

/** Whether the role sees what all agents of a dealer are paid, and pays them; agents see their own pay. */
export function mayPay(role: string | undefined): boolean {
  return role !== undefined && planning.has(role);
}
