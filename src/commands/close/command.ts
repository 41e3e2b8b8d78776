/** `plan close`: makes a plan a closed one by a decision, where nothing that a closed plan must tell is missing; else says what is. */
import { fillIn } from '../../lang/catalogue/commands.ts'
import { CLOSE_TEXTS, openKindLabel } from '../../lang/catalogue/roll-over.ts'
import { enteredLines } from '../../lang/catalogue/writing.ts'
import { listed } from '../../lang/lists.ts'
import { colon } from '../../lang/punctuation.ts'
import { OPEN_KINDS, type OpenKind, openRecords } from '../../metrics/roll-over.ts'
import { within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { safeLine, safeLines } from '../../render/text/safe-text.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import { baselineMissing } from '../../rules/baselines.ts'
import { planClosedWithoutLessons } from '../../rules/plan-life.ts'
import { previousProjectWithoutDisposition } from '../../rules/previous-plan.ts'
import { dayText, lastDay } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { askDecision } from '../ask-decision.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { actedDecision } from '../edits/decision.ts'
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

/** What the plan leaves open, which the next one takes over: none of it keeps it from being closed. */
function leftLines(plan: Plan, path: string, lang: Lang): string[] {
  const open = openRecords(plan, nextHorizon(plan).last)
  if (open.length === 0) return []
  const ids = (kind: OpenKind) => open.filter((one) => one.kind === kind).map(({ id }) => id)
  const kinds = OPEN_KINDS.filter((kind) => ids(kind).length > 0)
  return [
    CLOSE_TEXTS.left(open.length)[lang],
    ...kinds.map((kind) => `  ${openKindLabel(kind)[lang]}${colon(lang)} ${listed(ids(kind), lang)}`),
    commandLine(['next', CLOSE_TEXTS.folder[lang], path]),
  ]
}

/** The lines that say what is lacking, of what a line can say. */
function mendingLines(lacks: readonly ShownFinding[], path: string, lang: Lang): string[] {
  const value = fillIn('value', lang)
  const fates = lacks.filter(({ rule }) => rule === previousProjectWithoutDisposition.id)
  const lines = [
    ...fates.map(({ entity }) => ['set', String(entity), 'status=postponed', `disposition.reason=${value}`, path]),
    ...(lacks.some(({ rule }) => rule === planClosedWithoutLessons.id)
      ? [['new', 'assessment', 'kind=lesson', `title=${value}`, path]]
      : []),
  ]
  return lines.length === 0 ? [] : [CLOSE_TEXTS.mend[lang], ...lines.map((line) => `  ${commandLine(line)}`)]
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
    io.stderr.write(safeLines(mendingLines(lacks, path, lang).map(safeLine)))
    return EXIT.unclosed
  }
  const request = { ...options, decision: options.decision ?? '' }
  const incomplete = decisionLacks(plan, request)
  if (incomplete !== undefined) return askDecision(io, incomplete, CLOSE_TEXTS.task[lang], lang)
  const acted = actedDecision(plan, { kind: 'approve', subject: CLOSE_TEXTS.subject[plan.lang] }, request)
  const told = [CLOSE_TEXTS.closed(plan.id)[lang], ...enteredLines(acted, lang), ...leftLines(plan, path, lang)]
  await finishDraft(io, opened, closed(edited(draft, acted.edits)), told, options)
  return EXIT.clean
}
