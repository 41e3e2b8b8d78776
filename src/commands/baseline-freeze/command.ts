/** `plan baseline freeze`: keeps each project's dates, cost and days as its baseline, by a decision. */

import { FREEZING, unlikeVotes } from '../../lang/catalogue/freezing.ts'
import { enteredLines } from '../../lang/catalogue/writing.ts'
import { hasApproved } from '../../plan/decisions-taken.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { askDecision } from '../ask-decision.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { freezeSummary } from '../edits/freeze.ts'
import { EXIT } from '../exit-codes.ts'
import { type LackingOption, lineToFill } from '../line-to-fill.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import { type BASELINE_FREEZE, KEPT_AMOUNTS } from './declaration.ts'
import { freezeByDecision, type NamedFreeze } from './freeze-by-decision.ts'

const REASON: LackingOption = { flag: '--reason', value: { fill: 'reason' } }
const VOTED: LackingOption = { flag: '--amounts', value: 'voted' }

function approvingIds({ decisions }: Plan): string[] {
  return decisions.filter(hasApproved).map(({ id }) => id)
}

/** Refuses a freeze by no decision, with those of the register that approved something. */
function refuseWithoutDecision(argv: readonly string[], known: readonly string[], lang: Lang): never {
  const [only, ...others] = known
  const value = only === undefined || others.length > 0 ? ({ fill: 'decision' } as const) : only
  const line = lineToFill(argv, [{ flag: '--decision', value }], lang)
  throw new Refusal('argument-missing', '--decision', { known, line })
}

/** Freezes; where a reason is missing, the refusal has the line that gives one. */
function frozenBy(draft: PlanDraft, request: NamedFreeze, withReason: readonly string[]) {
  try {
    return freezeByDecision(draft, request)
  } catch (error) {
    const lacksReason = error instanceof Refusal && error.word === REASON.flag
    throw lacksReason ? new Refusal(error.code, error.word, { line: withReason }) : error
  }
}

export const runBaselineFreeze: CommandRun<OptionsOf<typeof BASELINE_FREEZE>> = async (
  { io, lang: spoken },
  _,
  options,
) => {
  const opened = await openDraft(io, options)
  const { draft, lang } = opened
  const known = approvingIds(draft.plan)
  const decision = options.decision ?? (known.length === 0 ? '' : undefined)
  if (decision === undefined) refuseWithoutDecision(io.argv, known, spoken)
  const done = frozenBy(draft, { ...options, decision }, lineToFill(io.argv, [REASON], spoken))
  if (done.kind === 'amounts-unsaid')
    throw new Refusal('argument-missing', '--amounts', {
      known: KEPT_AMOUNTS,
      details: [unlikeVotes(done.projects, spoken)],
      line: lineToFill(io.argv, [VOTED], spoken),
    })
  if (done.kind === 'incomplete') return askDecision(io, done, FREEZING[lang], lang)
  const { frozen, ground } = done
  const [heading = '', ...lines] = freezeSummary(frozen, ground, lang)
  const told = [heading, ...enteredLines(done, lang), ...lines]
  await finishDraft(io, opened, frozen.draft, told, options)
  return EXIT.clean
}
