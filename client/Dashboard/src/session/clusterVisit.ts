import { apiAddress, order, withdraw } from '../api/client';

const visit = apiAddress('/cluster/visit');

/**
 * Goes to Orleans' own page in this tab. A browser sends no token with a page, so the silo is first asked for
 * a cookie that opens that page alone.
 */
export async function goToCluster(): Promise<void> {
  await order(visit);
  window.location.assign('/orleans/');
}

/** Gives the cookie back, so that nobody finds the page open after signing out; it ends by itself anyway. */
export async function leaveCluster(): Promise<void> {
  await withdraw(visit).catch(() => undefined);
}
