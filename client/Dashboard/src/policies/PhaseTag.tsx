import { Tag } from 'antd';
import type { PhaseName } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { usePalette } from '../look/LookProvider';
import { isCase } from './isCase';

/** A phase as a dot in its colour and a word, with the reason if it has one. */
export function PhaseTag({
  phase,
  reason,
  line,
}: {
  phase: PhaseName | 'unenrolled';
  reason?: string | undefined;
  /** The line of its term; a case that is won has come back. */
  line?: string | undefined;
}) {
  const { word } = useTexts();
  const colors = usePalette();
  const because = word('rule', reason);
  return (
    <Tag variant="outlined" className="phase-tag" data-phase={phase}>
      <span className="phase-dot" style={{ background: colors.phase[phase] }} />
      {phase === 'won' && line && isCase({ line }) ? word('casePhase', phase) : word('phase', phase)}
      {because && <span className="muted"> · {because}</span>}
    </Tag>
  );
}
