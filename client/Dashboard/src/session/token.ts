const slot = 'campaign-engine.token';

/** The token of this browser tab; it lives in session storage, so closing the tab forgets it. */
export function currentToken(): string | null {
  return sessionStorage.getItem(slot);
}

export function keepToken(token: string): void {
  sessionStorage.setItem(slot, token);
}

export function forgetToken(): void {
  sessionStorage.removeItem(slot);
}
