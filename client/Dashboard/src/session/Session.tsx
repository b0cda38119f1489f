import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { currentToken, forgetToken, keepToken } from './token';

/** Why the person stands before the sign-in page again. */
export type SignOutReason = 'refused' | 'signedOut';

export interface Session {
  token: string | null;
  reason: SignOutReason | null;
  signIn(token: string): void;
  signOut(reason: SignOutReason): void;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<{ token: string | null; reason: SignOutReason | null }>(() => ({
    token: currentToken(),
    reason: null,
  }));
  const signIn = useCallback((token: string) => {
    keepToken(token);
    setState({ token, reason: null });
  }, []);
  const signOut = useCallback((reason: SignOutReason) => {
    forgetToken();
    setState({ token: null, reason });
  }, []);
  const session = useMemo(() => ({ ...state, signIn, signOut }), [state, signIn, signOut]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs SessionProvider');
  return session;
}
