/** `plan report --all`: every report of every plan of a folder, in every asked format, and an index over them. */
import { fails, findingsOf } from '../app/outcome.ts'
import { planPages, type SitePage, type SitePlan, siteIndex } from '../app/site.ts'
import { FORMATS, type Format, loadRenderer } from '../render/index.ts'
import { refusalText } from '../text/command-texts.ts'
import type { Lang } from '../units/language.ts'
import { pathFrom } from '../workspace/path.ts'
import { findPlansBelow, shownPath } from '../workspace/plan-folder.ts'
import { type FileToWrite, writeFiles } from '../workspace/write-files.ts'
import type { CommandOptions } from './commands/index.ts'
import { parseFormat, renderOptions } from './emit.ts'
import { EXIT } from './exit-codes.ts'
import type { Io } from './io.ts'
import { environmentLang, parseLang } from './language.ts'
import { openPlan } from './open-plan.ts'
import { parseLimit, planLang } from './plan-command.ts'
import { Refusal } from './refusal.ts'

const ALLOWED: readonly Format[] = FORMATS.filter((format) =>
  ['md', 'json', 'xlsx', 'csv'].includes(format),
)

/** Opens a plan; one that is refused is told on standard error and left out, the others go on. */
function open(
  io: Io,
  root: string,
  folder: string,
  options: CommandOptions,
  lang: Lang,
): SitePlan | undefined {
  const path = shownPath(pathFrom(io.cwd, root, '.'), folder)
  try {
    return { path: path === '.' ? 'plan' : path, loaded: openPlan(io, folder, options) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    io.stderr.write(`plan: ${path}: ${refusalText(error.code, error.word, lang)}\n`)
    return undefined
  }
}

async function renderPages(
  io: Io,
  pages: readonly SitePage[],
  formats: readonly Format[],
  out: string,
  options: CommandOptions,
  lang: Lang,
): Promise<FileToWrite[]> {
  const files: FileToWrite[] = []
  for (const { stem, outcome } of pages) {
    for (const format of formats) {
      const render = await loadRenderer(format)
      const content = await render(
        outcome,
        renderOptions(io, { format, file: stem }, options, lang),
      )
      files.push({ path: `${out}/${stem}.${format}`, content })
    }
  }
  return files
}

/**
 * Writes the reports of every plan at or below a folder: `OUT/<plan>/<report>.<format>` and `OUT/index.<format>`.
 *
 * @returns 1 where any plan has findings at or above --fail-on or could not be opened; everything is written first.
 */
export async function reportAll(io: Io, root: string, options: CommandOptions): Promise<number> {
  const limit = parseLimit(options.failOn, 'never')
  const formats = (options.format ?? 'md')
    .split(',')
    .map((word) => parseFormat(word.trim(), ALLOWED))
  const spoken = options.lang === undefined ? undefined : parseLang(options.lang)
  const folders = findPlansBelow(io.cwd, root)
  if (folders.length === 0) throw new Refusal('path-not-a-plan', root)
  const opened = folders.map((folder) =>
    open(io, root, folder, options, spoken ?? environmentLang(io)),
  )
  const plans = opened.filter((plan) => plan !== undefined)
  const files: FileToWrite[] = []
  for (const plan of plans) {
    const lang = spoken ?? planLang(io, options, plan.loaded)
    files.push(
      ...(await renderPages(io, planPages(plan), formats, options.out ?? 'site', options, lang)),
    )
  }
  const lang = spoken ?? environmentLang(io)
  files.push(
    ...(await renderPages(
      io,
      [{ stem: 'index', outcome: siteIndex(plans) }],
      formats,
      options.out ?? 'site',
      options,
      lang,
    )),
  )
  writeFiles(io.cwd, files)
  io.stdout.write(`${files.map(({ path }) => path).join('\n')}\n`)
  const isFailing = plans.some(({ loaded }) => fails(findingsOf(loaded), limit))
  return isFailing || (plans.length < folders.length && limit !== 'never')
    ? EXIT.findings
    : EXIT.clean
}
