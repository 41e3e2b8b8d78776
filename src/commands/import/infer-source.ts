/** Makes a mapping of a source that nobody has described, as the text of the file that is written beside the plan. */
import type { Answers } from '../../intake/infer/assumptions.ts'
import { type Inference, infer } from '../../intake/infer/infer.ts'
import { mappingText } from '../../intake/infer/mapping-text.ts'
import { type Notice, sheetNotices } from '../../intake/map/notices.ts'
import { plainText } from '../../intake/record.ts'
import type { SourceContent } from '../../intake/source/sheet.ts'
import { findTables } from '../../intake/tables/find-tables.ts'
import { jsonTexts } from '../../intake/tables/json-table.ts'
import type { SheetWithoutTable } from '../../intake/tables/options.ts'
import { ASSUMPTION_TEXTS } from '../../lang/catalogue/import-assumptions.ts'
import { tableHead } from '../../lang/catalogue/import-inference.ts'
import { quote } from '../../lang/punctuation.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { modelineOf } from '../schema/json-schemas.ts'

/** The name of a file without its folder and its ending. */
export function stemOfFile(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.[^.]+$/, '')
}

/** What was made of a source, with the text of its mapping. */
export interface InferredSource {
  readonly inference: Inference
  readonly text: string
  /** The sheets in which nothing is a table. */
  readonly notices: readonly Notice[]
}

const HEAD = (source: string): Bilingual => ({
  fr: `Correspondance de ${quote(source, 'fr')}, faite par plan import\u00a0; corrigez-la au besoin, la même commande la reprendra.`,
  en: `Mapping of ${quote(source, 'en')}, made by plan import; mend it where needed, the same command takes it again.`,
})

/** The sentences of what was taken for granted, each once. */
export function assumptionLines({ assumptions }: Inference, lang: Lang): string[] {
  const lines = assumptions.map(
    ({ kind, about, count }) => ASSUMPTION_TEXTS[kind]?.(about, count, lang)[lang] ?? kind,
  )
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
    .map(({ values }) => values.flatMap((value) => plainText(value) ?? []).join(' '))
}

/** The tables of a source with what they become; undefined where nothing in it is known as part of a plan. */
export function inferContent(
  content: SourceContent,
  path: string,
  answers: Answers,
): { readonly inference: Inference; readonly without: readonly SheetWithoutTable[] } | undefined {
  const { tables, without } = findTables(content)
  const inference = infer(
    tables.map(({ table }) => table),
    {
      stem: stemOfFile(path),
      texts: textsOf(content, without),
      saved: 'saved' in content ? content.saved : undefined,
    },
    answers,
  )
  return inference && { inference, without }
}

/** What a source becomes by its columns, with the text of its mapping; undefined where nothing in it is known. */
export function inferSource(
  content: SourceContent,
  path: string,
  answers: Answers,
): InferredSource | undefined {
  const made = inferContent(content, path, answers)
  if (made === undefined) return undefined
  const { inference, without } = made
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
  return {
    inference,
    text: modelineOf(`${stemOfFile(path)}.map.yaml`) + text,
    notices: sheetNotices(without),
  }
}
