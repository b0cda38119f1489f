import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/ApiError';
import { apiAddress, post, randomKey } from '../../api/client';
import { begin, run, type CommandAnswer, type Progress } from './run';

/** Everything that shows terms, so that what has just been said of them is seen. */
const shown = ['policy', 'policies', 'dealer', 'tasks'];

export interface CommandRun {
  progress: Progress | undefined;
  isRunning: boolean;
  /** Sends to each term, or again to those of which nobody knows what became of it. */
  start(ids: readonly number[], body: object): Promise<Progress>;
  stop(): void;
}

/** Tells terms something, one after the other; each order has one key, so that a repeat changes nothing twice. */
export function useCommandRun(): CommandRun {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const [isRunning, setRunning] = useState(false);
  const [runKey] = useState(randomKey);
  const stopped = useRef(false);
  // Whoever leaves the page stops what has not been sent.
  useEffect(() => () => void (stopped.current = true), []);
  const start = async (ids: readonly number[], body: object) => {
    stopped.current = false;
    setRunning(true);
    const done = await run(
      progress ?? begin(ids),
      (id) => tell(id, body, `${runKey}-${id}`),
      setProgress,
      () => stopped.current,
    );
    setRunning(false);
    for (const key of shown) void queries.invalidateQueries({ queryKey: [key] });
    return done;
  };
  return { progress, isRunning, start, stop: () => void (stopped.current = true) };
}

async function tell(id: number, body: object, key: string): Promise<CommandAnswer> {
  const answer = await post<CommandAnswer>(apiAddress(`/policies/${id}/commands`), body, key);
  if (!answer) throw new ApiError(500, 'answer-empty');
  return answer;
}
