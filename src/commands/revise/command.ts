/** `plan revise`: shows what a yearly revision puts to the vote, and records the one that was voted. */
import { REVISION_TEXTS } from '../../lang/catalogue/steering.ts'
import { decidedBy, enteredLines } from '../../lang/catalogue/writing.ts'
import { within } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { revisionsMade } from '../../plan/revisions.ts'
import { isScreen, REPORT_FORMATS } from '../../render/formats.ts'
import { safeLine, safeLines } from '../../render/text/safe-text.ts'
import { changesCounted, revisionReport } from '../../reports/annual/revision.ts'
import type { Lang } from '../../values/language.ts'
import { askDecision } from '../ask-decision.ts'
import { reportResult } from '../command-result.ts'
import { commandLine } from '../corrected-line.ts'
import type { CommandRun, Io, OptionsOf } from '../declaration.ts'
import { actedDecision } from '../edits/decision.ts'
import { decisionLacks } from '../edits/decision-lacks.ts'
import { emit, useOf } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { failsBy } from '../findings.ts'
import { lineToFill } from '../line-to-fill.ts'
import { openReadable } from '../open-plan.ts'
import { edited } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { committeePage } from '../report/committee-page.ts'
import { type OutputTarget, targetsOf } from '../targets.ts'
import { finishWithoutErrors, type OpenedDraft, openDraft } from '../write-plan.ts'
import type { REVISE } from './declaration.ts'
import { revisedYear } from './request.ts'

type ReviseOptions = OptionsOf<typeof REVISE>

/** Says how the revision is recorded once it is voted; by the body that voted the last one, where one did. */
function tellVote({ argv, stderr }: Pick<Io, 'argv' | 'stderr'>, plan: Plan, lang: Lang): void {
  const last = revisionsMade(plan).at(-1)?.written.decision
  const body = entityById(plan.decisions, last ?? '')?.body
  const line = lineToFill(
    argv,
    [
      { flag: '--decision', value: { fill: 'decision' } },
      { flag: '--body', value: body ?? { fill: 'body' } },
      { flag: '--date', value: { fill: 'day' } },
    ],
    lang,
  )
  stderr.write(safeLines([REVISION_TEXTS.toVote[lang], `  ${commandLine(line)}`].map(safeLine)))
}

/** Enters the vote in the register, where it is not yet, and the revision in the plan. */
async function record(io: Io, opened: OpenedDraft, year: number, decision: string, options: ReviseOptions) {
  const { draft, lang } = opened
  const { plan } = draft
  const request = { ...options, decision }
  const incomplete = decisionLacks(plan, request)
  if (incomplete !== undefined) return askDecision(io, incomplete, REVISION_TEXTS.task(year)[lang], lang)
  const matter = { kind: 'approve', subject: REVISION_TEXTS.subject(year)[plan.lang] } as const
  const acted = actedDecision(plan, matter, request)
  const { decision: voted, date } = acted
  const counted = changesCounted(plan, year, plan.lang)
  const notes = options.notes ?? (counted === '' ? REVISION_TEXTS.unchanged[plan.lang] : counted)
  const at = within(plan.header, 'revisions', plan.header.revisions?.length ?? 0)
  const revision = { year, date, decision: voted.id, notes }
  const made = edited(draft, [...acted.edits, { at, value: revision }])
  const lines = [
    decidedBy(REVISION_TEXTS.heading(year)[lang], { ...voted, date }, lang),
    ...enteredLines(acted, lang),
    REVISION_TEXTS.notes(notes)[lang],
  ]
  await finishWithoutErrors(io, opened, made, lines, options)
  return EXIT.clean
}

/** Where the page goes; that of what was voted is made again only where it is asked for. */
function pageTargets(options: ReviseOptions): readonly OutputTarget[] {
  const { decision, output, format, json, audience = 'internal' } = options
  const isVoted = decision !== undefined
  // What is written is of the plan itself, not of what an audience may see of it.
  if (isVoted && audience !== 'internal') throw new Refusal('options-exclude', '--decision, --audience')
  const isAsked = [output, format, json].some((one) => one !== undefined)
  return isVoted && !isAsked ? [] : targetsOf(options, REPORT_FORMATS)
}

export const runRevise: CommandRun<ReviseOptions> = async ({ io, lang: spoken }, _, options) => {
  const { decision } = options
  const targets = pageTargets(options)
  const opened = decision === undefined ? undefined : await openDraft(io, options)
  const { path, lang, loaded } =
    opened === undefined ? await openReadable(io, options) : { ...opened, loaded: opened.draft.loaded }
  const { plan } = loaded
  const year = revisedYear(plan, options.year, { path, argv: io.argv, lang: spoken })
  const page = reportResult('revise', loaded, revisionReport(year))
  await emit(io, (one) => committeePage(plan, page, useOf(one)), targets, options, lang)
  if (opened === undefined || decision === undefined) tellVote(io, plan, lang)
  else {
    const isData = targets.some((target) => target.file === '-' && !isScreen(target.format))
    const code = await record(isData ? { ...io, stdout: io.stderr } : io, opened, year, decision, options)
    if (code !== EXIT.clean) return code
  }
  return failsBy(loaded, options.failOn) ? EXIT.findings : EXIT.clean
}
