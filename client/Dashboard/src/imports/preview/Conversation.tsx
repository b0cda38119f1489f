import { Button } from 'antd';
import { useState } from 'react';
import type { ImportAnswers, ImportPreview, LedgerImport } from '../../api/importWire';
import { useTexts } from '../../i18n/Texts';
import { Section } from '../../states/Section';
import { isSame, sayLikely } from './answers';
import { ColumnsTable } from './ColumnsTable';
import { LayoutFacts } from './LayoutFacts';
import { NextStep } from './NextStep';
import { Questions, type SayProps } from './Questions';
import { ReasonsTable } from './ReasonsTable';
import { RecordsTable } from './RecordsTable';
import { RowsTable } from './RowsTable';

interface ConversationProps {
  item: LedgerImport;
  preview: ImportPreview;
  onDiscarded: () => void;
}

/** How a ledger will be taken, and what its sender says about it; nothing of it is stored yet. */
export function Conversation({ item, preview, onDiscarded }: ConversationProps) {
  const { t, pick } = useTexts();
  const [answers, setAnswers] = useState<ImportAnswers>(preview.answers);
  const said = { preview, answers, onSay: setAnswers };
  return (
    <>
      <Section title={t('imports.asked')} className="import-next">
        <NextStep
          item={item}
          preview={preview}
          answers={answers}
          isChanged={!isSame(answers, preview.answers)}
          onDiscarded={onDiscarded}
        />
        <Questions {...said} />
        <LayoutFacts preview={preview} />
      </Section>
      {preview.columns.length > 0 && (
        <Section
          title={t('imports.columns')}
          hint={t('imports.columnsHint')}
          className="table-section"
          extra={<Suggestions {...said} />}
        >
          <ColumnsTable {...said} />
        </Section>
      )}
      {(preview.records?.length ?? 0) > 0 && (
        <Section title={t('imports.rows')} hint={t('imports.rowsHint')} className="table-section">
          <RecordsTable preview={preview} />
        </Section>
      )}
      {preview.rows.length > 0 && (
        <Section title={t('imports.rows')} hint={t('imports.rowsHint')} className="table-section">
          <RowsTable rows={preview.rows} />
        </Section>
      )}
      {preview.reasons.length > 0 && (
        <Section title={t('imports.reasons')} className="table-section">
          <ReasonsTable preview={preview} />
        </Section>
      )}
      {preview.notes.length > 0 && (
        <Section title={t('imports.notes')}>
          <ul className="import-notes">
            {preview.notes.map((note) => (
              <li key={note.en}>{pick(note)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Suggestions({ preview, answers, onSay }: SayProps) {
  const { t } = useTexts();
  const said = sayLikely(answers, preview);
  if (isSame(said, answers)) return null;
  return (
    <Button size="small" onClick={() => onSay(said)} data-testid="import-take-likely">
      {t('imports.takeLikely')}
    </Button>
  );
}
