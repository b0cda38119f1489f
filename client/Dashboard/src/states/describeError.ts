import { ApiError } from '../api/ApiError';
import type { Texts } from '../i18n/Texts';

/** What happened and what to do about it, in the reader's language. */
export interface ErrorWords {
  kind: 'unreachable' | 'forbidden' | 'notFound' | 'other';
  title: string;
  hint: string;
}

export function describeError(error: unknown, { t, pick }: Pick<Texts, 't' | 'pick'>): ErrorWords {
  const known = error instanceof ApiError ? error : undefined;
  const kind = kindOf(known?.status);
  const said = pick(known?.detail);
  const code = known?.code ?? (error instanceof Error ? error.message : String(error));
  const hint = t(`error.${kind}Hint`, { code });
  return { kind, title: t(`error.${kind}`), hint: said && kind === 'other' ? `${said} ${hint}` : hint };
}

function kindOf(status: number | undefined): ErrorWords['kind'] {
  if (status === 0) return 'unreachable';
  if (status === 403) return 'forbidden';
  return status === 404 ? 'notFound' : 'other';
}
