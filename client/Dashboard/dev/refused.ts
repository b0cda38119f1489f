/** A refusal as the silo words it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly zh: string;

  constructor(status: number, code: string, en: string, zh: string) {
    super(en);
    this.status = status;
    this.code = code;
    this.zh = zh;
  }
}
