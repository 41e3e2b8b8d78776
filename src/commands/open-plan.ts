/**
 * Opens the plan that a command names, as it is at hand or as git had it, with its previous plan; and says what of it
 * could not be read.
 */

import { PARTIAL } from '../lang/catalogue/commands.ts'
import { nearest } from '../lang/nearest.ts'
import type { Audience, Withholding } from '../plan/audience.ts'
import { isReadable, type Loaded, loadPlan, type ReadablePlan } from '../plan/load/load-plan.ts'
import { LARGEST_LOGO } from '../plan/load/logo.ts'
import type { InputFile, PlanInput } from '../plan/load/plan-input.ts'
import { type DocumentReader, rememberingReader } from '../plan/load/read-document.ts'
import { loadedFor } from '../plan/load/withhold.ts'
import { loadRenderer } from '../render/formats.ts'
import { safe } from '../render/text/safe-text.ts'
import { type Day, dayText, parseDay } from '../values/calendar.ts'
import type { Lang } from '../values/language.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import { readInside } from '../workspace/file-inside.ts'
import { headDate } from '../workspace/git.ts'
import { readPlanLog, revisionBefore } from '../workspace/git-log.ts'
import { pathFrom } from '../workspace/input-file.ts'
import { makeRoomFor } from '../workspace/new-objects.ts'
import { type PlanAtRevision, readPlanAt, readPreviousAt } from '../workspace/plan-at.ts'
import {
  findPlanAbove,
  isFolder,
  isPlan,
  type PlanFolder,
  plansNearby,
  readPlanFolder,
  shownPath,
} from '../workspace/plan-folder.ts'
import { schemaCopies } from '../workspace/schema-files.ts'
import { commandLine } from './corrected-line.ts'
import type { Io } from './declaration.ts'
import { planLang } from './language.ts'
import { askedDay, sinceDay } from './option-values.ts'
import type { Asking } from './plan-memory.ts'
import { Refusal, type RefusalHelp } from './refusal.ts'
import { recoverPlan } from './save.ts'
import { validate } from './validate/validate.ts'
import { VERSION } from './version.ts'

export interface PlanChoice {
  readonly plan?: string | undefined
  readonly asOf?: string | undefined
  readonly audience?: Audience | undefined
  /** What a newer state of the plan withholds from the audience. */
  readonly newer?: Withholding | undefined
  /** Reads its files, where another state of the plan is read as well. */
  readonly read?: DocumentReader | undefined
  /** Whether the plan may be without a status date: what is done with it does not depend on the day. */
  readonly mayBeUndated?: boolean
}

/** Who reads, how, and what a newer state of the plan withholds from them. */
export type Reader = Pick<PlanChoice, 'audience' | 'newer' | 'read'>

/** The lines that begin a plan, in a workbook or in its files. */
export function beginningLines(folder: string): Pick<RefusalHelp, 'details' | 'line'> {
  const taken = ['import', 'my-plan.xlsx', ...(folder === 'my-plan' ? [] : ['-o', folder])]
  const details = [['template', 'xlsx', '-o', 'my-plan.xlsx'], taken].map(commandLine)
  return { details, line: ['init', folder] }
}

/** The folder of the plan that is named; the one in or above the current folder where none is. */
export function planPath({ cwd, argv }: Io, { plan }: PlanChoice): string {
  if (plan !== undefined) return plan
  try {
    return shownPath(cwd, findPlanAbove(cwd))
  } catch (error) {
    if (!(error instanceof WorkspaceFailure)) throw error
    const known = plansNearby(cwd)
    const [first] = known
    const help = first === undefined ? beginningLines('my-plan') : { line: [...argv, first] }
    throw new Refusal('plan-not-found', '.', { known, ...help })
  }
}

/** A path that holds no plan, as a refusal that names those near by; any other failure stays as it is. */
function pathRefusal({ cwd }: Io, path: string, error: unknown): unknown {
  if (!(error instanceof WorkspaceFailure)) return error
  const { code } = error
  if (code !== 'path-missing' && code !== 'path-not-a-plan') return error
  if (code === 'path-missing') {
    const known = plansNearby(cwd).filter((near) => near !== '.')
    const suggestion = nearest(path, known)
    return new Refusal(code, error.path, { wrong: path, ...(suggestion ? { suggestion } : { known }) })
  }
  const known = plansNearby(cwd, path).filter((near) => near !== error.path)
  const [suggestion] = known
  const isEmpty = suggestion === undefined && isFolder(pathFrom(cwd, path, '.'))
  const help = isEmpty ? { ...beginningLines('my-plan'), line: ['init', path] } : {}
  return new Refusal(code, error.path, { known, wrong: path, suggestion, ...help })
}

function readPrevious(io: Io, root: string, path: string): PlanInput | undefined {
  const previous = pathFrom(io.cwd, root, path)
  if (!isPlan(previous)) return undefined
  try {
    recoverPlan(io, previous)
    return readPlanFolder(io.cwd, previous)
  } catch (error) {
    if (error instanceof WorkspaceFailure) return undefined
    throw error
  }
}

/** The refusal of a path that leads nowhere, with the plan near by that was most likely meant. */
export function missingPath(io: Io, path: string): unknown {
  return pathRefusal(io, path, new WorkspaceFailure('path-missing', path))
}

/** What is never a plan, but may become one. */
const TO_IMPORT = /\.(?:xls[xmb]?|ods|[ct]sv|xml|mpp)$/i

/** The files of the plan at a path; refused with the import of a file that is none. */
function readFiles(io: Io, path: string): PlanFolder {
  const absolute = pathFrom(io.cwd, '.', path)
  if (TO_IMPORT.test(path) && isPlan(absolute) && !isFolder(absolute))
    throw new Refusal('path-to-import', path, { line: ['import', path] })
  recoverPlan(io, path)
  try {
    return readPlanFolder(io.cwd, path)
  } catch (error) {
    throw pathRefusal(io, path, error)
  }
}

/** Reads and loads a plan that is to be changed, or with something that is read beside its files. */
export function openFiles(
  io: Io,
  path: string,
  choice: PlanChoice,
  beside: (folder: PlanFolder) => Pick<PlanInput, 'schemas'> = () => ({}),
) {
  const asOf = askedDay(choice.asOf)
  const { memory } = io
  // Files that are still the same bytes are not read again.
  const { read = memory?.read ?? rememberingReader() } = choice
  const load = (input: PlanInput, ask: Asking): Loaded =>
    loadPlan(input, {
      asOf,
      headDate: () => ask(() => parseDay(headDate(pathFrom(io.cwd, input.root, '.')) ?? '', 'end')),
      readPrevious: (root, previous) => ask(() => readPrevious(io, root, previous)),
      readPicture: (root, picture) => ask(() => readInside(io.cwd, root, picture, LARGEST_LOGO)),
      read,
    })
  const reload = (input: PlanInput): Loaded => load(input, (question) => question())
  const folder = readFiles(io, path)
  makeRoomFor(folder)
  const files = memory?.current(folder.files, (file) => pathFrom(io.cwd, '.', file)) ?? folder.files
  const input = { ...folder, files, ...beside(folder) }
  const loaded =
    memory?.loaded(JSON.stringify([io.cwd, path, choice.asOf]), input, (ask) => load(input, ask)) ?? reload(input)
  if (loaded.isUndated && choice.mayBeUndated !== true) throw new Refusal('plan-undated')
  return { input, loaded, reload }
}

/**
 * What was loaded as its audience may read it.
 *
 * @throws Refusal where a `confidential` could not be read: what it meant to withhold would be shown.
 */
function seen({ memory }: Io, loaded: Loaded, path: string, { audience = 'internal', newer }: Reader): Loaded {
  const isLost = loaded.findings.some(
    ({ at, severity }) => severity === 'error' && 'path' in at && at.path.at(-1) === 'confidential',
  )
  if (audience !== 'internal' && isLost) throw new Refusal('plan-unreadable', path, { line: ['validate', path] })
  const make = (): Loaded => loadedFor(loaded, audience, newer)
  return newer === undefined && memory !== undefined ? memory.view(loaded, audience, make) : make()
}

/** Reads and loads a plan; git is asked for a date only where nothing else gives one. */
export function openPlan(io: Io, path: string, choice: PlanChoice): Loaded {
  return seen(io, openFiles(io, path, choice).loaded, path, choice)
}

/** Reads and loads a plan, and gives it with one more file that is nowhere on disk. */
export function openToTry(io: Io, path: string, choice: PlanChoice) {
  const { input, loaded, reload } = openFiles(io, path, choice)
  const loadWith = (added: InputFile): Loaded =>
    seen(io, reload({ ...input, files: [...input.files, added] }), path, choice)
  return { loaded: seen(io, loaded, path, choice), loadWith }
}

/** Reads and loads a plan with the schemas that editors apply to its files. */
export function openWithSchemas(io: Io, path: string, choice: PlanChoice): Loaded {
  const schemasOf = (folder: PlanFolder) => ({ schemas: schemaCopies(io.cwd, folder) })
  return openFiles(io, path, choice, schemasOf).loaded
}

/** Loads the plan at a path as a revision holds it. */
export function openState(io: Io, path: string, input: PlanAtRevision, choice: PlanChoice): Loaded {
  const asOf = askedDay(choice.asOf)
  const loaded = loadPlan(input, {
    asOf,
    headDate: () => parseDay(input.day, 'end'),
    readPrevious: (_, previous) => readPreviousAt(io.cwd, input, previous),
    read: choice.read,
  })
  if (loaded.isUndated) throw new Refusal('plan-undated')
  return seen(io, loaded, path, choice)
}

/**
 * Reads and loads the plan at a path as a revision holds it; the path need not be there any more.
 *
 * @throws WorkspaceFailure `git-unavailable`, `revision-unknown`, `revision-without-plan`.
 */
export function openPlanAt(io: Io, path: string, revision: string, choice: PlanChoice): Loaded {
  return openState(io, path, readPlanAt(io.cwd, path, revision), choice)
}

export function isAbsence(error: unknown): error is WorkspaceFailure {
  return error instanceof WorkspaceFailure && error.code === 'revision-without-plan'
}

/**
 * The plan as the last commit of HEAD's line on or before a day holds it.
 *
 * @returns undefined where the line begins later, or the plan was not there yet.
 * @throws WorkspaceFailure `git-unavailable`.
 */
export function stateOn(io: Io, path: string, day: Day, reader: Reader = {}): Loaded | undefined {
  const revision = revisionBefore(io.cwd, path, dayText(day))
  if (revision === undefined) return undefined
  try {
    return openPlanAt(io, path, revision, reader)
  } catch (error) {
    // The revision's own name would say nothing to somebody who named a day.
    if (isAbsence(error)) return undefined
    throw error
  }
}

/** Whether the older state is the plan itself and git has no other one: there is nothing that changes are told against. */
export function isSoleState(
  { cwd }: Io,
  path: string,
  { plan: older }: Loaded,
  { hash }: ReadablePlan['plan'],
): boolean {
  if (older?.hash !== hash) return false
  const kept = readPlanLog(cwd, path).commits.filter(({ changes, hasPlan }) => changes.length > 0 && hasPlan)
  return kept.length < 2
}

/**
 * The plan as it was on the day, or at the revision, that --since names.
 *
 * @throws WorkspaceFailure `git-unavailable`, `revision-unknown`, `revision-without-plan`.
 */
export function stateSince(io: Io, path: string, since: string, reader: Reader = {}): Loaded {
  const day = sinceDay(since)
  const older = day === undefined ? openPlanAt(io, path, since, reader) : stateOn(io, path, day, reader)
  if (older === undefined) throw new WorkspaceFailure('revision-without-plan', since)
  return older
}

/** Says on standard error that figures leave out what could not be read. */
export function warnIfPartial(io: Io, { findings }: Pick<Loaded, 'findings'>, lang: Lang): void {
  if (findings.some(({ severity }) => severity === 'error')) io.stderr.write(safe`${PARTIAL[lang]}\n`)
}

/**
 * What was loaded, where the plan could be built.
 *
 * @throws Refusal after every finding was told on standard error, one a line, where it could not.
 */
export async function requirePlan(io: Io, loaded: Loaded, path: string, lang: Lang): Promise<ReadablePlan> {
  if (isReadable(loaded)) return loaded
  const render = await loadRenderer('pretty')
  const options = { lang, width: 120, colour: 0, version: VERSION, isQuiet: true } as const
  io.stderr.write(await render(validate(loaded), options))
  throw new Refusal('plan-unreadable', path, { line: ['validate', path] })
}

export interface CommandPlan {
  readonly path: string
  readonly loaded: ReadablePlan
  readonly lang: Lang
}

/** Opens the plan that is named; refused where it cannot be built. */
export async function openReadable(io: Io, choice: PlanChoice & { readonly lang?: Lang }): Promise<CommandPlan> {
  const path = planPath(io, choice)
  const loaded = openPlan(io, path, choice)
  const lang = planLang(io, choice, loaded)
  return { path, lang, loaded: await requirePlan(io, loaded, path, lang) }
}
