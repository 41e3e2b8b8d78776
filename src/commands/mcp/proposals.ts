/**
 * The changes that a server has shown and may write: each is known by a hash of the files that it was made from and of
 * those that it makes, so that what is accepted is what was shown, on the files that it was shown for.
 */
import { createHash } from 'node:crypto'
import type { PlanInput } from '../../plan/load/plan-input.ts'
import type { ShownChange } from '../declaration.ts'
import { Refusal } from '../refusal.ts'

export interface ChangeProposal extends ShownChange {
  readonly hash: string
  /** The words that showed it. */
  readonly argv: readonly string[]
}

/** How many a server keeps; the oldest is forgotten. */
const MOST_KEPT = 50

const digest = (value: string | Uint8Array): string => createHash('sha256').update(value).digest('hex')

/** What all files of a plan hold, in one hash. */
export function stateOf({ root, files }: Pick<PlanInput, 'root' | 'files'>): string {
  return digest(JSON.stringify([root, files.map(({ path, bytes }) => [path, digest(bytes)])]))
}

function hashOf({ input, files }: ShownChange): string {
  const made = files.map(({ path, content }) => [path, content === null ? null : digest(content)])
  return digest(JSON.stringify([stateOf(input), made]))
}

/** The proposals of one server, in the order in which they were made. */
export class ChangeProposals {
  readonly #open = new Map<string, ChangeProposal>()
  readonly #done = new Set<string>()

  /** Keeps a change; the same change of the same files is the same proposal. */
  add(change: ShownChange, argv: readonly string[]): ChangeProposal {
    const proposal = { ...change, argv, hash: hashOf(change) }
    this.#open.delete(proposal.hash)
    this.#open.set(proposal.hash, proposal)
    // Undone by hand, it may be proposed anew.
    this.#done.delete(proposal.hash)
    const [oldest] = this.#open.keys()
    if (this.#open.size > MOST_KEPT && oldest !== undefined) this.#open.delete(oldest)
    return proposal
  }

  /** The proposal of a hash; refused where there is none, or it is written already. */
  named(hash: string): ChangeProposal {
    const proposal = this.#open.get(hash)
    if (proposal !== undefined) return proposal
    throw new Refusal(this.#done.has(hash) ? 'change-done' : 'change-unknown', hash)
  }

  /** Notes that a proposal is written. */
  close({ hash }: ChangeProposal): void {
    this.#open.delete(hash)
    this.#done.add(hash)
  }
}

/** What is said of a proposal: its hash, and what it does to each file, line by line. */
export function proposalData({ hash, files, argv }: ChangeProposal, told: string, notes: readonly string[]) {
  return {
    schema_version: 1,
    command: argv.slice(0, 2).join(' '),
    hash,
    files: files.map(({ path, diff }) => ({ path, added: diff.added, removed: diff.removed, diff: diff.text })),
    told: withoutDiff(told, files),
    notes,
  }
}

/** What a command printed, without the difference that stands beside it. */
function withoutDiff(told: string, files: ShownChange['files']): string {
  const shown = files.map(({ diff }) => diff.text).join('')
  return shown === '' ? told : told.replace(shown, () => '')
}
