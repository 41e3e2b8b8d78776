/** Shows what each column of a source becomes: its letter and name, the field, three values, how sure that is. */

import { type AssignedColumn, columnOf } from '../../intake/infer/assigned-column.ts'
import { USUAL } from '../../intake/infer/assumptions.ts'
import type { Inference } from '../../intake/infer/infer.ts'
import type { InferredTable } from '../../intake/infer/table-record.ts'
import { teamName } from '../../intake/infer/work-columns.ts'
import {
  ceilingName,
  INFERENCE_WORDS,
  moneyName,
  PATH_NAMES,
  tableHead,
  workName,
} from '../../lang/catalogue/import-inference.ts'
import { shareText } from '../../lang/numbers.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import { metaOf, schemasAt } from '../../schema/lookup.ts'
import { RECORD_SCHEMAS } from '../../schema/mapping/table.ts'
import type { Lang } from '../../values/language.ts'

/** How wide each column of the table may become, in signs. */
const WIDTHS = [5, 32, 52, 34] as const

/** Three values of a column between these. */
const BETWEEN = ' · '

function meaningOf({ listed }: InferredTable, path: string, lang: Lang): string {
  const steps = path.split('.')
  const key = steps.at(-1) ?? path
  const label = fieldLabel(key)[lang]
  if (label !== key) return label
  const [schema] = schemasAt(RECORD_SCHEMAS[listed.list], steps)
  const text = (schema === undefined ? {} : metaOf(schema))[lang] ?? key
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function figureName(
  { listed, made }: InferredTable,
  column: AssignedColumn,
  destination: Exclude<AssignedColumn['destination'], { readonly kind: 'field' | 'own' | 'blank' | 'list' }>,
  lang: Lang,
): string {
  if (destination.kind === 'mark') return INFERENCE_WORDS.mark[lang]
  if (destination.kind === 'work') {
    const { period, state } = destination
    const team = teamName({ column, work: destination })
    return workName({ period, isActual: state === 'actual', team }, lang)
  }
  if (listed.list === 'envelopes') return ceilingName(destination.year, lang)
  const stage = made.stages?.get(column) ?? destination.stage ?? USUAL.stage
  const { section = USUAL.section, year, isWhole } = destination
  const dating = isWhole ? undefined : columnOf(listed.columns, 'budget.year')?.column.name
  return moneyName({ stage, section, year, yearColumn: dating }, lang)
}

export function becomes(table: InferredTable, column: AssignedColumn, lang: Lang): string {
  const { made } = table
  const { destination } = column
  if (destination.kind === 'blank') return INFERENCE_WORDS.blank[lang]
  if (made.sums.includes(column)) return INFERENCE_WORDS.sum[lang]
  const own = made.own.get(column)
  if (own !== undefined) {
    const kept = destination.kind === 'mark' ? INFERENCE_WORDS.mark : INFERENCE_WORDS.own
    return `${kept[lang]} (${own})`
  }
  if (destination.kind === 'own') return INFERENCE_WORDS.of_title[lang]
  if (destination.kind === 'list') return meaningOf(table, destination.path, lang)
  if (destination.kind !== 'field') return figureName(table, column, destination, lang)
  const { path, isYearly } = destination.entry
  const name = PATH_NAMES[path]?.[lang] ?? meaningOf(table, path, lang)
  const { year } = column.header
  return isYearly === true && year !== undefined ? `${name} ${year}` : name
}

function cut(text: string, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length > width ? `${signs.slice(0, width - 1).join('')}…` : line
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length))
}

/** Rows below each other, each column as wide as its longest text. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((text, at) => cut(text, WIDTHS[at] ?? 12)))
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => [...(row[at] ?? '')].length)))
  return cells.map((row) =>
    row
      .map((text, at) => padded(text, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function rowOf(table: InferredTable, column: AssignedColumn, lang: Lang): string[] {
  const { column: named, profile, confidence, destination } = column
  const isTold = destination.kind === 'blank' || destination.kind === 'own'
  const sure = isTold ? '' : shareText(Math.round(confidence * 100) / 100, lang)
  const letter = named.letter === '' ? '-' : named.letter
  return [letter, named.name, becomes(table, column, lang), profile.samples.join(BETWEEN), sure]
}

export function columnLines({ tables }: Inference, records: (table: InferredTable) => number, lang: Lang): string[] {
  const head = [
    '',
    INFERENCE_WORDS.column[lang],
    INFERENCE_WORDS.becomes[lang],
    INFERENCE_WORDS.samples[lang],
    INFERENCE_WORDS.sure[lang],
  ]
  return tables.flatMap((table) => {
    const { listed } = table
    const { name, records: rows } = listed.table
    const lines = aligned([head, ...listed.columns.map((column) => rowOf(table, column, lang))])
    return ['', tableHead(name, rows.length, records(table), listed.list, lang), ...lines.map((line) => `  ${line}`)]
  })
}
