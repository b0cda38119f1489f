import type { ImportPreview } from '../../api/importWire';
import { useTexts } from '../../i18n/Texts';

const marks: Record<string, string> = { '\t': 'Tab' };

/** How the file is written, in one line. */
export function LayoutFacts({ preview }: { preview: ImportPreview }) {
  const { t } = useTexts();
  if (!preview.layout) return null;
  const { format, encoding, delimiter, sheet, headerLine, lastHeaderLine } = preview.layout;
  const facts = [
    [t('imports.format'), format.toUpperCase()],
    [t('imports.encoding'), encoding?.toUpperCase()],
    [t('imports.delimiter'), delimiter && (marks[delimiter] ?? delimiter)],
    [t('imports.sheet'), sheet],
    [
      t('imports.header'),
      headerLine === lastHeaderLine ? String(headerLine) : `${headerLine}–${lastHeaderLine}`,
    ],
  ].filter(([, value]) => value);
  return (
    <dl className="import-layout">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
