/** Throws a sentence about a wrong argument. */
export function check(ok: unknown, sentence: string): void {
  if (!ok) {
    throw new TypeError(sentence);
  }
}
