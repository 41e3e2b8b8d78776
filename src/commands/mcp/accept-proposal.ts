/** Writes a proposal into the plan's files: the very bytes that were shown, on the very files that they were shown for, once a person agrees. */
import type { Io } from '../declaration.ts'
import { environmentLang } from '../language.ts'
import { openFiles } from '../open-plan.ts'
import { Refusal } from '../refusal.ts'
import { savePlan } from '../save.ts'
import { refuseUncommitted } from '../write-plan.ts'
import { type ChangeProposal, type ChangeProposals, stateOf } from './proposals.ts'
import type { FixedWords } from './tool-line.ts'

interface Accepting {
  readonly io: Io
  readonly fixed: FixedWords
  readonly mayWrite: boolean
  readonly proposals: ChangeProposals
  /** Asks a person, where the client can; whether it may be written. */
  readonly agree: (proposal: ChangeProposal) => Promise<boolean>
}

/** Refuses a proposal whose files are no longer those that it was made from. */
function refuseOutdated({ io, fixed }: Accepting, { hash, input }: ChangeProposal): void {
  const { input: now } = openFiles(io, fixed.path, { mayBeUndated: true })
  if (stateOf(now) !== stateOf(input)) throw new Refusal('change-outdated', hash)
}

/**
 * Writes the proposal of a hash; gives the files that it wrote.
 *
 * @throws Refusal where the server writes nothing, the proposal is unknown, written already or outdated, others have
 *   changed files that git does not have, or nobody agreed; WorkspaceFailure where a file changed while it was written.
 */
export async function acceptProposal(accepting: Accepting, hash: string): Promise<readonly string[]> {
  const { io, fixed, mayWrite, proposals, agree } = accepting
  if (!mayWrite) throw new Refusal('change-forbidden', '', { line: ['mcp', fixed.path, '--write'] })
  const proposal = proposals.named(hash)
  const { input, files, argv } = proposal
  const typed = { ...io, argv: argv.filter((word) => word !== '--dry-run') }
  refuseOutdated(accepting, proposal)
  refuseUncommitted(typed, input.root, fixed.lang ?? environmentLang(io))
  if (!(await agree(proposal))) throw new Refusal('change-declined', hash)
  // A person takes time, and somebody may have saved meanwhile.
  refuseOutdated(accepting, proposal)
  refuseUncommitted(typed, input.root, fixed.lang ?? environmentLang(io))
  await savePlan(io, files, input.root)
  proposals.close(proposal)
  return files.map(({ path }) => path)
}
