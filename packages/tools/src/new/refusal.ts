/** What a generator says instead of writing anything: a sentence that tells the person what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
