/** Work of one kind, one piece after the other: two that solve at once would each take twice as long, two that write would meet. */

export class Turns {
  #last: Promise<unknown> = Promise.resolve()
  readonly #waiting = new Set<Promise<unknown>>()

  /** Does some work once all that was asked for before is done, however that ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work)
    this.#last = turn
    this.#waiting.add(turn)
    const leave = (): void => {
      this.#waiting.delete(turn)
    }
    turn.then(leave, leave)
    return turn
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.#waiting.size > 0) await Promise.allSettled(this.#waiting)
  }
}
