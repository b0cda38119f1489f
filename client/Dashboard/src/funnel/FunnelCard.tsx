import { Empty } from 'antd';
import { useMemo } from 'react';
import type { Progress } from '../api/wire';
import { Chart } from '../charts/Chart';
import { useTexts } from '../i18n/Texts';
import { usePalette } from '../look/LookProvider';
import { share } from '../progress/rates';
import { Section } from '../states/Section';
import { funnelOption } from './funnelOption';
import { pathPhases, sidePhases } from './funnelPhases';
import { usePhaseWord } from './usePhaseWord';

interface FunnelProps {
  progress: Progress;
  /** Of cars that are to come back, not of renewals. */
  ofCases: boolean;
}

export function FunnelCard({ progress, ofCases }: FunnelProps) {
  const { t, numbers } = useTexts();
  const phaseWord = usePhaseWord(ofCases);
  const palette = usePalette();
  const { phases, terms } = progress;
  const option = useMemo(
    () => (width: number) =>
      funnelOption(
        phases,
        {
          phase: phaseWord,
          count: numbers.count,
          amount: (count) => `${numbers.count(count)} (${numbers.share(share(count, terms))})`,
        },
        width,
        palette,
      ),
    [phases, terms, phaseWord, numbers, palette],
  );
  return (
    <Section title={t('funnel.title')} hint={t('funnel.hint')} className="chart-section">
      {terms === 0 ? (
        <Empty description={t('funnel.empty')} />
      ) : (
        <Chart option={option} height={300} label={t('funnel.chart')} testId="funnel" />
      )}
      <FunnelTable progress={progress} ofCases={ofCases} />
    </Section>
  );
}

/** The chart's numbers as a table for screen readers. */
function FunnelTable({ progress: { phases, terms }, ofCases }: FunnelProps) {
  const { t, numbers } = useTexts();
  const phaseWord = usePhaseWord(ofCases);
  return (
    <table className="visually-hidden">
      <caption>{t('funnel.chart')}</caption>
      <thead>
        <tr>
          <th>{t('funnel.phase')}</th>
          <th>{t('funnel.count')}</th>
          <th>{t('funnel.share')}</th>
        </tr>
      </thead>
      <tbody>
        {[...pathPhases, ...sidePhases].map((phase) => (
          <tr key={phase}>
            <th scope="row">{phaseWord(phase)}</th>
            <td data-testid={`funnel-${phase}`} data-value={phases[phase]}>
              {numbers.count(phases[phase])}
            </td>
            <td>{numbers.share(share(phases[phase], terms))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
