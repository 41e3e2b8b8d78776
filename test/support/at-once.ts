/** Carries out work that tells how far it is, where nobody listens. */
export function atOnce<T>(work: Generator<unknown, T, void>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
