/**
 * Sends the result of a command where the user asked: to standard output or to files, in one or several formats.
 */

import { type Format, isBinary, isScreen, loadRenderer, usualEnding } from '../render/formats.ts'
import type { RenderOptions } from '../render/renderer.ts'
import type { SafeText } from '../render/text/safe-text.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Lang } from '../values/language.ts'
import { namesFolder } from '../workspace/write-files.ts'
import type { Io } from './declaration.ts'
import { Refusal } from './refusal.ts'
import { save } from './save.ts'
import type { ResultUse } from './scenario/view-scenarios.ts'
import type { OutputTarget } from './targets.ts'
import { VERSION } from './version.ts'

/** The options of how a result is shown. */
interface EmitOptions {
  readonly color?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly each?: true | undefined
}

function colourLevel(
  { env, stdout }: Io,
  target: OutputTarget,
  { color }: EmitOptions,
): RenderOptions['colour'] {
  if (color === false || target.file !== '-') return 0
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0')
    return 1
  const isPlain = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  return isPlain || stdout.isTTY !== true ? 0 : 1
}

/** How a rendering for a target is made. */
export function renderOptions(
  io: Io,
  target: OutputTarget,
  options: EmitOptions,
  lang: Lang,
): RenderOptions {
  return {
    lang,
    width: io.stdout.isTTY === true && target.file === '-' ? (io.stdout.columns ?? 120) : 120,
    colour: colourLevel(io, target, options),
    version: VERSION,
    isQuiet: options.quiet ?? false,
    isWhole: options.each === true,
  }
}

/** Refuses a folder in the place of a file, with a file in it that is called like the report or the command. */
function refuseFolder(
  { cwd }: Io,
  { file, format }: OutputTarget,
  result: CommandResult | ((format: Format) => CommandResult),
): void {
  if (file === '-' || !namesFolder(cwd, file)) return
  const { report, command } = typeof result === 'function' ? result(format) : result
  const ending = usualEnding(format === 'pretty' ? 'md' : format)
  const name = command === 'report' ? (report?.id ?? command) : command
  const inside = `${file.replace(/[/\\]+$/, '')}/${name}.${ending}`
  throw new Refusal('file-is-folder', file, { suggestion: inside, place: '--output' })
}

/**
 * Renders a result for every target; files are written all together, after all are rendered.
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
  for (const target of targets) refuseFolder(io, target, result)
  const files: { path: string; content: string | Uint8Array }[] = []
  const printed: (SafeText | Uint8Array)[] = []
  for (const target of targets) {
    const render = await loadRenderer(target.format)
    const shown = typeof result === 'function' ? result(target.format) : result
    const content = await render(shown, renderOptions(io, target, options, lang))
    if (target.file === '-') printed.push(content)
    else files.push({ path: target.file, content })
  }
  await save(io, files)
  for (const content of printed) io.stdout.write(content)
}

/** A terminal has less room than a page, and only JSON takes the data. */
export function useOf(format: Format): ResultUse {
  if (format === 'json') return 'data'
  return isScreen(format) ? 'screen' : 'page'
}
