import type { Bilingual } from './wire';

interface Problem {
  title?: string;
  detail?: string;
  detailZh?: string;
  code?: string;
  errors?: Record<string, string[]>;
  places?: FaultyPlace[];
}

/** A fault at a place of a text, from line and column 1. */
export interface FaultyPlace extends Bilingual {
  line: number;
  column: number;
}

/** A refusal of the silo (its HTTP status), or status 0 when it did not answer at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual | undefined;
  /** What is wrong with each field; each sentence is English, then Chinese. */
  readonly errors: Record<string, string[]>;
  readonly places: FaultyPlace[];

  constructor(status: number, code: string, detail?: Bilingual, { errors, places }: Problem = {}) {
    super(detail?.en ?? code);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = errors ?? {};
    this.places = places ?? [];
  }

  static unreachable(): ApiError {
    return new ApiError(0, 'unreachable');
  }

  /** Reads RFC 9457 problem details; anything else keeps only its status. */
  static fromBody(status: number, body: string): ApiError {
    const problem = parse(body);
    const en = problem.detail ?? problem.title;
    return new ApiError(
      status,
      problem.code ?? `http-${status}`,
      en ? { en, zh: problem.detailZh ?? en } : undefined,
      problem,
    );
  }
}

function parse(body: string): Problem {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Problem) : {};
  } catch {
    return {};
  }
}
