/** Why nothing is deployed, or why a deployment ended: a sentence for the person at the terminal. */
export class Refused extends Error {
  override readonly name = "Refused";
}
