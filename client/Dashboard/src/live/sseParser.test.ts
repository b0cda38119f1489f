import { describe, expect, it } from 'vitest';
import { createSseParser, type SseEvent } from './sseParser';

function parse(...pieces: string[]): { events: SseEvent[]; retries: number[] } {
  const events: SseEvent[] = [];
  const retries: number[] = [];
  const parser = createSseParser({
    onEvent: (event) => events.push(event),
    onRetry: (retry) => retries.push(retry),
  });
  pieces.forEach((piece) => parser.push(piece));
  return { events, retries };
}

describe('SSE parser', () => {
  it('reads id, event and data', () => {
    expect(parse('id: 7\nevent: progress\ndata: {"version":7}\n\n').events).toEqual([
      { id: '7', event: 'progress', data: '{"version":7}' },
    ]);
  });

  it('joins data lines and removes only one leading space', () => {
    expect(parse('data: a\ndata:b\ndata:  c\n\n').events[0]?.data).toBe('a\nb\n c');
  });

  it('ignores comments, unknown fields and events without data', () => {
    expect(parse(': heartbeat\n\nevent: clock\n\ncolour: red\n\n').events).toEqual([]);
  });

  it('keeps the last id for events that carry none', () => {
    expect(parse('id: 3\ndata: a\n\ndata: b\n\n').events.map((event) => event.id)).toEqual(['3', '3']);
  });

  it('ignores an id with a NUL and clears the id on an empty one', () => {
    expect(
      parse('id: 3\ndata: a\n\nid: 4\0\ndata: b\n\nid\ndata: c\n\n').events.map((event) => event.id),
    ).toEqual(['3', '3', '']);
  });

  it('reports whole retry times only', () => {
    expect(parse('retry: 2000\nretry: soon\nretry: 1.5\n\n').retries).toEqual([2000]);
  });

  it('defaults the event to message and forgets its name after dispatch', () => {
    expect(parse('event: reset\ndata: {}\n\ndata: x\n\n').events.map((event) => event.event)).toEqual([
      'reset',
      'message',
    ]);
  });

  it('skips a byte order mark', () => {
    expect(parse('\uFEFFdata: a\n\n').events[0]?.data).toBe('a');
  });

  it('does not dispatch an event whose blank line has not come', () => {
    expect(parse('data: half\n').events).toEqual([]);
  });

  it.each([['\n'], ['\r\n'], ['\r']])(
    'gives the same events however the stream is cut (line end %j)',
    (end) => {
      const stream = [
        'id: 1',
        'event: progress',
        'data: 一',
        'data: 二',
        '',
        ': beat',
        'data: z',
        '',
        '',
      ].join(end);
      const whole = parse(stream).events;
      expect(whole).toEqual([
        { id: '1', event: 'progress', data: '一\n二' },
        { id: '1', event: 'message', data: 'z' },
      ]);
      for (let cut = 0; cut <= stream.length; cut++) {
        expect(parse(stream.slice(0, cut), stream.slice(cut)).events).toEqual(whole);
      }
      expect(parse(...stream).events).toEqual(whole);
    },
  );
});
