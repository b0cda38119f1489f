import { useEffect, useState } from 'react';
import { secondsLeft, type Lease } from './lease';

/** Seconds that a lease still runs, counted down. */
export function useLeaseClock(lease: Lease): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [lease]);
  return secondsLeft(lease, now);
}
