import { ApiError } from '../../api/ApiError';
import type { Bilingual } from '../../api/wire';

/** What became of an order, once the silo has said so. */
export interface CommandAnswer {
  verdict: 'applied' | 'ignored';
  rule?: string;
  phase: string;
}

/** How far one row has come; `failed` means that nobody knows, so the same order may be sent again. */
export type RowState =
  | { at: 'waiting' | 'sent' }
  | { at: 'applied' | 'ignored'; rule?: string; phase: string }
  | { at: 'refused' | 'failed'; code: string; detail?: Bilingual };

/** The rows of a run by the id of their term. */
export type Progress = ReadonlyMap<number, RowState>;

export function begin(ids: readonly number[]): Progress {
  return new Map(ids.map((id) => [id, { at: 'waiting' }]));
}

/** Sends row by row, so that stopping leaves at most one order under way; rows that are through stay as they are. */
export async function run(
  before: Progress,
  send: (id: number) => Promise<CommandAnswer>,
  report: (progress: Progress) => void,
  stopped: () => boolean,
): Promise<Progress> {
  const progress = new Map(before);
  const tell = (id: number, state: RowState) => {
    progress.set(id, state);
    report(new Map(progress));
  };
  for (const [id, { at }] of before) {
    if (at !== 'waiting' && at !== 'failed') continue;
    if (stopped()) break;
    tell(id, { at: 'sent' });
    tell(id, await send(id).then(stateOf, failureOf));
  }
  return progress;
}

/** Whether the row's order may be sent (again). */
export const isOpen = ({ at }: RowState): boolean => at === 'waiting' || at === 'failed';

export function countOf(progress: Progress, ...at: RowState['at'][]): number {
  return [...progress.values()].filter((state) => at.includes(state.at)).length;
}

function stateOf({ verdict, rule, phase }: CommandAnswer): RowState {
  return { at: verdict, phase, ...(rule ? { rule } : {}) };
}

/** No answer, a fault of the silo or too many calls: perhaps done, and harmless to repeat under the same key. */
function failureOf(error: unknown): RowState {
  const known = error instanceof ApiError ? error : new ApiError(0, String(error));
  const unclear = known.status === 0 || known.status === 429 || known.status >= 500;
  return {
    at: unclear ? 'failed' : 'refused',
    code: known.code,
    ...(known.detail ? { detail: known.detail } : {}),
  };
}
