import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { palettes, type Palette } from '../theme';
import { rememberLook, shadeOf, startLook, systemCalm, systemDark, type Look, type Shade } from './looks';

export interface Looks {
  look: Look;
  shade: Shade;
  /** Whether dialogs and lists open without moving. */
  isCalm: boolean;
  setLook(look: Look): void;
}

const LookContext = createContext<Looks | null>(null);

/** Light or dark, for components, charts and, by an attribute of the root, the page's own style sheets. */
export function LookProvider({ children }: { children: ReactNode }) {
  const [look, setLook] = useState<Look>(startLook);
  const shade = shadeOf(look, useSyncExternalStore(systemDark.subscribe, systemDark.now));
  const isCalm = useSyncExternalStore(systemCalm.subscribe, systemCalm.now);
  useLayoutEffect(() => {
    document.documentElement.dataset.shade = shade;
  }, [shade]);
  const looks = useMemo<Looks>(
    () => ({
      look,
      shade,
      isCalm,
      setLook: (next) => {
        rememberLook(next);
        setLook(next);
      },
    }),
    [look, shade, isCalm],
  );
  return <LookContext value={looks}>{children}</LookContext>;
}

export function useLook(): Looks {
  const looks = useContext(LookContext);
  if (!looks) throw new Error('useLook needs LookProvider');
  return looks;
}

/** The colours of what is shown now. */
export function usePalette(): Palette {
  return palettes[useLook().shade];
}
