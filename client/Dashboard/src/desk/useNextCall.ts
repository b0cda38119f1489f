import { useEffect, useRef, useState, type Dispatch } from 'react';
import { giveBack, takeNext } from './calls';
import type { Desk, DeskEvent } from './deskState';

/** How long the desk waits before it asks again. */
export const askEverySeconds = 5;

/**
 * Asks for the next call as long as the desk waits for one. A call that comes after somebody has stopped waiting, or
 * has left the page, is given back at once. Returns why the last try failed.
 */
export function useNextCall(desk: Desk, dealer: string | undefined, tell: Dispatch<DeskEvent>): unknown {
  const [trouble, setTrouble] = useState<unknown>();
  const asked = desk.at === 'waiting' ? desk.asked : undefined;
  const wanted = useRef(false);
  const asking = useRef(false);
  useEffect(() => {
    wanted.current = asked !== undefined;
    return () => void (wanted.current = false);
  }, [asked]);
  useEffect(() => {
    if (asked === undefined) return setTrouble(undefined);
    const ask = async () => {
      if (asking.current) return;
      asking.current = true;
      try {
        const task = await takeNext(dealer);
        setTrouble(undefined);
        if (task && !wanted.current) void giveBack(task.id, task.epoch).catch(() => undefined);
        else tell(task ? { is: 'taken', task, now: Date.now() } : { is: 'nothing' });
      } catch (error) {
        setTrouble(error);
        tell({ is: 'nothing' });
      } finally {
        asking.current = false;
      }
    };
    const timer = setTimeout(() => void ask(), asked === 0 ? 0 : askEverySeconds * 1000);
    return () => clearTimeout(timer);
  }, [asked, dealer, tell]);
  return trouble;
}
