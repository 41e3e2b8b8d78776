/** What is said of a survey of needs that came back: questions without an answer, ranks that do not rank, likely duplicates. */
import type { SheetRow } from '../source/sheet.ts'
import { isEmptyCell, seenText } from './read-cell.ts'
import type { FormCell, ReturnedTable } from './returned-table.ts'
import { ASKED_OF_NEEDS, alikeTitles } from './survey-form.ts'

/** A row of a survey that holds a need, its cells by their ways. */
interface Answered {
  readonly table: ReturnedTable
  readonly row: SheetRow
  readonly cells: ReadonlyMap<string, FormCell>
  readonly title: string
}

function textAt({ cells }: Pick<Answered, 'cells'>, way: string): string {
  return seenText(String(cells.get(way)?.held ?? ''))
}

function answersOf(table: ReturnedTable): Answered[] {
  const rows = table.found.rows.filter((row) => !table.isBlank(row))
  return rows.map((row) => {
    const named = table.cells(row, 'key', 'value').map((cell) => [cell.column.path.join('.'), cell])
    const cells = new Map(named as [string, FormCell][])
    return { table, row, cells, title: textAt({ cells }, 'title') || textAt({ cells }, 'id') }
  })
}

/** The questions that a need leaves open; one under an obligation also says until when. */
function openQuestions(answer: Answered): string[] {
  const isObliged = textAt(answer, 'mandatory.kind') !== ''
  const ways = isObliged ? [...ASKED_OF_NEEDS, 'mandatory.deadline'] : ASKED_OF_NEEDS
  const asked = answer.table.table.columns
  return ways.flatMap((way) => {
    const column = asked.find(({ path, role }) => role !== 'note' && path.join('.') === way)
    return column !== undefined && isEmptyCell(answer.cells.get(way)?.held) ? [column.header] : []
  })
}

function tellOpen(table: ReturnedTable, answers: readonly Answered[]): void {
  const { title } = table.table
  if (answers.length === 0) table.tell('unanswered', table.origin(), { other: title, count: 0 })
  for (const answer of answers) {
    const open = openQuestions(answer)
    const words = { about: open.join(', '), other: answer.title, count: open.length }
    if (open.length > 0) table.tell('unanswered', table.origin(answer.row), words)
  }
}

/** Ranks that two needs of a sheet have, and those of 1 to the number of ranked needs that none has. */
function tellRanks(table: ReturnedTable, answers: readonly Answered[]): void {
  const ranked = answers.filter((answer) => textAt(answer, 'rank') !== '')
  const first = new Map<string, Answered>()
  for (const answer of ranked) {
    const rank = textAt(answer, 'rank')
    const before = first.get(rank)
    const origin = answer.cells.get('rank')?.origin ?? table.origin(answer.row)
    if (before === undefined) first.set(rank, answer)
    else table.tell('rank-twice', origin, { about: rank, other: `${before.title} / ${answer.title}` })
  }
  const missing = ranked.map((_, index) => String(index + 1)).filter((rank) => !first.has(rank))
  const words = { about: missing.join(', '), count: missing.length }
  if (missing.length > 0) table.tell('rank-missing', table.origin(), words)
}

/** Pairs of needs that say nearly the same, of which the workbook brings one; what is a duplicate, people decide. */
function tellAlike(answers: readonly Answered[]): void {
  const open = (at: number): Answered[] =>
    answers.slice(at, at + 1).filter((answer) => textAt(answer, 'duplicate_of') === '')
  for (const [left, right] of alikeTitles(answers.map(({ title }) => title))) {
    const [[one], [other]] = [open(left), open(right)]
    if (one === undefined || other === undefined) continue
    const words = { about: other.title, other: `${one.title} (${one.table.found.sheet.name})` }
    other.table.tell('duplicate', other.table.origin(other.row), words)
  }
}

export function tellSurvey(tables: readonly ReturnedTable[]): void {
  const all = tables.map((table) => ({ table, answers: answersOf(table) }))
  for (const { table, answers } of all) {
    tellOpen(table, answers)
    tellRanks(table, answers)
  }
  tellAlike(all.flatMap(({ answers }) => answers))
}
