/** A service gave an invalid answer: a failure without problem details, or a body that cannot be read. */
export class BadAnswer extends Error {
  override readonly name = "BadAnswer";
  readonly status: number;

  constructor(status: number) {
    super(`bad answer: ${status}`);
    this.status = status;
  }
}
