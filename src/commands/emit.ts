/**
 * Sends the result of a command where the user asked: to standard output or to files, in one or several formats.
 */

import { FORMATS, type Format, isBinary, isScreen, loadRenderer } from '../render/formats.ts'
import type { RenderOptions } from '../render/renderer.ts'
import type { SafeText } from '../render/text/safe-text.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type { Lang } from '../values/language.ts'
import type { Io } from './declaration.ts'
import { wordAmong } from './option-values.ts'
import { Refusal } from './refusal.ts'
import { save } from './save.ts'
import type { ResultUse } from './scenario/view-scenarios.ts'
import { VERSION } from './version.ts'

/** The options of every command that writes an outcome. */
interface EmitOptions {
  readonly format?: string | undefined
  readonly out?: string | undefined
  readonly output?: readonly string[] | undefined
  readonly color?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly all?: string | true | undefined
}

/** One rendering: a format and the file it goes to, `-` for standard output. */
export interface OutputTarget {
  readonly format: Format
  readonly file: string
}

/** Reads a format that the user wrote. */
export function parseFormat(word: string, allowed: readonly Format[] = FORMATS): Format {
  return wordAmong(word, allowed, 'format-unknown')
}

function parseOutput(word: string, allowed: readonly Format[]): OutputTarget {
  const at = word.indexOf('=')
  if (at <= 0 || at === word.length - 1) throw new Refusal('output-unreadable', word)
  return { format: parseFormat(word.slice(0, at), allowed), file: word.slice(at + 1) }
}

/** What the options ask to be written; pretty on standard output where they ask for nothing. */
export function targetsOf(
  { format, out, output = [] }: EmitOptions,
  allowed: readonly Format[],
): OutputTarget[] {
  const many = output.map((word) => parseOutput(word, allowed))
  if (format === undefined && out === undefined && many.length > 0) return many
  if (out !== undefined && format?.includes(',')) throw new Refusal('one-format')
  return [{ format: parseFormat(format ?? 'pretty', allowed), file: out ?? '-' }, ...many]
}

function colourLevel(
  { env, stdout }: Io,
  target: OutputTarget,
  { color }: EmitOptions,
): RenderOptions['colour'] {
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '' && env['FORCE_COLOR'] !== '0')
    return 1
  const isPlain = color === false || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  return isPlain || target.file !== '-' || stdout.isTTY !== true ? 0 : 1
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
    isWhole: options.all === true,
  }
}

/**
 * Renders an outcome for every target; files are written all together, after all are rendered.
 *
 * @param outcome - the same for every format, or the one that goes into a format.
 */
export async function emit(
  io: Io,
  outcome: CommandResult | ((format: Format) => CommandResult),
  targets: readonly OutputTarget[],
  options: EmitOptions,
  lang: Lang,
): Promise<void> {
  const isShown = ({ format, file }: OutputTarget): boolean => isBinary(format) && file === '-'
  if (io.stdout.isTTY === true && targets.some(isShown)) throw new Refusal('binary-to-terminal')
  const files: { path: string; content: string | Uint8Array }[] = []
  const printed: (SafeText | Uint8Array)[] = []
  for (const target of targets) {
    const render = await loadRenderer(target.format)
    const shown = typeof outcome === 'function' ? outcome(target.format) : outcome
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
