import { Link, useNavigate, useParams } from 'react-router';
import type { LedgerImport } from '../api/importWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { useTitle } from '../states/useTitle';
import { ImportRow } from './ImportRow';
import { Conversation } from './preview/Conversation';
import { useImport, usePreview } from './queries';

/** One ledger: first how it will be taken, then how far its import has come and what became of it. */
export function ImportPage() {
  const { t, pick } = useTexts();
  const found = useImport(useParams().id ?? '');
  const item = found.data;
  useTitle(item?.fileName ?? t('imports.title'));
  return (
    <div className="stack" data-testid="import-page">
      <Section
        title={t('imports.one')}
        extra={<Link to="/imports">{t('imports.all')}</Link>}
        waitsFor={found}
        hasContent={item !== undefined}
      >
        {item && <ImportRow key={item.state} known={item} isOpen />}
        {item && item.state !== 'previewed' && (
          <ul className="import-notes">
            {(item.notes ?? []).map((note) => (
              <li key={note.en}>{pick(note)}</li>
            ))}
          </ul>
        )}
      </Section>
      {item?.state === 'previewed' && <Previewed item={item} />}
    </div>
  );
}

function Previewed({ item }: { item: LedgerImport }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const preview = usePreview(item);
  if (!preview.data)
    return (
      <Section title={t('imports.asked')} waitsFor={preview}>
        {null}
      </Section>
    );
  return <Conversation item={item} preview={preview.data} onDiscarded={() => void navigate('/imports')} />;
}
