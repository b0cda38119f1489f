import { useEffect, useRef } from 'react';
import { commandOf, placeOf, type KeyCommand } from './keys';

/** What lies above the page while it is open: a dialog, a drawer, an open list of choices. */
const covers =
  '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, .ant-dropdown:not(.ant-dropdown-hidden), ' +
  '.ant-select-dropdown:not(.ant-select-dropdown-hidden)';

/** Hears the desk's keys anywhere on the page; Escape leaves a field, so that they count again. */
export function useDeskKeys(inCall: boolean, onCommand: (command: KeyCommand) => void): void {
  const heard = useRef(onCommand);
  useEffect(() => {
    heard.current = onCommand;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const at = placeOf(event.target);
      const covered = document.querySelector(covers) !== null;
      if (event.key === 'Escape' && at === 'field' && !covered) (event.target as HTMLElement).blur();
      if (event.repeat) return;
      const { key, ctrlKey, altKey, metaKey } = event;
      const command = commandOf({ key, ctrlKey, altKey, metaKey, at, covered, inCall });
      if (!command) return;
      event.preventDefault();
      heard.current(command);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [inCall]);
}
