import { dayOf } from '../calendar/days';
import { useClockAtStart, useZone } from './queries';

/** The dealers' day by the engine's clock when the page asked for it; undefined until it has answered. */
export function useToday(): string | undefined {
  const now = useClockAtStart().data?.now;
  const zone = useZone();
  return now && dayOf(now, zone);
}
