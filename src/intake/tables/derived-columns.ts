/**
 * Takes apart columns whose cells say more than one thing: lines of `Label: value`, spans of time (`sept. 2024 → juin 2026`),
 * names with an address behind them;
 * and puts together columns that say one: a tick below each value that a field may have (one-hot encoding). What is made has
 * columns of its own beside what it was made of, so that a mapping names them as any other.
 */
import { addToList, groupedBy } from '../../values/multimap.ts'
import { isTick } from '../cells/missing.ts'
import { plainText, type SourceRecord } from '../record.ts'
import type { SourceColumn } from '../source/table.ts'
import { NAME_JOIN } from './columns.ts'

export interface Cells {
  readonly columns: readonly SourceColumn[]
  readonly records: readonly SourceRecord[]
}

interface Derived {
  readonly column: SourceColumn
  /** The columns that it was made of, where nothing else is left of them. */
  readonly replaces: readonly string[]
  readonly read: (record: SourceRecord) => unknown
}

/** Part of the filled cells of a column that must be taken apart alike. */
const MOST = 0.5

/** Part of the filled cells in which a label must come again. */
const SOME = 0.3

/** The fewest columns of ticks that say one thing. */
const FEWEST_TICKED = 3

/** Months and periods head the columns of a chart, whose ticks say when and not what. */
const PERIOD =
  /^(?:[a-z]|[tqsh]\d|\d+|(?:jan|f[ée]v|feb|mar|avr|apr|mai|may|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[ée]c)\p{L}*\.?)(?:\s|$|[-/'])/iu

function textsOf({ records }: Cells, name: string): string[] {
  return records.flatMap(({ cells }) => {
    const value = cells.get(name)
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
  })
}

/** The name of the columns' group and of each below it: `Etat (cocher)` and `En cours`. */
function headOf(name: string): { readonly head: string; readonly last: string } | undefined {
  const at = name.lastIndexOf(NAME_JOIN)
  return at < 0 ? undefined : { head: name.slice(0, at), last: name.slice(at + NAME_JOIN.length) }
}

function isTicked(value: unknown): boolean {
  return value === true || (typeof value === 'string' && isTick(value.trim()))
}

/** Columns of ticks below one label: its value in a record is the name of the column that is ticked there. */
function tickedColumns(cells: Cells): Derived[] {
  const groups = new Map<string, { readonly column: SourceColumn; readonly last: string }[]>()
  for (const column of cells.columns) {
    const { head = '', last = '' } = headOf(column.name) ?? {}
    if (head === '' || PERIOD.test(last)) continue
    addToList(groups, head, { column, last })
  }
  return [...groups].flatMap(([head, members]): Derived[] => {
    const values = members.flatMap(({ column: { name } }) =>
      cells.records.flatMap(({ cells: own }) => {
        const value = own.get(name)
        return plainText(value) === undefined ? [] : [value]
      }),
    )
    const isOneHot = values.length > 0 && values.every(isTicked)
    if (members.length < FEWEST_TICKED || !isOneHot) return []
    const read = ({ cells: own }: SourceRecord): unknown => {
      const ticked = members.filter(({ column: { name } }) => isTicked(own.get(name)))
      return ticked.length === 0 ? undefined : ticked.map(({ last }) => last).join(', ')
    }
    const replaces = members.map(({ column: { name } }) => name)
    return [{ column: { name: head, letter: members[0]?.column.letter ?? '' }, replaces, read }]
  })
}

/** A line `Label: value`, the label short and of words. */
const LABELLED = /^\s*(?:[•\-–*]\s*)?(\p{L}[\p{L}\s’'()/-]{1,28}?)\s*:\s+(\S.*)$/u

interface Line {
  readonly text: string
  readonly label: string | undefined
  readonly value: string
}

function linesOf(text: string): readonly Line[] {
  return text.split(/\r?\n/).map((line) => {
    const [, label, value = ''] = LABELLED.exec(line) ?? []
    return { text: line, label, value: value.trim() }
  })
}

/** The labels that lines of a column have again and again. */
function labelsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const label of new Set(linesOf(text).flatMap((line) => line.label ?? [])))
      counts.set(label, (counts.get(label) ?? 0) + 1)
  const usual = [...counts].filter(([, count]) => count > 1 && count >= texts.length * SOME)
  return usual.map(([label]) => label)
}

function isOf({ label }: Line, labels: readonly string[]): boolean {
  return label !== undefined && labels.includes(label)
}

/** The column without the lines that have a label, and a column for each of these. */
function labelledColumns(cells: Cells): Derived[] {
  return cells.columns.flatMap((column): Derived[] => {
    const texts = textsOf(cells, column.name)
    const labels = texts.length < 2 ? [] : labelsOf(texts)
    const some = texts.filter((text) => linesOf(text).some((line) => isOf(line, labels)))
    if (labels.length === 0 || some.length < texts.length * MOST) return []
    const textOf = ({ cells: own }: SourceRecord): string => plainText(own.get(column.name)) ?? ''
    const own: Derived = {
      column,
      replaces: [column.name],
      read: (record) => {
        const rest = linesOf(textOf(record)).filter((line) => !isOf(line, labels))
        return (
          rest
            .map(({ text }) => text)
            .join('\n')
            .trim() || undefined
        )
      },
    }
    const parts = labels.map((label) => ({
      column: { name: `${column.name}${NAME_JOIN}${label}`, letter: column.letter },
      replaces: [],
      read: (record: SourceRecord) => linesOf(textOf(record)).find((line) => line.label === label)?.value,
    }))
    return [own, ...parts]
  })
}

const MONTH = '(?:jan|f[ée]v|feb|mars|mar|avr|apr|mai|may|juin|juil|jun|jul|ao[uû]t|aug|sep|oct|nov|d[ée]c)\\p{L}*\\.?'
const PERIOD_WORD = `(?:(?:mi|d[ée]but|fin|mid|early|late)[- ])?(?:(?:[tqsh][1-4]|\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}|\\d{1,2}\\s+${MONTH}|${MONTH}\\s+\\d{1,2},|${MONTH})[\\s/.-]+)?20\\d{2}(?:[-/.]\\d{2}){0,2}`
const SPAN = new RegExp(
  `^(?:de |du |d’|d'|from )?(${PERIOD_WORD})\\s*(?:→|->|–|—|-|/|à|au|to|until|jusqu’à)\\s*(${PERIOD_WORD})$`,
  'iu',
)

/** A day alone: the start of what has no end yet. */
const DAY = new RegExp(
  `^(?:${MONTH}\\s+\\d{1,2},\\s+20\\d{2}|\\d{1,2}\\s+${MONTH}\\s+20\\d{2}|20\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]20\\d{2})$`,
  'iu',
)

/** Names of the ends of a span, in the language of its header. */
const ENDS = { fr: ['début', 'fin'], en: ['start', 'end'] } as const

const FRENCH = /[éèêàç]|calendrier|p[ée]riode|planning|dates?$|dur[ée]e/iu

/** The first and the last day of columns of spans, each in a column of its own; the column itself stays as it is. */
function spanColumns(cells: Cells): Derived[] {
  return cells.columns.flatMap((column): Derived[] => {
    const texts = textsOf(cells, column.name)
    const spans = texts.filter((text) => SPAN.test(text))
    if (spans.length < 2 || spans.length < texts.length * MOST) return []
    const names = ENDS[FRENCH.test(column.name) ? 'fr' : 'en']
    return names.map((name, at) => ({
      column: { name: `${column.name}${NAME_JOIN}${name}`, letter: column.letter },
      replaces: [],
      read: ({ cells: own }) => {
        const text = plainText(own.get(column.name))?.trim() ?? ''
        return at === 0 && DAY.test(text) ? text : SPAN.exec(text)?.[at + 1]
      },
    }))
  })
}

/** The address that a tool of linked records puts behind the name of each. */
const ADDRESS = /\s*\(https?:\/\/[^\s()]+\)/giu

/** Columns of names with an address behind each, without the addresses. */
function linkedColumns(cells: Cells): Derived[] {
  return cells.columns.flatMap((column): Derived[] => {
    const texts = textsOf(cells, column.name)
    const bare = (text: string): string => text.replace(ADDRESS, '').trim()
    const isLinked = texts.length > 1 && texts.every((text) => !['', text].includes(bare(text)))
    if (!isLinked) return []
    const read = ({ cells: own }: SourceRecord): unknown => {
      const value = own.get(column.name)
      return typeof value === 'string' ? bare(value) : value
    }
    return [{ column, replaces: [column.name], read }]
  })
}

function withDerived(cells: Cells, derived: readonly Derived[]): Cells {
  if (derived.length === 0) return cells
  const gone = new Set(derived.flatMap(({ replaces }) => replaces))
  const placed = groupedBy(derived, ({ replaces: [first], column }) => first ?? headOf(column.name)?.head ?? '')
  const columns = cells.columns.flatMap((column) => [
    ...(gone.has(column.name) ? [] : [column]),
    ...(placed.get(column.name) ?? []).map((one) => one.column),
  ])
  const records = cells.records.map((record) => {
    const own = new Map(record.cells)
    for (const name of gone) own.delete(name)
    for (const { column, read } of derived) {
      const value = read(record)
      if (value !== undefined) own.set(column.name, value)
    }
    return { ...record, cells: own }
  })
  return { columns, records }
}

/** The columns and records of a table with those that are made of others. */
export function derivedColumns(cells: Cells): Cells {
  const linked = withDerived(cells, linkedColumns(cells))
  const ticked = withDerived(linked, tickedColumns(linked))
  const lines = withDerived(ticked, labelledColumns(ticked))
  return withDerived(lines, spanColumns(lines))
}
