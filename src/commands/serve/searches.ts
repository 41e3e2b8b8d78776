/** The searches for a best choice that are under way or done, each in a process of its own; at most a few at a time. */
import { builtFile } from '../../workspace/built-file.ts'
import { type Ended, runTasks } from '../../workspace/worker-pool.ts'
import type { SearchAnswer, SearchTask } from './arbitration-worker.ts'
import type { WhatIfState } from './what-if-state.ts'

const MOST = 4
/** So many are kept once they are done. */
const MOST_KEPT = 20

export interface Search {
  readonly id: string
  readonly state: WhatIfState
  /** The hash of the plan that it is about. */
  readonly hash: string
  /** How far it is, in words. */
  words: string
  /** What came of it; undefined as long as it is under way. */
  ended: Ended<SearchAnswer> | undefined
  /** Ends it with the best so far. */
  readonly stop: () => void
}

export class Searches {
  readonly #all = new Map<string, Search>()
  readonly #tell: (search: Search) => void
  readonly #end = new AbortController()
  #count = 0

  /** @param tell - hears of each step and of the end. */
  constructor(tell: (search: Search) => void) {
    this.#tell = tell
  }

  get(id: string): Search | undefined {
    return this.#all.get(id)
  }

  /** Begins a search; undefined where as many as may be are under way. */
  begin(task: SearchTask, about: Pick<Search, 'state' | 'hash'>): Search | undefined {
    const running = [...this.#all.values()].filter(({ ended }) => ended === undefined)
    if (running.length >= MOST) return undefined
    this.#count += 1
    const enough = new AbortController()
    const search: Search = {
      id: String(this.#count),
      ...about,
      words: '',
      ended: undefined,
      stop: () => enough.abort(),
    }
    this.#all.set(search.id, search)
    this.#forget()
    void this.#run(search, task, enough.signal)
    return search
  }

  async #run(search: Search, task: SearchTask, enough: AbortSignal): Promise<void> {
    await runTasks<SearchTask, SearchAnswer>({
      program: builtFile('arbitration-worker.js'),
      tasks: [task],
      jobs: 1,
      signal: this.#end.signal,
      enough,
      onStep: (words) => {
        search.words = String(words)
        this.#tell(search)
      },
      onEnd: (ended) => {
        search.ended = ended
        this.#tell(search)
        return true
      },
    })
  }

  /** Drops the oldest that are done. */
  #forget(): void {
    const done = [...this.#all.values()].filter(({ ended }) => ended !== undefined)
    for (const { id } of done.slice(0, Math.max(0, done.length - MOST_KEPT))) this.#all.delete(id)
  }

  /** Ends all of them at once. */
  close(): void {
    this.#end.abort()
  }
}
