/**
 * Which formats go where: -o names files, whose endings tell the format; --format tells it for standard output and where an
 * ending does not.
 */
import { FORMATS, type Format, formatsOfFile, nearestFormat, usualEnding } from '../render/formats.ts'
import { Refusal } from './refusal.ts'

export interface TargetOptions {
  readonly format?: readonly Format[] | undefined
  readonly output?: readonly string[] | undefined
}

/** One rendering: a format and the file it goes to, `-` for standard output. */
export interface OutputTarget {
  readonly format: Format
  readonly file: string
}

function withEnding(file: string, format: Format): string {
  return file.replace(/(?<=[^./\\])(\.[^./\\]*)?$/, `.${usualEnding(format)}`)
}

/** Refuses `xlsx=audit.xlsx`, as -o was once written. */
function refuseOldOutput(word: string): void {
  const [name = '', ...rest] = word.split('=')
  const file = rest.join('=')
  const format = FORMATS.find((known) => known === name)
  if (format === undefined || file === '') return
  if (file === '-') throw new Refusal('output-with-format', word, { known: [`--format ${format}`, `-o FILE`] })
  const isTold = formatsOfFile(file)?.[0] === format
  const suggestion = isTold ? file : withEnding(file, format)
  throw new Refusal('output-with-format', word, { suggestion, known: [suggestion] })
}

/** Refuses the file of another program with what is to be written in its place. */
function refuseForeign(file: string, allowed: readonly Format[]): void {
  const nearest = nearestFormat(file, allowed)
  if (nearest === undefined) return
  const suggestion = nearest === 'md' ? file.replace(/\.[^.]+$/, '/') : withEnding(file, nearest)
  const help = { suggestion, known: [suggestion] }
  if (nearest === 'md') throw new Refusal('ending-of-picture', file, help)
  if (!/\.pdf$/i.test(file)) throw new Refusal('ending-foreign', file, help)
  const print = ['chromium', '--headless', `--print-to-pdf=${file}`, suggestion]
  throw new Refusal('ending-printed', file, { ...help, after: [print] })
}

/** The format of a file by the formats of its ending; refused where --format or the command says otherwise. */
function toldFormat(file: string, { asked, allowed, used, hasOther }: ToldBy): Format | undefined {
  const told = formatsOfFile(file)
  if (told === undefined || (told.length === 0 && asked.length > 0)) return undefined
  // Of two that share an ending, each takes a file, in the order in which they are asked for.
  const fit = asked.filter((one) => told.includes(one))
  const own = told.find((one) => allowed.includes(one))
  const format = fit.find((one) => !used.has(one)) ?? fit[0]
  if (format !== undefined) return format
  if (own !== undefined && (asked.length === 0 || hasOther)) return own
  if (asked.length > 0) {
    const words = asked.map((one) => `--format ${one}`).join(', ')
    throw new Refusal('format-contradicted', `${words}, -o ${file}`)
  }
  refuseForeign(file, allowed)
  const [, usual] = allowed
  const known = [...new Set(allowed.map((one) => `.${usualEnding(one)}`))]
  throw new Refusal('ending-unknown', file, { suggestion: usual && withEnding(file, usual), known })
}

/** What tells the format of a file beside its ending. */
interface ToldBy {
  readonly asked: readonly Format[]
  readonly allowed: readonly Format[]
  readonly used: ReadonlySet<Format>
  /** Whether another target has no ending, so that --format may be its. */
  readonly hasOther: boolean
}

/**
 * What the options ask to be written: every file of -o in the format of its ending, or else of --format; without a file,
 * one format on standard output, `pretty` where none is asked for.
 */
export function targetsOf(
  { format: asked = [], output = [] }: TargetOptions,
  allowed: readonly Format[],
): OutputTarget[] {
  for (const word of output) refuseOldOutput(word)
  const [folder, ...others] = output
  // A folder takes a file of each format.
  if (folder !== undefined && others.length === 0 && /[/\\]$/.test(folder) && asked.length > 1)
    return [...new Set(asked)].map((format) => ({ file: folder, format }))
  const files = output.length === 0 ? ['-'] : output
  if (files.filter((file) => file === '-').length > 1) throw new Refusal('file-twice', '-')
  const hasOther = files.some((file) => formatsOfFile(file) === undefined)
  const used = new Set<Format>()
  const told = files.map((file) => {
    const format = toldFormat(file, { asked, allowed, used, hasOther })
    if (format !== undefined) used.add(format)
    return format
  })
  const left = asked.filter((format) => !used.has(format))
  const targets = files.map((file, index): OutputTarget => {
    const format = told[index] ?? (left.length > 1 ? left.shift() : left[0]) ?? asked[0]
    return { file, format: format ?? 'pretty' }
  })
  const idle = asked.find((format) => !targets.some((target) => target.format === format))
  if (idle !== undefined) throw new Refusal('format-without-file', idle)
  return targets
}
