import type { ImportAnswers, ImportPreview } from '../../api/importWire';
import type { Caller } from '../../api/wire';

/** The choice by which a column is left unread. */
export const ignore = 'ignore';

/** Says what a column holds; nothing said leaves it to its header. */
export function sayColumn(answers: ImportAnswers, header: string, field: string | undefined): ImportAnswers {
  const columns = { ...answers.columns };
  if (field === undefined) delete columns[header];
  else columns[header] = field;
  return { ...answers, columns };
}

/** Says of every unknown column that it holds what it most likely does. */
export function sayLikely(answers: ImportAnswers, { columns }: ImportPreview): ImportAnswers {
  return columns
    .filter(({ header, likely }) => likely && answers.columns?.[header] === undefined)
    .reduce((said, { header, likely }) => sayColumn(said, header, likely), answers);
}

/** Another sheet has columns of its own: what was said about those of the present one goes. */
export function saySheet(answers: ImportAnswers, sheet: string): ImportAnswers {
  return { ...answers, columns: {}, sheet };
}

/** Another book has fields of its own; back to the present one, what was said about it counts again. */
export function sayBook(answers: ImportAnswers, preview: ImportPreview, book: string): ImportAnswers {
  const { columns, book: said, ...rest } = preview.answers;
  if (book !== preview.book) return { ...answers, columns: {}, book };
  const { book: _, ...others } = { ...rest, ...answers };
  return { ...others, columns: columns ?? {}, ...(said !== undefined && { book: said }) };
}

/** Fields that any of the records says, in the order of the book. */
export function saidFields({ fields, records = [] }: ImportPreview) {
  return fields.filter(({ name }) => records.some(({ cells }) => cells[name] !== undefined));
}

/** Whether both say the same, however they came to. */
export function isSame(one: ImportAnswers, other: ImportAnswers): boolean {
  return JSON.stringify(whole(one)) === JSON.stringify(whole(other));
}

/** Whether rows speak of terms that another dealer works on, or did until the sender took them over. */
export function meetsOthers({ reasons, answers }: ImportPreview): boolean {
  return answers.takesOver === true || reasons.some(({ code }) => code === 'live_elsewhere');
}

/** Whether the sender has to say whose rows these are: no column does, nor a key of one dealer only. */
export function asksDealer({ layout, columns }: ImportPreview, { dealers }: Pick<Caller, 'dealers'>): boolean {
  const isNamed = columns.some(({ field, use }) => field === 'dealer_code' && use === 'read');
  return layout !== undefined && !isNamed && dealers?.length !== 1;
}

/** Required fields that no column holds; a plate or a VIN is enough. */
export function missingFields(preview: ImportPreview, caller: Pick<Caller, 'dealers'>): string[] {
  const { columns, fields, answers } = preview;
  const held = new Set(columns.filter(({ use }) => use === 'read').map(({ field }) => field));
  const has = (name: string) => held.has(name) || [...held].some((field) => field?.endsWith(`_${name}`));
  return fields
    .filter(({ name, isRequired }) => isRequired && !has(name))
    .map(({ name }) => name)
    .filter((name) => name !== 'vin' && !(name === 'plate' && has('vin')))
    .filter((name) => name !== 'dealer_code' || (!answers.dealer && asksDealer(preview, caller)));
}

function whole({ columns = {}, dealer, sheet, takesHiddenRows, foundsDealers, book, takesOver }: ImportAnswers) {
  const said = Object.entries(columns).sort(([one], [other]) => (one < other ? -1 : 1));
  const flags = [takesHiddenRows, foundsDealers, takesOver].map((flag) => flag ?? false);
  return [said, dealer ?? '', sheet ?? '', flags, book ?? ''];
}
