import type { ActionItem, ActionSaid } from '../../api/actionWire';

/** What stands in the form; an empty text says nothing. */
export interface ActionDraft {
  measure: string;
  owner: string;
  dueOn: string;
  todo: string;
  result: string;
}

export function draftOf(item: ActionItem | undefined): ActionDraft {
  return {
    measure: item?.measure ?? 'other',
    owner: item?.owner ?? '',
    dueOn: item?.dueOn ?? '',
    todo: item?.todo ?? '',
    result: '',
  };
}

/** What is new in a draft: an item's measure stands, and nothing is said twice. */
export function saidOf(draft: ActionDraft, item: ActionItem | undefined): ActionSaid {
  const said: ActionSaid = item ? {} : { measure: draft.measure };
  for (const part of ['owner', 'dueOn', 'todo', 'result'] as const) {
    const text = draft[part].trim();
    if (text !== '' && text !== item?.[part]) said[part] = text;
  }
  return said;
}

/** Whether there is anything to save: a new item says what is to be done. */
export function isSayable(draft: ActionDraft, item: ActionItem | undefined): boolean {
  return item ? Object.keys(saidOf(draft, item)).length > 0 : draft.todo.trim() !== '';
}
