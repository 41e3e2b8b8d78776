/** Makes a mapping of a source that nobody has described, as the text of the file that is written beside the plan. */
import type { Answers, WrongAnswer } from '../../intake/infer/assumptions.ts'
import { type Inference, infer } from '../../intake/infer/infer.ts'
import { mappingText } from '../../intake/infer/mapping-text.ts'
import { type Notice, sheetNotices } from '../../intake/map/notices.ts'
import { plainText } from '../../intake/record.ts'
import type { SourceContent } from '../../intake/source/sheet.ts'
import { jsonTexts } from '../../intake/tables/json-table.ts'
import type { FoundTables, SheetWithoutTable } from '../../intake/tables/options.ts'
import { ASSUMPTION_TEXTS } from '../../lang/catalogue/import-assumptions.ts'
import { tableHead } from '../../lang/catalogue/import-inference.ts'
import { quote } from '../../lang/punctuation.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { modelineOf } from '../schema/json-schemas.ts'
import { answeredTables, isOfTables, placeOf, wrongTables } from './answered-tables.ts'
import { headerQuestion } from './readings-told.ts'

export function stemOfFile(path: string): string {
  // Standard input.
  if (path === '-') return 'stdin'
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, '')
}

export interface InferredSource {
  readonly inference: Inference
  readonly found: FoundTables
  readonly text: string
  readonly notices: readonly Notice[]
}

const HEAD = (source: string): Bilingual => ({
  fr: `Correspondance de ${quote(source, 'fr')}, faite par plan import\u00a0; corrigez-la au besoin, la même commande la reprendra.`,
  en: `Mapping of ${quote(source, 'en')}, made by plan import; mend it where needed, the same command takes it again.`,
})

/** The sentences of what was taken for granted, each once. */
export function assumptionLines({ assumptions }: Inference, lang: Lang): string[] {
  const lines = assumptions.map(({ kind, about, count }) => ASSUMPTION_TEXTS[kind](about, count, lang)[lang])
  return [...new Set(lines)]
}

/** How many rows of a cover are read for what it says. */
const COVER = 60

/** The texts of the sheets in which nothing is a table, and of what stands beside the lists of JSON. */
function textsOf(content: SourceContent, without: readonly SheetWithoutTable[]): string[] {
  if (content.kind !== 'sheets') return jsonTexts(content.data)
  const names = new Set(without.map(({ sheet }) => sheet))
  return content.sheets
    .filter(({ name }) => names.has(name))
    .flatMap(({ rows }) => rows.slice(0, COVER))
    .map(({ values }) => {
      const texts = values.flatMap((value) => plainText(value) ?? [])
      // Two cells beside each other are a word and what it means.
      return texts.join(texts.length === 2 ? ' : ' : ' ')
    })
}

/** A source as it is read: what it holds, its path as shown, the day on which the file was last changed. */
export interface ReadableSource {
  readonly content: SourceContent
  readonly path: string
  /** Undefined where that day says nothing of the facts. */
  readonly changed: string | undefined
}

interface InferredContent {
  readonly found: FoundTables
  /** Undefined where nothing in it is known as part of a plan. */
  readonly inference: Inference | undefined
  readonly wrong: WrongAnswer | undefined
}

export function inferContent({ content, path, changed }: ReadableSource, answers: Answers): InferredContent {
  const found = answeredTables(content, answers)
  const wrong = isOfTables(answers) ? wrongTables(content, answers, found) : undefined
  const inference = infer(
    found.tables.map(({ table }) => table),
    {
      stem: stemOfFile(path),
      texts: textsOf(content, found.without),
      saved: content.kind === 'sheets' && content.format === 'xlsx' ? content.saved : undefined,
      changed,
    },
    answers,
  )
  return { found, inference, wrong: wrong ?? inference?.wrong }
}

/** The inference whose mapping says where its tables lie, for those that are found by answers alone. */
function placed(inference: Inference, content: SourceContent, found: FoundTables): Inference {
  const tables = inference.mapping.tables?.map((mapped) => {
    const own = inference.tables.find(({ listed, made }) =>
      mapped.into === 'reviews' ? listed.table.name === (mapped.sheet ?? '') : made.tables.includes(mapped),
    )
    const { into, sheet, ...rest } = mapped
    const at = own === undefined ? {} : placeOf(content, own.listed.table, found)
    return { into, ...(sheet === undefined ? {} : { sheet }), ...at, ...rest } as typeof mapped
  })
  return tables === undefined ? inference : { ...inference, mapping: { ...inference.mapping, tables } }
}

function isText({ format }: SourceContent): boolean {
  return format === 'csv' || format === 'json'
}

/** The inference whose mapping says in which encoding its text is read, where somebody said it. */
function withEncoding(inference: Inference, content: SourceContent, { encoding }: Answers): Inference {
  if (encoding === undefined || !isText(content)) return inference
  const { mapping } = inference
  return { ...inference, mapping: { ...mapping, source: { encoding, ...mapping.source } } }
}

/** A source in which nothing is known as part of a plan, or that does not bear out an answer. */
export interface NothingInferred {
  readonly found: FoundTables
  readonly wrong: WrongAnswer | undefined
}

/** What a source becomes by its columns, with the text of its mapping. */
export function inferSource(source: ReadableSource, answers: Answers): InferredSource | NothingInferred {
  const made = inferContent(source, answers)
  const { found } = made
  if (made.inference === undefined || made.wrong !== undefined) return { found, wrong: made.wrong }
  const { content, path } = source
  const own = isOfTables(answers) ? placed(made.inference, content, found) : made.inference
  const inference = withEncoding(own, content, answers)
  const { lang } = inference
  const name = path.split('/').at(-1) ?? path
  const above = new Map<number, string[]>()
  let at = 0
  for (const { listed, made } of inference.tables) {
    const { name: sheet, records } = listed.table
    const { length } = records
    above.set(at, [tableHead(sheet, length, made.count ?? length, listed.list, lang)])
    at += made.tables.length
  }
  const head = [HEAD(name)[lang], ...assumptionLines(inference, lang)]
  const text = mappingText(inference.mapping, { head, tables: above })
  const question = answers.header === undefined ? headerQuestion(found) : undefined
  const questions = [...(question === undefined ? [] : [question]), ...inference.questions]
  return {
    inference: { ...inference, questions },
    found,
    text: modelineOf(`${stemOfFile(path)}.map.yaml`) + text,
    notices: sheetNotices(found.without),
  }
}

/** The answers that change nothing of what is made of a source, whatever the others are. */
export function idleAnswers(source: ReadableSource, answers: Answers): Answers {
  const madeOf = (given: Answers): string => {
    const { inference } = inferContent(source, given)
    return JSON.stringify([inference?.mapping, inference?.assumptions, inference?.questions])
  }
  const whole = madeOf(answers)
  const { columns = {}, ...others } = answers
  const idle = Object.entries(others).filter(([key]) => {
    // The text was read by it already.
    if (key === 'encoding') return !isText(source.content)
    const { [key as keyof Answers]: _, ...rest } = answers
    return madeOf(rest) === whole
  })
  const names = Object.entries(columns).filter(([name]) => {
    const { [name]: _, ...rest } = columns
    return madeOf({ ...answers, columns: rest }) === whole
  })
  return { ...Object.fromEntries(idle), ...(names.length === 0 ? {} : { columns: Object.fromEntries(names) }) }
}
