import { Link } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayImport } from '../session/roles';
import { Section } from '../states/Section';
import { DropZone } from './DropZone';
import { ImportRow } from './ImportRow';
import { useImports } from './queries';

/** Takes a ledger file, and shows what became of the last ones. Absent for roles that may not import. */
export function ImportCard({ shown = 5 }: { shown?: number }) {
  const caller = useCaller().data;
  return mayImport(caller?.role) ? <ImportSection shown={shown} /> : null;
}

function ImportSection({ shown }: { shown: number }) {
  const { t } = useTexts();
  const imports = useImports(shown).data ?? [];
  return (
    <Section title={t('import.title')} className="import-section">
      <div className={imports.length > 0 ? 'import-columns' : ''}>
        <DropZone />
        {imports.length > 0 && (
          <div className="import-list">
            <h3>
              <Link to="/imports">{t('import.recent')}</Link>
            </h3>
            {imports.map((item) => (
              <ImportRow key={item.id} known={item} />
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}
