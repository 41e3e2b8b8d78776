/** `plan report --all`: every report of every plan of a folder, in every asked format, and an index over them. */

import type { Counted } from '../../lang/catalogue/progress.ts'
import { diedText, faultText, interruptedText } from '../../lang/catalogue/reports.ts'
import { type Format, REPORT_FILE_FORMATS } from '../../render/formats.ts'
import { type SafeText, safe, safeLines, safePage, safeText } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import { builtFile } from '../../workspace/built-file.ts'
import { WorkspaceFailure } from '../../workspace/failure.ts'
import { pathFrom } from '../../workspace/input-file.ts'
import { awaitInterruption } from '../../workspace/interruption.ts'
import { findPlansBelow, shownPath } from '../../workspace/plan-folder.ts'
import { type Ended, runTasks } from '../../workspace/worker-pool.ts'
import type { FileToWrite } from '../../workspace/write-files.ts'
import type { Io } from '../declaration.ts'
import { faultLines } from '../error-lines.ts'
import { EXIT } from '../exit-codes.ts'
import { environmentLang } from '../language.ts'
import { following } from '../moving-line.ts'
import { beginningLines } from '../open-plan.ts'
import { askedDay, wholeNumber } from '../option-values.ts'
import { Refusal } from '../refusal.ts'
import type { ReportOptions } from '../report/request.ts'
import { save } from '../save.ts'
import { type PlanReported, type PlanTask, type ReportRun, renderedPage } from './plan-task.ts'
import { freeName, pageFolder, startNavigation, startStem } from './site.ts'
import { entryWithoutReports, type SiteEntry } from './site-entry.ts'
import { START_FORMATS, siteIndex, startResult } from './site-index.ts'

/** The format of the pages above the reports that are always written. */
const PAGE = 'html'

/** The formats in the order of the links to their files: the page that anybody opens goes first. */
function formatsOf({ format = ['html', 'md'] }: ReportOptions): Format[] {
  const screen = format.find((one) => !REPORT_FILE_FORMATS.includes(one))
  if (screen !== undefined) throw new Refusal('choice-unknown', `--format ${screen}`, { known: REPORT_FILE_FORMATS })
  const asked = [...new Set(format)]
  return [...asked.filter((one) => one === PAGE), ...asked.filter((one) => one !== PAGE)]
}

function runOf(io: Io, options: ReportOptions): ReportRun {
  askedDay(options.asOf)
  const [folder, other] = options.output ?? []
  if (other !== undefined) throw new Refusal('argument-excess', `-o ${other}`)
  return {
    cwd: io.cwd,
    env: io.env,
    options,
    formats: formatsOf(options),
    out: (folder ?? 'site').replace(/(?<=.)[/\\]+$/, ''),
    lang: options.lang ?? environmentLang(io),
    limit: options.failOn ?? 'never',
  }
}

/** The plans of a folder, each with a folder for its reports: two plans may be called alike. */
function tasksOf(run: ReportRun, root: string): PlanTask[] {
  const folders = findPlansBelow(run.cwd, root)
  if (folders.length === 0)
    throw new Refusal('plan-none-below', root, beginningLines(`${root === '.' ? '' : `${root}/`}my-plan`))
  const taken = new Set<string>()
  const top = pathFrom(run.cwd, root, '.')
  const placed = folders.map((folder) => {
    const shown = shownPath(top, folder)
    return { run, folder, path: freeName(pageFolder(shown === '.' ? 'plan' : shown), taken) }
  })
  return placed.map((task) => ({ ...task, others: placed.flatMap(({ path }) => (path === task.path ? [] : [path])) }))
}

interface Gathered {
  readonly entries: SiteEntry[]
  readonly files: string[]
  written: number
  /** Whether a plan has findings at or above the limit, or could not be opened. */
  isFailing: boolean
  /** Whether the reports of a plan were not made for a reason that is not in the plan. */
  isBroken: boolean
  unwritten: PlanReported['unwritten']
}

/** Takes what came of one plan; gives whether to go on. */
function gather({ stderr }: Io, { run, path }: PlanTask, ended: Ended<PlanReported>, gathered: Gathered): boolean {
  const { lang, limit } = run
  const tell = (words: string, more: readonly SafeText[] = []): unknown =>
    stderr.write(safeLines([safe`plan: ${path}: ${words}`, ...more]))
  if (ended.kind !== 'answer') {
    gathered.isBroken = true
    gathered.entries.push(entryWithoutReports(path, lang))
    if (ended.kind === 'died') tell(diedText(ended, lang))
    else tell(faultText(lang), faultLines(ended.text))
    return true
  }
  const { entry, files, isOver, refusal, told, unwritten } = ended.answer
  stderr.write(safePage(told))
  if (refusal !== undefined) tell(refusal)
  gathered.entries.push(entry)
  gathered.files.push(...files)
  gathered.isFailing ||= isOver || (refusal !== undefined && limit !== 'never')
  if (files.length > 0) gathered.written += 1
  gathered.unwritten ??= unwritten
  return unwritten === undefined
}

/** Makes the reports of all plans in processes of their own, until the user interrupts. */
async function reportEach(
  io: Io,
  tasks: readonly PlanTask[],
  jobs: number,
  lang: Lang,
): Promise<{ readonly gathered: Gathered; readonly isInterrupted: boolean }> {
  const { signal, haste, close } = awaitInterruption()
  const gathered: Gathered = {
    entries: [],
    files: [],
    written: 0,
    isFailing: false,
    isBroken: false,
    unwritten: undefined,
  }
  const tell = following(io, lang)
  let done = 0
  try {
    await runTasks<PlanTask, PlanReported>({
      program: builtFile('report-worker.js'),
      tasks,
      jobs,
      signal,
      haste,
      onEnd: (ended, index) => {
        const task = tasks[index]
        done += 1
        return task !== undefined && gather(io, task, ended, gathered)
      },
      onStep: (step) => void tell({ part: 'reports', done, of: tasks.length, within: step as Counted }),
    })
  } finally {
    close()
  }
  return { gathered, isInterrupted: signal.aborted }
}

/** The language of the list: that of all plans where they share one. */
function indexLang({ options, lang }: ReportRun, entries: readonly SiteEntry[]): Lang {
  const [own, ...others] = new Set(entries.map((entry) => entry.lang))
  return options.lang ?? (others.length === 0 ? own : undefined) ?? lang
}

/** The pages above the reports: the list of all plans, and the start page of each; of one plan, its start page stands for the list. */
async function upperPages(run: ReportRun, entries: readonly SiteEntry[]): Promise<FileToWrite[]> {
  const formats = [PAGE, ...run.formats.filter((format) => format !== PAGE)] as const
  const isStart = (format: Format): boolean => START_FORMATS.includes(format)
  const [of, others] = [formats.filter(isStart), formats.filter((format) => !isStart(format))]
  const isAlone = entries.length === 1
  const files = await renderedPage(
    { ...run, formats: isAlone ? others : formats },
    'index',
    (format) => siteIndex(entries, format),
    indexLang(run, entries),
  )
  for (const entry of entries) {
    const { path, lang } = entry
    const ways = startNavigation(
      path,
      entries.filter((one) => one !== entry),
    )
    const result = (format: Format) => startResult(entry, format)
    const pages = { ...run, formats: of }
    files.push(...(await renderedPage(pages, startStem(path, isAlone), result, lang, () => ways)))
  }
  return files
}

/**
 * Writes the reports of every plan at or below a folder: `OUT/<plan>/<report>.<format>`, those of one plan together, then
 * the pages above them, of which `OUT/index.html` leads to all. A plan whose reports can't be made leaves the others theirs, and is told there.
 *
 * @returns 1 where any plan has findings at or above --fail-on or could not be opened, 3 where the process of a plan died
 * or failed, 130 after an interruption.
 */
export async function reportAll(io: Io, root: string, options: ReportOptions): Promise<number> {
  const run = runOf(io, options)
  const jobs = wholeNumber('--jobs', options.jobs) ?? 1
  const tasks = tasksOf(run, root)
  const { gathered, isInterrupted } = await reportEach(io, tasks, jobs, run.lang)
  const { entries, files, isFailing, isBroken, unwritten } = gathered
  if (unwritten !== undefined) throw new WorkspaceFailure(unwritten.code, unwritten.path)
  if (isInterrupted) {
    io.stderr.write(safe`plan: ${interruptedText(gathered.written, tasks.length, run.lang)}\n`)
    return EXIT.interrupted
  }
  const pages = await upperPages(run, entries)
  await save(io, pages)
  io.stdout.write(safeLines([...pages.map(({ path }) => path), ...files].map(safeText)))
  if (isBroken) return EXIT.fault
  return isFailing ? EXIT.findings : EXIT.clean
}
