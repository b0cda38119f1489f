import { useCallback } from 'react';
import type { PhaseName } from '../api/wire';
import { useTexts } from '../i18n/Texts';

/** The word of a phase: a renewal is won, a car that was to come back came. */
export function usePhaseWord(ofCases: boolean): (phase: PhaseName) => string {
  const { word } = useTexts();
  return useCallback(
    (phase) => word(ofCases && phase === 'won' ? 'casePhase' : 'phase', phase),
    [word, ofCases],
  );
}
