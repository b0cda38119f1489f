import { Tag } from 'antd';
import type { Core, InsurerShare } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { colors } from '../theme';
import { coreParts } from './coreParts';

const coreColors = [colors.phase.committed, colors.phase.quoted, colors.phase.contacting];
const otherColor = colors.phase.unenrolled;
const tagColors = { nothing: 'default', spread: 'orange', fits: 'green', dense: 'orange' } as const;

/** All renewals as one bar, the core in blue, with the band that the core should end in. */
export function CoreBar({ insurers, core }: { insurers: InsurerShare[]; core: Core }) {
  const { t, pick, numbers } = useTexts();
  const parts = coreParts(insurers, core);
  const [low, high] = [core.wanted - core.tolerance, core.wanted + core.tolerance];
  return (
    <div className="core" data-testid="core" data-fit={core.fit}>
      <p className="core-words">
        <strong>
          {t('insurers.coreOf', { count: core.insurers, share: numbers.share(core.share) })}
        </strong>{' '}
        <Tag color={tagColors[core.fit]}>{t(`insurers.${core.fit}`)}</Tag>
        <span className="muted">
          {t('insurers.band', { low: numbers.share(low), high: numbers.share(high) })}
        </span>
      </p>
      <div className="core-bar" role="img" aria-label={t('insurers.core')}>
        {parts.map((part, index) => (
          <span
            key={part.insurer?.code ?? '…'}
            className={`core-part ${part.isCore ? 'core-in' : ''}`}
            style={{
              width: `${part.share * 100}%`,
              background: part.isCore ? coreColors[index] : otherColor,
            }}
            title={`${pick(part.insurer?.name) ?? t('insurers.others')} ${numbers.share(part.share)}`}
          >
            {part.share >= 0.08 && (
              <>
                <span className="core-name">{pick(part.insurer?.name) ?? t('insurers.others')}</span>
                <span className="core-share">{numbers.share(part.share)}</span>
              </>
            )}
          </span>
        ))}
        <span className="core-band" style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
      </div>
    </div>
  );
}
