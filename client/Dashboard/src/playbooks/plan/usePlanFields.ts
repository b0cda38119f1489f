import { isDay, yearOf } from '../../calendar/days';
import { useAddress } from '../../layout/useAddress';
import { useToday } from '../../session/useToday';
import type { PlanAsk } from '../queries';
import { anchorFor } from './planDays';
import type { PlanFields } from './PlanForm';

/**
 * What is asked of a plan, kept in the address, so that it can be sent to somebody. Without an expiry it is a term
 * whose first touch falls on today of the engine's clock.
 */
export function usePlanFields(firstDay: number) {
  const [search, setAddress] = useAddress();
  const today = useToday();
  const fields: PlanFields = {
    expiry: search.get('expiry') ?? (today ? anchorFor(firstDay, today) : ''),
    enrolled: search.get('enrolled') ?? '',
    tier: search.get('tier') ?? 'C',
  };
  const change = (part: Partial<PlanFields>) =>
    setAddress(
      Object.fromEntries(
        Object.entries(part).map(([name, value]) => [name, value || name === 'expiry' ? value : null]),
      ),
    );
  return { fields, change, ask: askOf(fields), isReady: today !== undefined || search.has('expiry') };
}

function askOf({ expiry, enrolled, tier }: PlanFields): PlanAsk | undefined {
  if (!isReadable(expiry) || (enrolled && !isReadable(enrolled))) return undefined;
  return { expiry, enrolled: enrolled || undefined, tier };
}

function isReadable(day: string): boolean {
  return isDay(day) && yearOf(day) >= 2000 && yearOf(day) <= 2100;
}
