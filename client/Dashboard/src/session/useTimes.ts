import { useMemo } from 'react';
import { timesOf, type Times } from '../format/times';
import { useTexts } from '../i18n/Texts';
import { useZone } from './queries';

export function useTimes(): Times {
  const { language } = useTexts();
  const zone = useZone();
  return useMemo(() => timesOf(language, zone), [language, zone]);
}
