import { useTexts } from '../i18n/Texts';

/** A share as a bar and a number; the bar says nothing that the number does not. */
export function ShareBar({ share, color }: { share: number | undefined; color?: string }) {
  const { numbers } = useTexts();
  return (
    <span className="share-bar">
      <span className="share-track" aria-hidden="true">
        <span
          className="share-fill"
          style={{ width: `${Math.min(1, share ?? 0) * 100}%`, ...(color ? { background: color } : {}) }}
        />
      </span>
      <span className="share-text">{numbers.share(share)}</span>
    </span>
  );
}
