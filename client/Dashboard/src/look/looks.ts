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

/** What the computer itself shows, and a way to hear when that changes. */
export const systemDark = {
  now: (): boolean => asked().matches,
  subscribe(heard: () => void): () => void {
    const query = asked();
    query.addEventListener('change', heard);
    return () => query.removeEventListener('change', heard);
  },
};

function asked(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
