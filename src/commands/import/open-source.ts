/** Opens a source: reads it, and finds the mapping that it is read by. */
import type { Answers } from '../../intake/infer/assumptions.ts'
import { langOfTexts } from '../../intake/infer/lang-of-tables.ts'
import { mappingName } from '../../intake/infer/mapping-text.ts'
import { readSource } from '../../intake/source/read-source.ts'
import type { SourceContent } from '../../intake/source/sheet.ts'
import { answersIdle } from '../../lang/catalogue/import-answers.ts'
import { safe } from '../../render/text/safe-text.ts'
import { ENCODINGS, type EncodingName } from '../../values/encodings.ts'
import { type DatedFile, filesEnding, readInputFile, shownFolder } from '../../workspace/input-file.ts'
import { namesFolder } from '../../workspace/write-files.ts'
import type { Io, OptionsOf } from '../declaration.ts'
import { environmentLang, spokenLang } from '../language.ts'
import { readKeptFile, readSourceFile } from '../named-files.ts'
import { wholeNumber } from '../option-values.ts'
import { Refusal, sourceRefusal } from '../refusal.ts'
import { answersOf, answerWords, isAnswer, refuseOpen, wrongAnswer } from './answers.ts'
import { askQuestions, canAsk, type Dialogue } from './ask.ts'
import type { IMPORT } from './declaration.ts'
import { encodingQuestion } from './encoding-told.ts'
import { type ReadMapping, readMapping, type WrongMapping } from './import-plan.ts'
import {
  type InferredSource,
  idleAnswers,
  inferSource,
  type NothingInferred,
  type ReadableSource,
  stemOfFile,
} from './infer-source.ts'
import { nothingLines } from './nothing-known.ts'
import { SOURCE_ENDINGS } from './source-endings.ts'

type ImportOptions = OptionsOf<typeof IMPORT>

/** A file with what was read of it, where it is an archive: a workbook says by itself what it is. */
export interface ImportSource extends DatedFile {
  readonly archive: Awaited<ReturnType<typeof readSource>> | undefined
}

export interface OpenSource {
  readonly source: DatedFile
  readonly content: SourceContent
  readonly mapping: ReadMapping
  readonly inferred: InferredSource | undefined
}

export async function sourceFile(io: Io, path: string, maxSize: number | undefined): Promise<ImportSource> {
  const { cwd } = io
  if (!namesFolder(cwd, path)) {
    const file = readSourceFile(io, path, maxSize)
    const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
    const archive = isArchive ? await readSource(file.bytes, file.path, { maxSize }) : undefined
    return { ...file, archive }
  }
  const folder = shownFolder(cwd, path)
  const known = SOURCE_ENDINGS.flatMap((ending) => filesEnding(cwd, path, ending))
  throw new Refusal('file-is-folder', folder, { known: known.map((name) => `${folder}/${name}`) })
}

/** What a source holds, read the way a mapping says, which of a workbook changes nothing. */
async function contentOf(source: ImportSource, reading: NonNullable<Parameters<typeof readSource>[2]>) {
  const { format } = reading
  const { archive } = source
  const isRead = archive !== undefined && 'format' in archive && archive.format === (format ?? archive.format)
  const content = isRead ? archive : await readSource(source.bytes, source.path, reading)
  if ('fault' in content) throw sourceRefusal(content)
  return content
}

/** What a source is by its columns; refused with the readings that were tried, where none is known. */
function madeOf(io: Io, source: ReadableSource, answers: Answers): InferredSource {
  const made = inferSource(source, answers)
  if ('text' in made) return made
  throw made.wrong === undefined ? nothingRefusal(io, source, made) : wrongAnswer(made.wrong, io.argv)
}

function nothingRefusal(io: Io, source: ReadableSource, { found }: NothingInferred): Refusal {
  const texts = found.tables.flatMap(({ table: { columns, leftOut } }) => [
    ...columns.map(({ name }) => name),
    ...leftOut.map(({ text }) => text),
  ])
  const lang = langOfTexts(texts)
  const details = nothingLines(source, found, io.argv, spokenLang(io, lang))
  const code = found.tables.length === 0 ? 'import-no-table' : 'import-nothing'
  return new Refusal(code, source.path, { lang, details })
}

/** What a source is by its columns; asks where somebody can answer, and takes what is usual else. */
async function inferred(io: Dialogue, source: ReadableSource, options: ImportOptions): Promise<InferredSource> {
  const { answer = [], yes } = options
  const given = answersOf(answer)
  const first = madeOf(io, source, given)
  const { questions, lang } = first.inference
  const idle = answerWords(answer.length === 0 ? {} : idleAnswers(source, given))
  if (idle.length > 0) tellIdle(io, answersIdle(idle, options.lang ?? lang))
  if (yes !== true && canAsk(io) && questions.length > 0) {
    const typed = await askQuestions(io, questions, options.lang ?? lang)
    if (typed === undefined) {
      throw new Refusal('import-unanswered', '', { line: [...io.argv, '--yes'], lang })
    }
    const more = [...typed].filter(([key, value]) => isAnswer(key, value))
    const answered = madeOf(io, source, { ...Object.fromEntries(more), ...given })
    // Enter alone answers nothing where nothing is usual.
    refuseOpen(io.argv, answered, options.lang ?? lang)
    return answered
  }
  refuseOpen(io.argv, first, options.lang ?? lang)
  return first
}

/** The mapping that an earlier import left in the folder of the plan: that of a file of this name, or the only one. */
export function keptMapping({ cwd }: Io, folder: string, source: string): string | undefined {
  const kept = filesEnding(cwd, folder, '.map.yaml')
  const own = kept.find((name) => name === mappingName(stemOfFile(source)))
  const [only, other] = kept
  return own ?? (other === undefined ? only : undefined)
}

function datedMapping(read: ReadMapping, { as_of }: Answers): ReadMapping {
  const { plan } = read.mapping
  if (as_of === undefined || plan === undefined) return read
  return { ...read, mapping: { ...read.mapping, plan: { ...plan, as_of } } }
}

function tellIdle(io: Io, text: string): void {
  io.stderr.write(safe`plan: ${text}\n`)
}

async function openMapped(
  io: Io,
  source: ImportSource,
  { folder, path }: { readonly folder: string; readonly path: string },
  options: ImportOptions,
): Promise<OpenSource | WrongMapping> {
  const file = options.map === undefined ? readKeptFile(io, folder, path) : readInputFile(io.cwd, path)
  const mapping = readMapping(file)
  if ('kind' in mapping) return mapping
  const answers = answersOf(options.answer ?? [])
  const { as_of: _, ...others } = answers
  const idle = options.map === undefined ? [] : answerWords(others)
  const { lang = mapping.mapping.plan?.lang ?? environmentLang(io) } = options
  if (idle.length > 0) tellIdle(io, answersIdle(idle, lang))
  const maxSize = wholeNumber('--max-size', options.maxSize)
  const content = await contentOf(source, { ...mapping.mapping.source, maxSize })
  return { source, content, mapping: datedMapping(mapping, answers), inferred: undefined }
}

/** The encoding of a text that might be in several, where somebody can be asked: before anything that is read of it. */
async function answeredEncoding(
  io: Dialogue,
  source: ImportSource,
  { answer = [], yes, lang }: ImportOptions,
  maxSize: number | undefined,
): Promise<EncodingName | undefined> {
  if (yes === true || !canAsk(io) || answersOf(answer).encoding !== undefined) return undefined
  const question = encodingQuestion((await contentOf(source, { maxSize })).encoding)
  if (question === undefined) return undefined
  const typed = await askQuestions(io, [question], lang ?? environmentLang(io))
  if (typed === undefined) throw new Refusal('import-unanswered', '', { line: [...io.argv, '--yes'] })
  return ENCODINGS.find((name) => name === typed.get('encoding'))
}

/** Reads a source by the mapping that is given or kept, or by one that is made of its columns; `anew` looks for none that is kept. */
export async function openSource(
  io: Dialogue,
  source: ImportSource,
  folder: string,
  options: ImportOptions,
  how: 'as-before' | 'anew' = 'as-before',
): Promise<OpenSource | WrongMapping> {
  const own = how === 'anew' ? undefined : keptMapping(io, folder, source.path)
  const kept = options.map ?? (own === undefined ? undefined : `${folder}/${own}`)
  if (kept !== undefined) return openMapped(io, source, { folder, path: kept }, options)
  const maxSize = wholeNumber('--max-size', options.maxSize)
  const { answer = [] } = options
  const answered = await answeredEncoding(io, source, options, maxSize)
  const encoding = answered ?? answersOf(answer).encoding
  const content = await contentOf(source, { maxSize, encoding })
  const { path: shown, changed } = source
  const answers = answered === undefined ? answer : [...answer, `encoding=${answered}`]
  const made = await inferred(io, { content, path: shown, changed }, { ...options, answer: answers })
  const path = `${folder}/${mappingName(stemOfFile(source.path))}`
  const mapping = readMapping({ path, bytes: new TextEncoder().encode(made.text) })
  return 'kind' in mapping ? mapping : { source, content, mapping, inferred: made }
}
