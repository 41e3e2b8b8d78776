/** Every report of one plan of a folder, in every asked format: made first, then written all together. */

import type { Counted } from '../../lang/catalogue/progress.ts'
import type { Severity } from '../../plan/finding.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { type DocumentReader, rememberingReader } from '../../plan/load/read-document.ts'
import { ALL_READ } from '../../plan/load/unread.ts'
import { withNothingWithheld } from '../../plan/load/withhold.ts'
import { type Format, loadRenderer } from '../../render/formats.ts'
import { verbatim } from '../../reports/document/cell.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import type { Link } from '../../reports/document/document.ts'
import type { Navigation } from '../../reports/document/navigation.ts'
import { guided } from '../../reports/guide.ts'
import type { Lang } from '../../values/language.ts'
import { type FailureCode, WorkspaceFailure } from '../../workspace/failure.ts'
import type { FileToWrite } from '../../workspace/write-files.ts'
import type { Io } from '../declaration.ts'
import { renderOptions, useOf } from '../emit.ts'
import { refusalLine } from '../error-lines.ts'
import { fails, findingsOf } from '../findings.ts'
import { planLang } from '../language.ts'
import { openPlan } from '../open-plan.ts'
import { picturesBeside } from '../picture-files.ts'
import type { ReportOptions } from '../report/request.ts'
import { save } from '../save.ts'
import { olderState } from './older-state.ts'
import { reportNavigation, sitePages } from './site.ts'
import { type SiteEntry, siteEntry } from './site-entry.ts'

/** What all plans of a run share; plain data, for the plans are made in other processes. */
export interface ReportRun {
  readonly cwd: string
  readonly env: Io['env']
  readonly options: ReportOptions
  readonly formats: readonly Format[]
  /** The folder of all reports. */
  readonly out: string
  /** The language of what is said, and of a plan that tells none. */
  readonly lang: Lang
  readonly limit: Severity | 'never'
}

export interface PlanTask {
  readonly run: ReportRun
  readonly folder: string
  /** The folder of its reports below that of all reports; no other plan of the run has it. */
  readonly path: string
  readonly others: readonly string[]
}

/** What came of a plan: plain data too. */
export interface PlanReported {
  readonly entry: SiteEntry
  /** The files that were written, as they are named to the user. */
  readonly files: readonly string[]
  readonly isOver: boolean
  /** What is said of it on standard error, line by line. */
  readonly told: string
  /** Why it could not be opened; nothing is written of it then. */
  readonly refusal?: string
  readonly unwritten?: { readonly code: FailureCode; readonly path: string }
}

const UNREADABLE: Loaded = { plan: undefined, findings: [], sources: new Map(), unread: ALL_READ, isUndated: false }

/** Pages of Markdown lead to pages of Markdown; all others to those of HTML. */
function waysAmong(format: Format, { path, lists }: Navigation): Navigation {
  if (format !== 'md') return { path, lists }
  const files = (link: Link): readonly string[] => link.files.map((file) => file.replace(/\.html$/, '.md'))
  return { path: path.map((link) => ({ ...link, files: files(link) })), lists: [] }
}

export async function renderedPage(
  { cwd, env, options, formats, out }: ReportRun,
  stem: string,
  outcomeFor: (format: Format) => CommandResult,
  lang: Lang,
  navigationOf: (outcome: CommandResult) => Navigation | undefined = () => undefined,
): Promise<FileToWrite[]> {
  const nowhere = { write: () => undefined }
  const io: Io = { argv: [], cwd, env, stdout: nowhere, stderr: nowhere }
  const files: FileToWrite[] = []
  for (const format of formats) {
    const path = `${out}/${stem}.${format}`
    const render = await loadRenderer(format)
    const how = renderOptions(io, { format, file: path }, options, lang)
    const outcome = outcomeFor(format)
    const navigation = navigationOf(outcome)
    const ways = navigation === undefined ? {} : { navigation: waysAmong(format, navigation) }
    const pictures = { pictureFile: picturesBeside(path, files) }
    files.push({ path, content: await render(outcome, { ...how, ...pictures, ...ways }) })
  }
  return files
}

/** Opens the plan; one that is refused is told and stays in the index. */
function open({ run, folder }: PlanTask, io: Io, read: DocumentReader): { loaded: Loaded; refusal?: string } {
  try {
    const { audience = 'committee' } = run.options
    return { loaded: openPlan(io, folder, { ...run.options, audience, read }) }
  } catch (error) {
    const refusal = refusalLine(error, run.lang)
    if (refusal === undefined) throw error
    return { loaded: UNREADABLE, refusal }
  }
}

/** Writes the files all together; a failure to is given as data. */
async function written(io: Io, files: readonly FileToWrite[]): Promise<Pick<PlanReported, 'files' | 'unwritten'>> {
  try {
    await save(io, files)
    return { files: files.map(({ path }) => path) }
  } catch (error) {
    if (!(error instanceof WorkspaceFailure)) throw error
    return { files: [], unwritten: { code: error.code, path: error.path } }
  }
}

/**
 * Makes the reports of a plan, and tells before each how many are made.
 *
 * @returns what writes them, so that a run may be interrupted before and leaves the reports of whole plans.
 */
export async function prepareReports(
  task: PlanTask,
  tell: (made: Counted) => void,
): Promise<() => Promise<PlanReported>> {
  const { run, path, others } = task
  const told: string[] = []
  const hear = { write: (line: string | Uint8Array) => told.push(String(line)) }
  const io: Io = { argv: ['--lang', run.lang], cwd: run.cwd, env: run.env, stdout: hear, stderr: hear }
  // Most files are the same in the state that this one is compared with.
  const read = rememberingReader()
  const { loaded, refusal } = open(task, io, read)
  const isOver = fails(findingsOf(withNothingWithheld(loaded)), run.limit)
  const lang = planLang(io, run.options, loaded)
  const older = olderState(io, task.folder, loaded, { ...run.options, read })
  const site = { path, loaded, older }
  const pages = refusal === undefined ? sitePages(site) : []
  const { formats } = run
  const entry = siteEntry(site, { lang, pages, formats, isAlone: others.length === 0 })
  if (refusal !== undefined) return async () => ({ entry, files: [], isOver, told: told.join(''), refusal })
  const ways = {
    groups: guided(loaded.plan, pages),
    others: others.map((other) => ({ path: other, title: verbatim(other) })),
  }
  const files: FileToWrite[] = []
  for (const [done, page] of pages.entries()) {
    tell({ done, of: pages.length })
    const outcomeFor = page.make()
    const result = (format: Format) => outcomeFor(useOf(format))
    // A report for the public masks parts of the plan's title.
    const navigation = ({ report }: CommandResult): Navigation =>
      reportNavigation(page, { ...ways, plan: { path, title: report?.provenance.plan.title ?? entry.title } })
    files.push(...(await renderedPage(run, page.stem, result, lang, navigation)))
  }
  return async () => {
    const writing = await written(io, files)
    return { entry, isOver, told: told.join(''), ...writing }
  }
}
