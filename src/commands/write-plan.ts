/**
 * What the commands share that write into a plan: they open it, refuse what git could not give back, show the change,
 * and write it whole.
 */

import { WRITE_TEXTS } from '../lang/catalogue/writing.ts'
import { colon } from '../lang/punctuation.ts'
import type { Audience } from '../plan/audience.ts'
import { loadRenderer } from '../render/formats.ts'
import { safe, safeLines, safeSource, safeText } from '../render/text/safe-text.ts'
import type { ShownFinding } from '../reports/document/command-result.ts'
import type { Lang } from '../values/language.ts'
import { changedByOthers } from '../workspace/git-status.ts'
import type { FileToWrite } from '../workspace/write-files.ts'
import { shellWord } from './corrected-line.ts'
import { asData } from './data.ts'
import type { Io } from './declaration.ts'
import { refuseTakenId } from './edits/new-record.ts'
import { planLang, spokenLang } from './language.ts'
import { lineToFill } from './line-to-fill.ts'
import { type CommandPlan, openFiles, openReadable, type PlanChoice, planPath, requirePlan } from './open-plan.ts'
import { changedFiles, draftOf, newErrors, newFindings, type PlanDraft } from './plan-draft.ts'
import { Refusal } from './refusal.ts'
import { savePlan } from './save.ts'
import { VERSION } from './version.ts'

interface WritingOptions extends PlanChoice {
  readonly lang?: Lang
  readonly audience?: Audience
  readonly dryRun?: boolean
  readonly force?: boolean
}

/** A plan that a command is about to change. */
export interface OpenedDraft {
  readonly draft: PlanDraft
  /** The plan as a line names it. */
  readonly path: string
  readonly lang: Lang
}

/** How many files a refusal names, and the line that commits them; of more, the folder. */
const MOST_NAMED = 4

/** The line that commits some files of a plan; from its folder, for the current one may lie outside its repository. */
function commitLine(root: string, paths: readonly string[], lang: Lang): string {
  const isOneFile = paths.length === 1 && paths[0] === root && /\.ya?ml$/i.test(root)
  const folder = isOneFile ? /^(.*)\/[^/]*$/.exec(root)?.[1] : root
  const isHere = folder === undefined || folder === '.'
  const inFolder = (path: string): string =>
    path === folder ? '.' : path.slice(folder?.length ?? 0).replace(/^\//, '')
  const words = paths.map((path) => (isHere ? path : inFolder(path)))
  const git = isHere ? ['git'] : ['git', '-C', folder]
  const message = WRITE_TEXTS.by_hand[lang]
  const steps = [
    [...git, 'add', ...words],
    [...git, 'commit', '-m', message, '--', ...words],
  ]
  return steps.map((step) => step.map(shellWord).join(' ')).join(' && ')
}

/** Refuses to write among files that others have changed and git does not have, with the lines that go on. */
export function refuseUncommitted(io: Io, root: string, lang: Lang): void {
  const changed = changedByOthers(io.cwd, root)
  if (changed.length === 0) return
  const named = changed.length > MOST_NAMED ? [root] : changed
  throw new Refusal('plan-uncommitted', named.join(', '), {
    details: [commitLine(root, named, lang)],
    line: lineToFill(io.argv, [{ flag: '--force' }], lang),
  })
}

/** Opens the plan that the options name; refused with changes of others that git does not have, unless nothing will be written. */
export async function openDraft(io: Io, options: WritingOptions): Promise<OpenedDraft> {
  const path = planPath(io, options)
  const { input, loaded, reload } = openFiles(io, path, options)
  const lang = planLang(io, options, loaded)
  await requirePlan(io, loaded, path, lang)
  const mayOverwrite = options.dryRun === true || options.force === true
  if (!mayOverwrite) refuseUncommitted(io, input.root, lang)
  return { draft: draftOf(input, loaded, reload), path, lang }
}

/** A plan that a command works on and may write a scenario into. */
export interface PlanToWrite extends CommandPlan {
  /** The draft that the scenario goes into; undefined where none is to be written. */
  readonly opened: OpenedDraft | undefined
}

/** Refuses options of a write where nothing is written. */
function refuseIdle(io: Io, { dryRun, force }: WritingOptions): void {
  const idle = dryRun === true ? '--dry-run' : force === true ? '--force' : undefined
  if (idle === undefined) return
  const lacking = { flag: '--write', value: { fill: 'scenario' } } as const
  const line = lineToFill(io.argv, [lacking], spokenLang(io))
  throw new Refusal('option-alone', `--write, ${idle}`, { line })
}

/** Opens the plan; where a scenario is to be written, an id that is taken is refused before anybody waits for an answer. */
export async function openToWrite(io: Io, options: WritingOptions & { readonly write?: string }): Promise<PlanToWrite> {
  const { write } = options
  if (write === undefined) refuseIdle(io, options)
  if (write === undefined) return { ...(await openReadable(io, options)), opened: undefined }
  // What is written is of the plan itself, not of what an audience may see of it.
  if ((options.audience ?? 'internal') !== 'internal') throw new Refusal('options-exclude', '--write, --audience')
  const opened = await openDraft(io, options)
  const { draft, path, lang } = opened
  refuseTakenId(draft, write)
  return { path, loaded: draft.loaded, lang, opened }
}

/** Tells some findings on standard error under a heading, one a line. */
export async function tellFindings(
  io: Io,
  heading: string,
  findings: readonly ShownFinding[],
  lang: Lang,
): Promise<void> {
  if (findings.length === 0) return
  const render = await loadRenderer('pretty')
  const shown = { lang, width: 120, colour: 0, version: VERSION, isQuiet: true } as const
  io.stderr.write(safeLines([safeText(`${heading}${colon(lang)}`)]))
  io.stderr.write(await render({ command: '', findings, rules: [] }, shown))
}

interface Finishing extends Pick<WritingOptions, 'dryRun'> {
  /** What the command keeps for itself: written with the change, all or nothing, and not shown. */
  readonly beside?: readonly FileToWrite[]
  /** Whether all that the change is blamed for is told, not its errors alone. */
  readonly tellsWarnings?: boolean
  /** Rules of which the command speaks itself. */
  readonly later?: readonly string[]
}

/** Writes the files of a change, unless it is only to be shown; gives those of the plan. */
export async function saveDraft(
  io: Io,
  { draft: before }: OpenedDraft,
  after: PlanDraft,
  { dryRun, beside = [] }: Pick<Finishing, 'dryRun' | 'beside'>,
) {
  const files = changedFiles(before, after)
  const all = [...files, ...beside]
  if (dryRun !== true && all.length > 0) await savePlan(io, all, before.input.root)
  return files
}

/** Prints what a change does and either writes its files or, with --dry-run, shows them line by line. */
export async function finishDraft(
  io: Io,
  opened: OpenedDraft,
  after: PlanDraft,
  lines: readonly string[],
  finishing: Finishing,
): Promise<void> {
  const { draft: before, lang } = opened
  const [first = '', ...rest] = lines
  const told = [safeText(first), ...rest.map((line) => safe`  ${line}`)]
  const isDry = finishing.dryRun === true
  const files = await saveDraft(io, opened, after, finishing)
  if (isDry) io.shown?.({ input: before.input, files })
  if (files.length === 0) {
    io.stdout.write(safeLines(told))
    return
  }
  const sizes = files.map(({ path, diff }) => safe`  ${path} (+${diff.added} -${diff.removed})`)
  const title = (isDry ? WRITE_TEXTS.planned : WRITE_TEXTS.files)[lang]
  io.stdout.write(safeLines([...told, safe``, safe`${title}`, ...sizes]))
  if (isDry) io.stdout.write(asData(safeSource(['\n', ...files.map(({ diff }) => diff.text)].join(''))))
  const { tellsWarnings = false, later = [] } = finishing
  const all = tellsWarnings ? newFindings(before, after) : newErrors(before, after)
  const found = all.filter(({ rule }) => !later.includes(rule))
  const heading = found.some(({ severity }) => severity === 'error') ? 'new_errors' : 'new_findings'
  await tellFindings(io, WRITE_TEXTS[heading][lang], found, lang)
}

/**
 * Finishes a change that may bring warnings, which are told, and no error.
 *
 * @throws Refusal where the plan would have an error that it has not, once the change is shown, unless the write is forced.
 */
export async function finishWithoutErrors(
  io: Io,
  opened: OpenedDraft,
  after: PlanDraft,
  lines: readonly string[],
  { dryRun, force }: Pick<WritingOptions, 'dryRun' | 'force'>,
): Promise<void> {
  const isWrong = force !== true && newErrors(opened.draft, after).length > 0
  await finishDraft(io, opened, after, lines, { dryRun: dryRun === true || isWrong, tellsWarnings: true })
  if (!isWrong) return
  throw new Refusal('plan-in-error', opened.path, { line: lineToFill(io.argv, [{ flag: '--force' }], spokenLang(io)) })
}
