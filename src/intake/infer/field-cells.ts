/** Makes the cell of a mapping for a column that became a field: how its dates, shares, words and lists are read. */

import type { MappedParts } from '../../schema/mapping/cell.ts'
import type { MappedNode } from '../../schema/mapping/derive.ts'
import { readShares } from '../cells/share-column.ts'
import { plainText } from '../record.ts'
import type { SourceTable } from '../source/table.ts'
import type { AssignedColumn, FieldColumn } from './assigned-column.ts'
import { type Answers, type Tell, USUAL } from './assumptions.ts'
import { columnCells } from './column-profile.ts'
import { type Legend, valueBy } from './legend.ts'
import { isOfBothSections, isWithoutValue } from './value-match.ts'
import type { WordList } from './value-words.ts'

export interface CellMaking {
  readonly table: SourceTable
  readonly answers: Answers
  /** Words of themes that the plan declares; empty where it keeps the usual ones. */
  readonly themes: readonly string[]
  /** What the source says that its own words stand for. */
  readonly legend?: Legend | undefined
  readonly tell: Tell
}

/** Signs that part the values of a cell, the surest first. */
const SEPARATORS = [';', '\n', ' | ', ',', '/', '+'] as const

/** Part of the cells that must have a sign for it to part them. */
const SOME = 0.15

/** Whether cells hold abbreviations alone, `HR, FIN`: commas in names part no names. */
function areCodes(texts: readonly string[]): boolean {
  return texts.every((text) => text.split(/\s*[,;/+]\s*/).every((part) => CODE.test(part.trim())))
}

const CODE = /^[\p{Lu}\d&-]{2,8}$/u

/** The sign that parts the values of a list; undefined where cells hold one each. */
function separatorOf({ profile }: AssignedColumn, isWords: boolean): string | undefined {
  const { distinct } = profile
  const usable = isWords && !areCodes(distinct) ? SEPARATORS.slice(0, 3) : SEPARATORS
  return usable.find((sign) => {
    const parted = distinct.filter((text) => text.includes(sign)).length
    return parted > 0 && parted >= distinct.length * SOME
  })
}

/** What a word of a closed list becomes where nothing is known of it: a status has a word for that, others have none. */
function unknownValue(list: WordList): string | null {
  return list === 'status' ? 'unknown' : null
}

function rowsWith({ records }: SourceTable, name: string, words: readonly string[]): number {
  return records.filter(({ cells }) => words.includes(plainText(cells.get(name)) ?? '')).length
}

/** The values of a closed list with what each word of a column means; words that mean nothing known are told. */
export function translated(
  { name, words }: { readonly name: string; readonly words: readonly string[] },
  list: WordList,
  meantBy: (word: string) => string | undefined,
  { table, tell }: Pick<CellMaking, 'table' | 'tell'>,
): Pick<MappedParts, 'values' | 'otherwise'> {
  const meant = words.map((word) => [word, meantBy(word)] as const)
  const unknown = meant.flatMap(([word, value]) => (value === undefined && !isWithoutValue(list, word) ? [word] : []))
  if (unknown.length > 0) {
    const count = rowsWith(table, name, unknown)
    tell({ kind: 'words-unknown', about: [name, ...unknown], count })
  }
  const valueFor = (value: string | undefined): string | number | null =>
    value === undefined ? unknownValue(list) : list === 'scale' ? Number(value) : value
  return {
    values: Object.fromEntries(meant.map(([word, value]) => [word, valueFor(value)])),
    ...(list === 'status' ? { otherwise: 'unknown' } : {}),
  }
}

/** A cell of a closed list; words of the office's own stay where the format takes them. */
function valueCell(column: FieldColumn, making: CellMaking): MappedNode {
  const { name } = column.column
  const { values: list } = column.destination.entry
  if (list === undefined || (list === 'theme' && making.themes.length > 0)) return name
  if (list === 'scale' && column.profile.numbers > 0.5) return name
  const told = list === 'mandatory' ? { ...making, tell: () => {} } : making
  const { distinct } = column.profile
  const both = list === 'section' ? distinct.filter(isOfBothSections) : []
  const blank = list === 'section' ? making.table.records.length - column.profile.filled : 0
  if (both.length + blank > 0) making.tell({ kind: 'section', about: [USUAL.section], count: 1 })
  const meantBy = (word: string) => (both.includes(word) ? USUAL.section : valueBy(making.legend, list, word))
  const usual = blank > 0 ? { otherwise: USUAL.section } : {}
  return { column: name, ...translated({ name, words: distinct }, list, meantBy, told), ...usual }
}

/** A share; bare numbers of a column in which one is above 1 count hundredths, whatever others say with a sign. */
function shareCell({ column: { name } }: AssignedColumn, { table }: CellMaking): MappedNode {
  return readShares(columnCells(table, name)).form.bare === 'percent' ? { column: name, percent: true } : name
}

function dateCell({ column: { name } }: AssignedColumn, { answers }: CellMaking): MappedNode {
  return answers.dates === undefined ? name : { column: name, form: answers.dates }
}

function listCell(column: FieldColumn): MappedNode {
  const separator = separatorOf(column, column.destination.entry.cells !== 'references')
  const { name } = column.column
  return separator === undefined ? name : { column: name, separator }
}

export function fieldCell(column: FieldColumn, making: CellMaking): MappedNode {
  switch (column.destination.entry.cells) {
    case 'value':
    case 'scale':
      return valueCell(column, making)
    case 'share':
      return shareCell(column, making)
    case 'date':
      return dateCell(column, making)
    case 'groups':
    case 'references':
    case 'texts':
      return listCell(column)
    default:
      return column.column.name
  }
}
