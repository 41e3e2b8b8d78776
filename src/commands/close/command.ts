/** `plan close`: makes a plan a closed one by a decision, where nothing that a closed plan must tell is missing; else says what is. */
import { CLOSE_TEXTS } from '../../lang/catalogue/roll-over.ts'
import { statusDateLine, WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import { openRecords } from '../../metrics/roll-over.ts'
import { within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { baselineMissing } from '../../rules/baselines.ts'
import { dayText, lastDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { askDecision } from '../ask-decision.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { dateOf, movedStatusDate, registeredDecision, statusDateEdits } from '../edits/decision.ts'
import { decisionLacks } from '../edits/decision-lacks.ts'
import { EXIT } from '../exit-codes.ts'
import { nextHorizon } from '../next/next-plan.ts'
import { edited, newFindings, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { finishDraft, openDraft, tellFindings } from '../write-plan.ts'
import type { CLOSE } from './declaration.ts'

/** Nobody can freeze a baseline once the plan is over: that is told, and does not keep it open. */
const UNMENDABLE = baselineMissing.id

/** Refuses to close a plan that still runs, or is closed. */
function refuseUntimely({ status, asOf, horizon }: Plan, path: string): void {
  if (status === 'closed') throw new Refusal('plan-closed', path)
  const end = dayText(lastDay(horizon.last))
  if (asOf < lastDay(horizon.last)) throw new Refusal('plan-runs', end, { line: ['date', end, path] })
}

function closed(draft: PlanDraft): PlanDraft {
  return edited(draft, [{ at: within(draft.plan.header, 'status'), value: 'closed' }])
}

/** How much the plan leaves open, which the next one takes over: none of it keeps it from being closed. */
function leftLines(plan: Plan, path: string, lang: Lang): string[] {
  const count = openRecords(plan, nextHorizon(plan).last).length
  if (count === 0) return []
  return [CLOSE_TEXTS.left(count)[lang], commandLine(['next', CLOSE_TEXTS.folder[lang], path])]
}

export const runClose: CommandRun<OptionsOf<typeof CLOSE>> = async ({ io }, _, options) => {
  const opened = await openDraft(io, options)
  const { draft, lang, path } = opened
  const { plan } = draft
  refuseUntimely(plan, path)
  // What a closed plan must tell is what its rules find of it once it is one.
  const lacks = newFindings(draft, closed(draft)).filter(
    ({ severity, rule }) => severity !== 'info' && rule !== UNMENDABLE,
  )
  if (lacks.length > 0) {
    await tellFindings(io, CLOSE_TEXTS.lacks[lang], lacks, lang)
    return EXIT.unclosed
  }
  const request = { ...options, decision: options.decision ?? '' }
  const incomplete = decisionLacks(plan, request)
  if (incomplete !== undefined) return askDecision(io, incomplete, CLOSE_TEXTS.task[lang], lang)
  const found = registeredDecision(plan, { kind: 'approve', subject: CLOSE_TEXTS.subject[plan.lang] }, request)
  const statusDate = movedStatusDate(plan, dateOf(plan, found.decision, options.date), request)
  const entered = edited(draft, [...found.edits, ...statusDateEdits(plan, statusDate)])
  const told = [
    CLOSE_TEXTS.closed(plan.id)[lang],
    ...(found.edits.length > 0 ? [WRITE_TEXTS.new_decision[lang]] : []),
    ...statusDateLine(statusDate, lang),
    ...leftLines(plan, path, lang),
  ]
  await finishDraft(io, opened, closed(entered), told, options)
  return EXIT.clean
}
