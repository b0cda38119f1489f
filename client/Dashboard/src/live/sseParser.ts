/** One dispatched event of a server-sent event stream; `id` is the last id seen so far. */
export interface SseEvent {
  event: string;
  data: string;
  id: string;
}

export interface SseParser {
  push(text: string): void;
}

export interface SseHandlers {
  onEvent(event: SseEvent): void;
  onRetry(milliseconds: number): void;
}

/** Parses `text/event-stream` as the HTML standard says; text may be cut anywhere, even inside CR LF. */
export function createSseParser({ onEvent, onRetry }: SseHandlers): SseParser {
  let rest = '';
  let event = '';
  let data: string[] = [];
  let id = '';
  let skipLineFeed = false;
  let first = true;

  const dispatch = () => {
    if (data.length > 0) onEvent({ event: event || 'message', data: data.join('\n'), id });
    event = '';
    data = [];
  };

  const field = (name: string, value: string) => {
    if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
    else if (name === 'id' && !value.includes('\0')) id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) onRetry(Number(value));
  };

  const line = (text: string) => {
    if (text === '') return dispatch();
    const colon = text.indexOf(':');
    if (colon === 0) return;
    if (colon < 0) return field(text, '');
    field(text.slice(0, colon), text.slice(colon + 1).replace(/^ /, ''));
  };

  return {
    push(text) {
      if (text === '') return;
      rest += first ? text.replace(/^\uFEFF/, '') : text;
      first = false;
      if (skipLineFeed && rest.startsWith('\n')) rest = rest.slice(1);
      skipLineFeed = rest.endsWith('\r');
      const lines = rest.split(/\r\n|\r|\n/);
      rest = lines.pop() ?? '';
      lines.forEach(line);
    },
  };
}
