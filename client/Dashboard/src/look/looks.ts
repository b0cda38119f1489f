/** What the reader asked for; `system` follows the computer. */
export type Look = 'light' | 'dark' | 'system';

/** What is shown. */
export type Shade = 'light' | 'dark';

export const looks: readonly Look[] = ['light', 'dark', 'system'];

const slot = 'campaign-engine.look';

/** The remembered look; whoever has chosen none gets what the computer shows elsewhere. */
export function chooseLook(remembered: string | null): Look {
  return looks.find((look) => look === remembered) ?? 'system';
}

export function shadeOf(look: Look, systemIsDark: boolean): Shade {
  if (look !== 'system') return look;
  return systemIsDark ? 'dark' : 'light';
}

export function startLook(): Look {
  return chooseLook(localStorage.getItem(slot));
}

export function rememberLook(look: Look): void {
  localStorage.setItem(slot, look);
}

/** What the computer itself asks for, and a way to hear when that changes. */
function wish(query: string) {
  const asked = () => window.matchMedia(query);
  return {
    now: (): boolean => asked().matches,
    subscribe(heard: () => void): () => void {
      const list = asked();
      list.addEventListener('change', heard);
      return () => list.removeEventListener('change', heard);
    },
  };
}

export const systemDark = wish('(prefers-color-scheme: dark)');

/** Nothing is to move that need not. */
export const systemCalm = wish('(prefers-reduced-motion: reduce)');
