/** Reads a file anew by answers that the mapping of an earlier import does not have, where nothing that was written since is lost by it. */
import { answersMapped } from '../../lang/catalogue/import-answers.ts'
import { safe } from '../../render/text/safe-text.ts'
import { isOccupied, readInputFile } from '../../workspace/input-file.ts'
import { commandLine } from '../corrected-line.ts'
import type { Io, OptionsOf } from '../declaration.ts'
import { environmentLang } from '../language.ts'
import { answerOptions, answersOf, answerWords } from './answers.ts'
import type { Dialogue } from './ask.ts'
import type { IMPORT } from './declaration.ts'
import { importPlan } from './import-plan.ts'
import { type ImportSource, type OpenSource, openSource } from './open-source.ts'
import { newFiles } from './plan-files-of.ts'

type ImportOptions = OptionsOf<typeof IMPORT>

/** The files that a source becomes, with their contents; none where it cannot be read so. */
function filesOf(open: OpenSource, root: string): ReadonlyMap<string, string> {
  const { content, source, mapping } = open
  const read = importPlan({ content, source: source.path, mapping, root })
  if (read.kind !== 'imported') return new Map()
  return new Map(newFiles(open, root, read).map(({ path, content: text }) => [path, text]))
}

function isOnDisk({ cwd }: Io, path: string, text: string): boolean {
  if (!isOccupied(cwd, path)) return false
  return new TextDecoder().decode(readInputFile(cwd, path).bytes) === text
}

/** The source as new answers read it, to be written over an unchanged plan; undefined without such answers. */
export async function readAnew(
  io: Dialogue,
  source: ImportSource,
  kept: OpenSource,
  root: string,
  options: ImportOptions,
): Promise<OpenSource | undefined> {
  const { as_of: _, ...others } = answersOf(options.answer ?? [])
  const words = answerWords(others)
  if (words.length === 0 || options.map !== undefined) return undefined
  const anew = await openSource(io, source, root, { ...options, yes: true }, 'anew')
  if ('kind' in anew || isSameMapping(anew, kept)) return undefined
  const [before, after] = [filesOf(kept, root), filesOf(anew, root)]
  const isUntouched =
    before.size > 0 && [...before].every(([path, text]) => after.has(path) && isOnDisk(io, path, text))
  if (isUntouched) return anew
  const lang = options.lang ?? kept.mapping.mapping.plan?.lang ?? environmentLang(io)
  const line = ['import', source.path, '-o', `${root}-2`, ...answerOptions(words)]
  io.stderr.write(safe`plan: ${answersMapped(words, commandLine(line), lang)}\n`)
  return undefined
}

function isSameMapping(one: OpenSource, other: OpenSource): boolean {
  return JSON.stringify(one.mapping.mapping) === JSON.stringify(other.mapping.mapping)
}
