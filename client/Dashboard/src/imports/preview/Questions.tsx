import { Checkbox, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ImportAnswers, ImportPreview } from '../../api/importWire';
import { useTexts } from '../../i18n/Texts';
import { useCaller } from '../../session/queries';
import { useDealers } from '../queries';
import { asksDealer, meetsOthers, sayBook, saySheet } from './answers';

export interface SayProps {
  preview: ImportPreview;
  answers: ImportAnswers;
  onSay: (answers: ImportAnswers) => void;
}

/**
 * What only the sender can know: the book, whose rows, which sheet, what becomes of hidden rows, of new dealers and of
 * customers who moved.
 */
export function Questions(props: SayProps) {
  const { preview, answers } = props;
  const caller = useCaller().data;
  const hidesRows = preview.counts.hiddenRows > 0 || answers.takesHiddenRows === true;
  return (
    <div className="import-questions">
      {(preview.books?.length ?? 0) > 1 && <BookQuestion {...props} />}
      {caller && asksDealer(preview, caller) && <DealerQuestion {...props} />}
      {(preview.layout?.sheets.length ?? 0) > 1 && <SheetQuestion {...props} />}
      {hidesRows && <HiddenQuestion {...props} />}
      {preview.unknownDealers.length > 0 && <NewDealersQuestion {...props} />}
      {meetsOthers(preview) && <TakeOverQuestion {...props} />}
    </div>
  );
}

function BookQuestion({ preview, answers, onSay }: SayProps) {
  const { t, pick } = useTexts();
  return (
    <Question title={t('imports.book')}>
      <Select
        className="import-choice"
        aria-label={t('imports.book')}
        data-testid="import-book"
        value={answers.book ?? preview.book ?? null}
        options={(preview.books ?? []).map(({ name, title }) => ({ value: name, label: pick(title) }))}
        onChange={(book: string) => onSay(sayBook(answers, preview, book))}
      />
    </Question>
  );
}

function DealerQuestion({ answers, onSay }: SayProps) {
  const { t } = useTexts();
  const dealers = useDealers(true) ?? [];
  return (
    <Question title={t('imports.dealer')}>
      <Select
        className="import-choice"
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={t('imports.dealerNone')}
        aria-label={t('imports.dealer')}
        data-testid="import-dealer"
        value={answers.dealer ?? null}
        options={dealers.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        onChange={(dealer: string | null | undefined) =>
          onSay({ ...answers, ...(dealer ? { dealer } : { dealer: undefined }) } as ImportAnswers)
        }
      />
    </Question>
  );
}

function SheetQuestion({ preview, answers, onSay }: SayProps) {
  const { t } = useTexts();
  const { sheet, sheets = [] } = preview.layout ?? {};
  return (
    <Question title={t('imports.sheet')}>
      <Select
        className="import-choice"
        aria-label={t('imports.sheet')}
        data-testid="import-sheet"
        value={answers.sheet ?? sheet ?? null}
        options={sheets.map(({ name, isHidden }) => ({
          value: name,
          label: isHidden ? t('imports.hiddenSheet', { name }) : name,
        }))}
        onChange={(name: string) => onSay(saySheet(answers, name))}
      />
    </Question>
  );
}

function HiddenQuestion({ preview, answers, onSay }: SayProps) {
  const { t, numbers } = useTexts();
  return (
    <Checkbox
      checked={answers.takesHiddenRows ?? false}
      onChange={({ target }) => onSay({ ...answers, takesHiddenRows: target.checked })}
      data-testid="import-hidden"
    >
      {t('imports.takeHidden', { count: numbers.count(preview.counts.hiddenRows) })}
    </Checkbox>
  );
}

function NewDealersQuestion({ preview, answers, onSay }: SayProps) {
  const { t, numbers } = useTexts();
  const named = preview.unknownDealers.map(
    ({ code, name, rows }) => `${name ? `${code} ${name}` : code} (${numbers.count(rows)})`,
  );
  return (
    <div>
      <Checkbox
        checked={answers.foundsDealers ?? false}
        onChange={({ target }) => onSay({ ...answers, foundsDealers: target.checked })}
        data-testid="import-found"
      >
        {t('imports.found', { count: numbers.count(named.length) })}
      </Checkbox>
      <p className="muted import-dealers">{named.join(' · ')}</p>
    </div>
  );
}

function TakeOverQuestion({ answers, onSay }: SayProps) {
  const { t } = useTexts();
  return (
    <div>
      <Checkbox
        checked={answers.takesOver ?? false}
        onChange={({ target }) => onSay({ ...answers, takesOver: target.checked })}
        data-testid="import-take-over"
      >
        {t('imports.takeOver')}
      </Checkbox>
      <p className="muted import-dealers">{t('imports.takeOverHint')}</p>
    </div>
  );
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  return (
    <label className="import-question">
      <span>{title}</span>
      {children}
    </label>
  );
}
