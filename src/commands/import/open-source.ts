/** Opens a source: reads it, and finds the mapping that it is read by. */
import type { Answers } from '../../intake/infer/assumptions.ts'
import { mappingName } from '../../intake/infer/mapping-text.ts'
import { readSource } from '../../intake/source/read-source.ts'
import type { SourceContent } from '../../intake/source/sheet.ts'
import { answersIdle } from '../../lang/catalogue/import.ts'
import type { InputFile } from '../../plan/load/plan-input.ts'
import { safe } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import { filesEnding, readInputFile, shownFolder } from '../../workspace/input-file.ts'
import { namesFolder } from '../../workspace/write-files.ts'
import type { Io, OptionsOf } from '../declaration.ts'
import { environmentLang } from '../language.ts'
import { wholeNumber } from '../option-values.ts'
import { Refusal, sourceRefusal } from '../refusal.ts'
import { answersOf, idleAnswers, isAnswer, refuseOpen, wrongAnswer } from './answers.ts'
import { askQuestions, canAsk, type Dialogue } from './ask.ts'
import { type IMPORT, SOURCE_ENDINGS } from './declaration.ts'
import { type ReadMapping, readMapping, type WrongMapping } from './import-plan.ts'
import { type InferredSource, inferSource, stemOfFile } from './infer-source.ts'

type ImportOptions = OptionsOf<typeof IMPORT>

/** A file with what was read of it, where it is an archive: a workbook says by itself what it is. */
export interface ImportSource extends InputFile {
  readonly archive: Awaited<ReturnType<typeof readSource>> | undefined
}

/** A source with the mapping that it is read by. */
export interface OpenSource {
  readonly source: InputFile
  readonly content: SourceContent
  readonly mapping: ReadMapping
  /** What was made of it, where no mapping was given or kept. */
  readonly inferred: InferredSource | undefined
}

/** Reads the source; a folder is refused with the files in it that would do. */
export async function sourceFile(
  { cwd }: Io,
  path: string,
  maxSize: number | undefined,
): Promise<ImportSource> {
  if (!namesFolder(cwd, path)) {
    const file = readInputFile(cwd, path)
    const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
    const archive = isArchive ? await readSource(file.bytes, file.path, { maxSize }) : undefined
    return { ...file, archive }
  }
  const folder = shownFolder(cwd, path)
  const known = SOURCE_ENDINGS.flatMap((ending) => filesEnding(cwd, path, ending))
  throw new Refusal('file-is-folder', folder, { known: known.map((name) => `${folder}/${name}`) })
}

/** What a source holds, read the way a mapping says, which of a workbook changes nothing. */
async function contentOf(
  source: ImportSource,
  reading: NonNullable<Parameters<typeof readSource>[2]>,
) {
  const { format } = reading
  const { archive } = source
  const isRead =
    archive !== undefined && 'format' in archive && archive.format === (format ?? archive.format)
  const content = isRead ? archive : await readSource(source.bytes, source.path, reading)
  if ('fault' in content) throw sourceRefusal(content)
  return content
}

/** What a source is by its columns; asks where somebody can answer, and takes what is usual else. */
async function inferred(
  io: Dialogue,
  content: SourceContent,
  path: string,
  options: ImportOptions,
): Promise<InferredSource> {
  const { answer = [], yes } = options
  const given = answersOf(answer)
  const first = inferSource(content, path, given)
  if (first === undefined) throw new Refusal('import-nothing', path)
  const { questions, lang, wrong } = first.inference
  if (wrong !== undefined) throw wrongAnswer(wrong)
  if (yes !== true && canAsk(io) && questions.length > 0) {
    const typed = await askQuestions(io, questions, options.lang ?? lang)
    if (typed === undefined) {
      throw new Refusal('import-unanswered', '', { line: [...io.argv, '--yes'] })
    }
    const more = [...typed].filter(([key, value]) => isAnswer(key as keyof Answers, value))
    const answered = inferSource(content, path, { ...Object.fromEntries(more), ...given }) ?? first
    // Enter alone answers nothing where nothing is usual.
    refuseOpen(io.argv, answered)
    return answered
  }
  refuseOpen(io.argv, first)
  return first
}

/** The mapping that an earlier import left in the folder of the plan: that of a file of this name, or the only one. */
export function keptMapping({ cwd }: Io, folder: string, source: string): string | undefined {
  const kept = filesEnding(cwd, folder, '.map.yaml')
  const own = kept.find((name) => name === mappingName(stemOfFile(source)))
  const [only, other] = kept
  return own ?? (other === undefined ? only : undefined)
}

/** A mapping that gives the plan the status date of an answer. */
function datedMapping(read: ReadMapping, { as_of }: Answers): ReadMapping {
  const { plan } = read.mapping
  if (as_of === undefined || plan === undefined) return read
  return { ...read, mapping: { ...read.mapping, plan: { ...plan, as_of } } }
}

/** Tells the answers that change nothing: whoever runs the command of last month again gives them again. */
function tellIdle(io: Io, answers: Answers, lang: Lang): void {
  const idle = idleAnswers(answers)
  if (idle.length > 0) io.stderr.write(safe`plan: ${answersIdle(idle, lang)}\n`)
}

/** Reads a source by the mapping that is given or kept, or by one that is made of its columns. */
export async function openSource(
  io: Dialogue,
  source: ImportSource,
  folder: string,
  options: ImportOptions,
): Promise<OpenSource | WrongMapping> {
  const maxSize = wholeNumber('--max-size', options.maxSize)
  const kept = options.map ?? keptMapping(io, folder, source.path)
  if (kept !== undefined) {
    const path = options.map ?? `${folder}/${kept}`
    const mapping = readMapping(readInputFile(io.cwd, path))
    if ('kind' in mapping) return mapping
    const answers = answersOf(options.answer ?? [])
    tellIdle(io, answers, options.lang ?? environmentLang(io))
    const content = await contentOf(source, { ...mapping.mapping.source, maxSize })
    return { source, content, mapping: datedMapping(mapping, answers), inferred: undefined }
  }
  const content = await contentOf(source, { maxSize })
  const made = await inferred(io, content, source.path, options)
  const path = `${folder}/${mappingName(stemOfFile(source.path))}`
  const mapping = readMapping({ path, bytes: new TextEncoder().encode(made.text) })
  return 'kind' in mapping ? mapping : { source, content, mapping, inferred: made }
}
