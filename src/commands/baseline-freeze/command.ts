/** `plan baseline freeze`: keeps each project's dates, cost and days as its baseline, by a decision. */
import { FREEZING, unlikeVotes } from '../../lang/catalogue/freezing.ts'
import { statusDateLine, WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { askDecision } from '../ask-decision.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { approvingDecision } from '../edits/decision.ts'
import { freezeSummary } from '../edits/freeze.ts'
import { KEPT_AMOUNTS } from '../edits/reference-values.ts'
import { EXIT } from '../exit-codes.ts'
import { type LackingOption, lineToFill } from '../line-to-fill.ts'
import { isRefused, Refusal, unlessRefused } from '../refusal.ts'
import { finishDraft, openDraft } from '../write-plan.ts'
import type { BASELINE_FREEZE } from './declaration.ts'
import { freezeByDecision } from './freeze-by-decision.ts'

const REASON: LackingOption = { flag: '--reason', value: { fill: 'reason' } }
const VOTED: LackingOption = { flag: '--amounts', value: 'voted' }

/** The decisions of the register that approved something. */
function approvingIds({ decisions }: Plan): string[] {
  return decisions.filter((decision) => !isRefused(approvingDecision(decision))).map(({ id }) => id)
}

/** Refuses a freeze by no decision, with those of the register that approved something. */
function refuseWithoutDecision(argv: readonly string[], known: readonly string[], lang: Lang): never {
  const [only, ...others] = known
  const value = only === undefined || others.length > 0 ? ({ fill: 'decision' } as const) : only
  const line = lineToFill(argv, [{ flag: '--decision', value }], lang)
  throw new Refusal('argument-missing', '--decision', { known, line })
}

/** Runs `plan baseline freeze`. */
export const runBaselineFreeze: CommandRun<OptionsOf<typeof BASELINE_FREEZE>> = async (
  { io, lang: spoken },
  _,
  options,
) => {
  const opened = await openDraft(io, options)
  const { draft, reload, lang } = opened
  const { amounts, body, date, owner, reason, force } = options
  const known = approvingIds(draft.plan)
  const decision = options.decision ?? (known.length === 0 ? '' : undefined)
  if (decision === undefined) refuseWithoutDecision(io.argv, known, spoken)
  const isStatusDateAsked = options.asOf !== undefined
  const asked = { decision, body, date, owner, reason, isStatusDateAsked }
  const request = { ...asked, amounts, isForced: force === true }
  const made = freezeByDecision(draft, request, reload)
  if (isRefused(made) && made.refusal === 'argument-missing')
    throw new Refusal(made.refusal, made.word, { line: lineToFill(io.argv, [REASON], spoken) })
  const done = unlessRefused(made)
  if (done.kind === 'amounts-unsaid')
    throw new Refusal('argument-missing', '--amounts', {
      known: KEPT_AMOUNTS,
      details: [unlikeVotes(done.projects, spoken)],
      line: lineToFill(io.argv, [VOTED], spoken),
    })
  if (done.kind === 'incomplete') return askDecision(io, done, FREEZING[lang], lang)
  const { frozen, ground, isNewDecision, statusDate } = done
  const [heading = '', ...lines] = freezeSummary(frozen, ground, lang)
  const entered = isNewDecision ? [WRITE_TEXTS.new_decision[lang]] : []
  const told = [heading, ...entered, ...statusDateLine(statusDate, lang), ...lines]
  await finishDraft(io, opened, frozen.draft, told, options)
  return EXIT.clean
}
