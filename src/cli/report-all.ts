/** `plan report --all`: every report of every plan of a folder, in every asked format, and an index over them. */

import { fails, findingsOf } from '../app/findings.ts'
import type { Loaded } from '../app/load.ts'
import { planPages, type SitePage, type SitePlan, siteIndex } from '../app/site.ts'
import { ALL_READ } from '../app/unread.ts'
import { FORMATS, type Format, loadRenderer } from '../render/index.ts'
import { safe, safeLines, safeText } from '../render/util/safe-text.ts'
import type { Lang } from '../units/language.ts'
import { pathFrom } from '../workspace/path.ts'
import { findPlansBelow, shownPath } from '../workspace/plan-folder.ts'
import type { FileToWrite } from '../workspace/write-files.ts'
import type { CommandOptions } from './command.ts'
import { parseFormat, renderOptions } from './emit.ts'
import { EXIT } from './exit-codes.ts'
import type { Io } from './io.ts'
import { environmentLang, parseLang } from './language.ts'
import { openPlan } from './open-plan.ts'
import { parseLimit, planLang } from './plan-command.ts'
import { Refusal, refusalLine } from './refusal.ts'
import { save } from './save.ts'

const ALLOWED: readonly Format[] = FORMATS.filter((format) =>
  ['md', 'json', 'xlsx', 'csv'].includes(format),
)

/** A plan of the repository, and whether it could be opened at all. */
interface Opened extends SitePlan {
  readonly isRefused: boolean
}

const UNREADABLE: Loaded = {
  plan: undefined,
  findings: [],
  sources: new Map(),
  unread: ALL_READ,
  isUndated: false,
}

/** Opens a plan; one that is refused is told on standard error and stays in the index, the others go on. */
function open(io: Io, root: string, folder: string, options: CommandOptions, lang: Lang): Opened {
  const shown = shownPath(pathFrom(io.cwd, root, '.'), folder)
  const path = shown === '.' ? 'plan' : shown
  try {
    return { path, loaded: openPlan(io, folder, options), isRefused: false }
  } catch (error) {
    const refusal = refusalLine(error, lang)
    if (refusal === undefined) throw error
    io.stderr.write(safe`plan: ${path}: ${refusal}\n`)
    return { path, loaded: UNREADABLE, isRefused: true }
  }
}

/** What all pages of one run share. */
interface Site {
  readonly io: Io
  readonly options: CommandOptions
  readonly formats: readonly Format[]
  readonly out: string
  readonly files: FileToWrite[]
  /** The names that are given, in lower case, for folders that don't tell cases apart. */
  readonly taken: Set<string>
}

/** The page's name, with a number where another page has it: two plans or reports may be called alike. */
function freeStem(stem: string, taken: Set<string>): string {
  let free = stem
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${stem}-${count}`
  taken.add(free.toLowerCase())
  return free
}

async function addPages(site: Site, pages: readonly SitePage[], lang: Lang): Promise<void> {
  const { io, options, formats, out, files, taken } = site
  for (const { stem, outcome, page = outcome } of pages) {
    const file = `${out}/${freeStem(stem, taken)}`
    for (const format of formats) {
      const render = await loadRenderer(format)
      const shown = format === 'json' ? outcome : page
      const content = await render(shown, renderOptions(io, { format, file }, options, lang))
      files.push({ path: `${file}.${format}`, content })
    }
  }
}

function formatsOf({ format = 'md' }: CommandOptions): Format[] {
  return [...new Set(format.split(',').map((word) => parseFormat(word.trim(), ALLOWED)))]
}

/**
 * Writes the reports of every plan at or below a folder: `OUT/<plan>/<report>.<format>` and `OUT/index.<format>`.
 *
 * @returns 1 where any plan has findings at or above --fail-on or could not be opened; everything is written first.
 */
export async function reportAll(io: Io, root: string, options: CommandOptions): Promise<number> {
  const limit = parseLimit(options.failOn, 'never')
  const formats = formatsOf(options)
  const spoken = options.lang === undefined ? undefined : parseLang(options.lang)
  const folders = findPlansBelow(io.cwd, root)
  if (folders.length === 0) throw new Refusal('path-not-a-plan', root)
  const usual = spoken ?? environmentLang(io)
  const plans = folders.map((folder) => open(io, root, folder, options, usual))
  const site: Site = {
    io,
    options,
    formats,
    out: (options.out ?? 'site').replace(/(?<=.)[/\\]+$/, ''),
    files: [],
    taken: new Set(),
  }
  await addPages(site, [{ stem: 'index', outcome: siteIndex(plans) }], usual)
  for (const plan of plans.filter(({ isRefused }) => !isRefused)) {
    await addPages(site, planPages(plan), planLang(io, options, plan.loaded))
  }
  await save(io, site.files, site.out)
  io.stdout.write(safeLines(site.files.map(({ path }) => safeText(path))))
  const isFailing = plans.some(({ loaded }) => fails(findingsOf(loaded), limit))
  return isFailing || (plans.some(({ isRefused }) => isRefused) && limit !== 'never')
    ? EXIT.findings
    : EXIT.clean
}
