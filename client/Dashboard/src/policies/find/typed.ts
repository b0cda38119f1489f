/** What the silo can look policies up by: a name by its beginning, the others whole. */
export type SearchKind = 'phone' | 'plate' | 'owner' | 'policyNo';

export const searchKinds: readonly SearchKind[] = ['phone', 'plate', 'owner', 'policyNo'];

export interface Typed {
  kind: SearchKind;
  /** As the silo stores it. */
  value: string;
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** Plates of cars, of embassies, of the armed police and the forces. Source: GA 36-2018. */
const plates = [
  new RegExp(`^[${provinces}][A-HJ-Z][A-Z0-9]{4,5}[A-Z0-9挂学警港澳领使试超临]$`),
  new RegExp(`^[${provinces}][A-HJ-Z]?[A-Z0-9]{4,5}应急$`),
  /^[使领]\d{6}$|^\d{6}[使领]$/,
  new RegExp(`^WJ[${provinces}]?\\d{4}[A-Z0-9警]$`),
  /^[军空海北沈兰济南广成VZHKEBSLJNGC][A-Z]\d{5}$/,
];

/** Half-width, without what only separates: the forms in which a customer's car, phone or policy is read out. */
function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]+/g, '');
}

/** A mobile number's 11 digits; undefined for anything else. */
function phoneOf(text: string): string | undefined {
  if (!/^[\d+()\-－–—]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '').replace(/^(0086|86)(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? digits : undefined;
}

function plateOf(text: string): string | undefined {
  const plate = text.toUpperCase().replace(/[-‐–—.·•・‧∙⋅。'()[\]/]/g, '');
  return plates.some((pattern) => pattern.test(plate)) ? plate : undefined;
}

/** The beginning of a name: Chinese signs, or letters of at least two words' length; no name holds a digit. */
function ownerOf(text: string): string | undefined {
  const name = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  return /^(?:\p{Script=Han}[\p{Script=Han}·（）()]+|\p{L}[\p{L} .'’-]+)$/u.test(name) ? name : undefined;
}

const numberOf = (text: string): string => text.toUpperCase().replaceAll("'", '');

/** The forms in which a text can be looked for; what it most likely is comes first. */
export function readings(text: string): Typed[] {
  const folded = fold(text);
  if (!folded) return [];
  const [phone, plate, owner] = [phoneOf(folded), plateOf(folded), ownerOf(text)];
  return [
    ...(phone ? [{ kind: 'phone', value: phone } as const] : []),
    ...(plate ? [{ kind: 'plate', value: plate } as const] : []),
    ...(owner ? [{ kind: 'owner', value: owner } as const] : []),
    { kind: 'policyNo', value: numberOf(folded) },
  ];
}

/** What was typed, as the reader wants it taken, or as it most likely is. */
export function understand(text: string, as?: string | null): Typed | undefined {
  const ways = readings(text);
  return ways.find(({ kind }) => kind === as) ?? ways[0];
}
