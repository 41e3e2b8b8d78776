/** Ceilings of a plan whose years are columns: which column names their sections, and a table of the mapping for each year. */
import type { MappedTable } from '../../schema/mapping/table.ts'
import { plainText } from '../record.ts'
import { type AssignedColumn, asField, columnOf } from './assigned-column.ts'
import { ENVELOPE_HEADERS } from './dictionary-means.ts'
import type { CellMaking } from './field-cells.ts'
import { wordsOf } from './header-words.ts'
import { type Legend, valueBy } from './legend.ts'

/** The words of labels that say more than a section: `dont investissement`, `Revenue – transformation reserve`. */
const WORDS: Readonly<Record<string, 'investment' | 'operating'>> = {
  investissement: 'investment',
  invest: 'investment',
  inv: 'investment',
  capital: 'investment',
  capex: 'investment',
  fonctionnement: 'operating',
  fonct: 'operating',
  exploitation: 'operating',
  revenue: 'operating',
  opex: 'operating',
}

/** The section that a label of ceilings means: what it is, else the only one that it names. */
function sectionIn(label: string, legend?: Legend): string | undefined {
  const named = new Set(wordsOf(label).flatMap((word) => (Object.hasOwn(WORDS, word) ? (WORDS[word] ?? []) : [])))
  return valueBy(legend, 'section', label) ?? (named.size === 1 ? [...named][0] : undefined)
}

/** The columns with the labels as sections, where no header calls a column so, each row has a label of its own, and some name either section. */
export function withSections(columns: readonly AssignedColumn[]): readonly AssignedColumn[] {
  const entry = ENVELOPE_HEADERS.find(({ path }) => path === 'section')
  const isNamed = ['section', 'max'].some((path) => columnOf(columns, path) !== undefined)
  if (entry === undefined || isNamed) return columns
  const labels = columns.find(
    ({ destination, profile: { distinct, filled, numbers } }) =>
      destination.kind === 'own' &&
      numbers === 0 &&
      distinct.length === filled &&
      new Set(distinct.flatMap((one) => sectionIn(one) ?? [])).size === 2,
  )
  return columns.map((one) => (one === labels ? asField(one, entry, 1) : one))
}

/** Says which rows are of one section: a plan has one ceiling for it, and only the office knows which one is that of its projects. */
function tellTwice({ table: { name, records }, legend, tell }: CellMaking, { column, profile }: AssignedColumn): void {
  const rows = records.flatMap(({ cells }) => sectionIn(plainText(cells.get(column.name)) ?? '', legend) ?? [])
  const isTwice = (label: string): boolean => rows.filter((one) => one === sectionIn(label, legend)).length > 1
  const twice = profile.distinct.filter(isTwice)
  if (twice.length > 0) tell({ kind: 'ceilings-twice', about: [name, ...twice], count: 1 })
}

/** A table for each year; rows that are of no section, as their sums are, and years without an amount are left out. */
export function ceilings(
  columns: readonly AssignedColumn[],
  making: CellMaking & { readonly sheetUnit: string },
  options: Partial<MappedTable>,
): MappedTable[] {
  const section = columnOf(columns, 'section')
  if (section === undefined) return []
  tellTwice(making, section)
  const { name: labels } = section.column
  const meant = section.profile.distinct.map((label) => [label, sectionIn(label, making.legend)] as const)
  const values = Object.fromEntries(meant.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]])))
  const others = meant.flatMap(([label, value]) => (value === undefined ? [label] : []))
  return columns.flatMap((column) => {
    const { destination } = column
    if (destination.kind !== 'money' || destination.year === undefined) return []
    const { name } = column.column
    const isOther = destination.unit !== undefined && destination.unit !== making.sheetUnit
    const record = {
      year: { value: Number(destination.year) },
      section: { column: labels, values },
      max: isOther ? { column: name, unit: destination.unit } : name,
    }
    const skip = [
      { column: name, is: [''], reason: name },
      ...(others.length === 0 ? [] : [{ column: labels, is: others, reason: labels }]),
    ]
    return [{ into: 'envelopes', ...options, skip: [...(options.skip ?? []), ...skip], record } as MappedTable]
  })
}
