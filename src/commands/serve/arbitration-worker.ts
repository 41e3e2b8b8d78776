/**
 * The process that looks for the best choice under a state that is tried, so that the pages answer meanwhile. It is built
 * as a file of its own, `dist/arbitration-worker.js`.
 */
import type { ProposedChoices } from '../../arbitration/proposal.ts'
import { arbitrationProgress } from '../../lang/catalogue/arbitration.ts'
import { entityById } from '../../plan/find-entity.ts'
import { isReadable } from '../../plan/load/load-plan.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import type { Report } from '../../reports/document/document.ts'
import type { Lang } from '../../values/language.ts'
import { serveTasks } from '../../workspace/worker-process.ts'
import { arbitrate, prepareArbitration } from '../arbitrate/arbitrate.ts'
import type { Io } from '../declaration.ts'
import { resultIn } from '../emit.ts'
import { openToTry, type PlanChoice } from '../open-plan.ts'
import { withSolver } from '../solving.ts'

/** What is looked for; plain data. */
export interface SearchTask {
  readonly cwd: string
  readonly env: Io['env']
  readonly path: string
  readonly choice: Pick<PlanChoice, 'asOf' | 'audience'>
  /** The file of the scenario that is tried, and its id. */
  readonly added: InputFile
  readonly frame: string
  /** The projects that have to come in with the fewest changes, none for a repair; undefined where the best choice is looked for. */
  readonly replan: readonly string[] | undefined
  readonly lang: Lang
}

/** What was found; plain data. */
export interface SearchAnswer {
  readonly report: Report | undefined
  /** Undefined where nothing fits. */
  readonly choices: ProposedChoices | undefined
  readonly isStopped: boolean
}

/** Milliseconds between two words on how far it is. */
const PAUSE = 200

/** An outside that prints nothing, and whose line that moves is told. */
function quietIo({ cwd, env }: SearchTask, tell: (words: string) => void, enough: AbortSignal): Io {
  const nowhere = { write: () => undefined }
  let last = Number.NEGATIVE_INFINITY
  const show = (words: () => string): void => {
    if (performance.now() - last < PAUSE) return
    last = performance.now()
    tell(words())
  }
  const line = { show, clear: () => undefined, isShown: () => false, now: () => performance.now() }
  return { argv: [], cwd, env, stdout: nowhere, stderr: nowhere, line, stop: enough }
}

serveTasks<SearchTask>(async (task, tell, enough) => {
  const { path, choice, added, frame, replan, lang } = task
  const io = quietIo(task, tell, enough)
  const loaded = openToTry(io, path, choice).loadWith(added)
  if (!isReadable(loaded)) throw new Error('a plan that was tried on can be read')
  const entry = entityById(loaded.plan.scenarios, frame)
  const mode =
    replan === undefined ? { kind: 'choice' as const } : { kind: 'replan' as const, add: replan, changes: undefined }
  const prepared = prepareArbitration(loaded, { frame: entry, measure: undefined, mode, isBare: false })
  const { result: view, isInterrupted } = await withSolver(
    io,
    { engine: 'highs', budget: { isThorough: false } },
    ({ stage, value, bound }) => arbitrationProgress(stage, value, bound, lang),
    (tools) => arbitrate(loaded, prepared, tools),
  )
  const { report } = resultIn('html', loaded.plan, (use) => view.result([], use))
  const answer: SearchAnswer = {
    report,
    choices: view.arbitration.proposal?.choices,
    isStopped: isInterrupted || view.arbitration.isCutOff,
  }
  return async () => answer
})
