/** A service answered with what it should not: a failure without problem details, or what cannot be read. */
export class BadAnswer extends Error {
  override readonly name = "BadAnswer";
  readonly status: number;

  constructor(status: number) {
    super(`bad answer: ${status}`);
    this.status = status;
  }
}
