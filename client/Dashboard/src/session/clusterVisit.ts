import { apiAddress, order, withdraw } from '../api/client';

const visit = apiAddress('/cluster/visit');

/** Milliseconds. */
const longestWait = 5000;

/**
 * Goes to Orleans' own page in this tab. A browser sends no token with a page, so the silo is first asked for
 * a cookie that opens that page alone.
 */
export async function goToCluster(): Promise<void> {
  await order(visit);
  window.location.assign('/orleans/');
}

/**
 * Gives the cookie back, so that nobody finds the page open after signing out; it ends by itself anyway, so that a
 * silo that does not answer keeps nobody signed in.
 */
export async function leaveCluster(): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, longestWait));
  await Promise.race([withdraw(visit).catch(() => undefined), patience]);
}
