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
import { rememberLook, shadeOf, startLook, systemDark, type Look, type Shade } from './looks';

export interface Looks {
  look: Look;
  shade: Shade;
  setLook(look: Look): void;
}

const LookContext = createContext<Looks | null>(null);

/** Light or dark, for components, charts and, by an attribute of the root, the page's own style sheets. */
export function LookProvider({ children }: { children: ReactNode }) {
  const [look, setLook] = useState<Look>(startLook);
  const shade = shadeOf(look, useSyncExternalStore(systemDark.subscribe, systemDark.now));
  useLayoutEffect(() => {
    document.documentElement.dataset.shade = shade;
  }, [shade]);
  const looks = useMemo<Looks>(
    () => ({
      look,
      shade,
      setLook: (next) => {
        rememberLook(next);
        setLook(next);
      },
    }),
    [look, shade],
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
