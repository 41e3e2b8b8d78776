/**
 * Sends the result of a command where the user asked: to standard output or to files, in one or several formats.
 */

import type { Plan } from '../plan/plan.ts'
import { type Format, isBinary, isScreen, loadRenderer, usualEnding } from '../render/formats.ts'
import type { RenderOptions } from '../render/renderer.ts'
import type { SafeText } from '../render/text/safe-text.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Lang } from '../values/language.ts'
import { type FileToWrite, namesFolder } from '../workspace/write-files.ts'
import { withoutDevice } from '../yaml/device-name.ts'
import type { ResultUse } from './command-result.ts'
import { asData } from './data.ts'
import type { Io } from './declaration.ts'
import { picturesBeside } from './picture-files.ts'
import { Refusal } from './refusal.ts'
import { committeePage } from './report/committee-page.ts'
import { save, saveOutput } from './save.ts'
import type { OutputTarget } from './targets.ts'
import { VERSION } from './version.ts'

interface EmitOptions {
  readonly color?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly each?: true | undefined
}

function colourLevel({ env, stdout }: Io, target: OutputTarget, { color }: EmitOptions): RenderOptions['colour'] {
  if (color === false || target.file !== '-') return 0
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0') return 1
  const isPlain = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  return isPlain || stdout.isTTY !== true ? 0 : 1
}

export function renderOptions(io: Io, target: OutputTarget, options: EmitOptions, lang: Lang): RenderOptions {
  return {
    lang,
    width: io.stdout.isTTY === true && target.file === '-' ? (io.stdout.columns ?? 120) : 120,
    colour: colourLevel(io, target, options),
    version: VERSION,
    isQuiet: options.quiet ?? false,
    isWhole: options.each === true,
  }
}

/** A target whose file is known, and whether its pictures have a folder to lie in. */
interface PlacedTarget extends OutputTarget {
  readonly isInFolder: boolean
}

/**
 * Where a target goes: into a folder that stands in the place of a file, by the name of the report or the command and in
 * Markdown where no format is asked for.
 */
function placed(
  { cwd }: Io,
  { file, format }: OutputTarget,
  result: CommandResult | ((format: Format) => CommandResult),
): PlacedTarget {
  if (file === '-' || !namesFolder(cwd, file)) return { file, format, isInFolder: false }
  const { report, command } = typeof result === 'function' ? result(format) : result
  const own = isScreen(format) ? 'md' : format
  const name = command === 'report' ? (report?.id ?? command) : command
  const folder = file.replace(/(?<=.)[/\\]+$/, '')
  const inside = `${folder}/${withoutDevice(name.replaceAll('/', '-'))}.${usualEnding(own)}`
  return { file: inside, format: own, isInFolder: true }
}

async function rendered(
  io: Io,
  result: CommandResult | ((format: Format) => CommandResult),
  targets: readonly OutputTarget[],
  options: EmitOptions,
  lang: Lang,
): Promise<Rendered> {
  const made: Rendered = { files: [], printed: [] }
  for (const target of targets.map((one) => placed(io, one, result))) {
    const render = await loadRenderer(target.format)
    const shown = typeof result === 'function' ? result(target.format) : result
    const how = renderOptions(io, target, options, lang)
    const pictures = target.isInFolder ? { pictureFile: picturesBeside(target.file, made.files) } : {}
    const first = made.files.length
    const content = await render(shown, { ...how, ...pictures })
    // The page goes before its pictures.
    if (target.file !== '-') made.files.splice(first, 0, { path: target.file, content })
    else made.printed.push(isScreen(target.format) ? content : asData(content))
  }
  return made
}

interface Rendered {
  readonly files: FileToWrite[]
  readonly printed: (SafeText | Uint8Array)[]
}

/**
 * Renders a result for every target; files are written all together, after all are rendered, and named on standard error.
 *
 * @param result - the same for every format, or the one that goes into a format.
 */
export async function emit(
  io: Io,
  result: CommandResult | ((format: Format) => CommandResult),
  targets: readonly OutputTarget[],
  options: EmitOptions,
  lang: Lang,
): Promise<void> {
  const isShown = ({ format, file }: OutputTarget): boolean => isBinary(format) && file === '-'
  if (io.stdout.isTTY === true && targets.some(isShown)) throw new Refusal('binary-to-terminal')
  const { files, printed } = await rendered(io, result, targets, options, lang)
  if (options.quiet === true) await save(io, files)
  else await saveOutput(io, files, lang)
  for (const content of printed) io.stdout.write(content)
}

/** A terminal has less room than a page, only JSON takes the data, and rows of CSV and of workbooks are joined with others. */
export function useOf(format: Format): ResultUse {
  if (format === 'json') return 'data'
  if (format === 'csv' || format === 'xlsx') return 'rows'
  return isScreen(format) ? 'screen' : 'page'
}

/** A result that depends on its use, as it goes into a format: a screen names what commands take, a page names no ids. */
export function resultIn(format: Format, plan: Plan, resultFor: (use: ResultUse) => CommandResult): CommandResult {
  const use = useOf(format)
  const result = resultFor(use)
  return use === 'screen' ? result : committeePage(plan, result, use)
}
