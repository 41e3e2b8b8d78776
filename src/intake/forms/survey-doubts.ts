/** What is said of a survey of needs that came back: questions without an answer, ranks that do not rank, likely duplicates. */
import type { SheetRow } from '../source/sheet.ts'
import type { FoundFormTable } from './find-tables.ts'
import type { FormReading } from './form-reading.ts'
import { isBlankRow } from './known-rows.ts'
import { isEmptyCell, seenText } from './read-cell.ts'
import { cellAt, originOf } from './read-row.ts'
import { ASKED_OF_NEEDS, alikeTitles } from './survey-questions.ts'

/** A row of a survey that holds a need. */
interface Answered {
  readonly found: FoundFormTable
  readonly row: SheetRow
  readonly title: string
}

function columnAt({ table }: FoundFormTable, way: string): number {
  return table.columns.findIndex(({ path, role }) => role !== 'note' && path.join('.') === way)
}

function textAt(found: FoundFormTable, row: SheetRow, way: string): string {
  return seenText(String(cellAt(found, row, columnAt(found, way)) ?? ''))
}

function answersOf(found: FoundFormTable): Answered[] {
  return found.rows
    .filter((row) => !isBlankRow(found, row))
    .map((row) => ({ found, row, title: textAt(found, row, 'title') || textAt(found, row, 'id') }))
}

/** The questions that a need leaves open; one under an obligation also says until when. */
function openQuestions({ found, row }: Answered): string[] {
  const isObliged = textAt(found, row, 'mandatory.kind') !== ''
  const ways = isObliged ? [...ASKED_OF_NEEDS, 'mandatory.deadline'] : ASKED_OF_NEEDS
  return ways.flatMap((way) => {
    const index = columnAt(found, way)
    const column = found.table.columns[index]
    return column !== undefined && isEmptyCell(cellAt(found, row, index)) ? [column.header] : []
  })
}

function tellOpen(found: FoundFormTable, answers: readonly Answered[], reading: FormReading): void {
  const { list, title } = found.table
  const place = { sheet: found.sheet.name, address: '', text: '' }
  if (answers.length === 0) reading.doubt('unanswered', place, { list, other: title, count: 0 })
  for (const answer of answers) {
    const open = openQuestions(answer)
    if (open.length === 0) continue
    const words = { list, about: open.join(', '), other: answer.title, count: open.length }
    reading.doubt('unanswered', originOf(found, answer.row), words)
  }
}

/** Ranks that two needs of a sheet have, and those of 1 to the number of ranked needs that none has. */
function tellRanks(
  found: FoundFormTable,
  answers: readonly Answered[],
  reading: FormReading,
): void {
  const { list } = found.table
  const place = found.places[columnAt(found, 'rank')]
  const first = new Map<string, Answered>()
  for (const answer of answers) {
    const rank = textAt(found, answer.row, 'rank')
    const before = first.get(rank)
    if (rank === '') continue
    if (before === undefined) first.set(rank, answer)
    else {
      const words = { list, about: rank, other: `${before.title} / ${answer.title}` }
      reading.doubt('rank-twice', originOf(found, answer.row, place), words)
    }
  }
  const ranked = answers.filter(({ row }) => textAt(found, row, 'rank') !== '').length
  const ranks = Array.from({ length: ranked }, (_, index) => String(index + 1))
  const missing = ranks.filter((rank) => !first.has(rank))
  if (missing.length === 0) return
  const origin = { sheet: found.sheet.name, address: '', text: '' }
  reading.doubt('rank-missing', origin, { list, about: missing.join(', '), count: missing.length })
}

/** Pairs of needs that say nearly the same, of which the workbook brings one; what is a duplicate, people decide. */
function tellAlike(answers: readonly Answered[], reading: FormReading): void {
  const isSaid = ({ found, row }: Answered): boolean => textAt(found, row, 'duplicate_of') !== ''
  for (const [left, right] of alikeTitles(answers.map(({ title }) => title))) {
    const [one, other] = [answers[left], answers[right]]
    if (one === undefined || other === undefined || isSaid(one) || isSaid(other)) continue
    const { list } = other.found.table
    const where = `${one.title} (${one.found.sheet.name})`
    const words = { list, about: other.title, other: where }
    reading.doubt('duplicate', originOf(other.found, other.row), words)
  }
}

/** Says what is to be said of the sheets of a survey. */
export function tellSurvey(tables: readonly FoundFormTable[], reading: FormReading): void {
  if (reading.form.kind !== 'needs') return
  const all = tables.map((found) => ({ found, answers: answersOf(found) }))
  for (const { found, answers } of all) {
    tellOpen(found, answers, reading)
    tellRanks(found, answers, reading)
  }
  tellAlike(
    all.flatMap(({ answers }) => answers),
    reading,
  )
}
