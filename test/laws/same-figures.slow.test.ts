/** Every figure of the audit is one figure: the same on the terminal, in Markdown, CSV, JSON and the workbook. */

import { parse } from 'csv-parse/sync'
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { AUDIT } from '../../src/reports/catalogue.ts'
import { shareOf } from '../support/cases.ts'
import {
  type Audit,
  type Figure,
  isPrinted,
  type JsonFigure,
  type Lang,
  linesOf,
  markdownRows,
  NOT_AVAILABLE,
  type Spot,
  spotsOf,
  terminalRows,
  withoutFolded,
} from '../support/printed-figures.ts'
import { readWorkbook, rowValues } from '../support/read-workbook.ts'
import { type Run, runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

/** Where a table stands on a sheet: the row of its headings and the place of each column, from 0. */
function findTable(sheet: Worksheet, titles: readonly string[], from: number): { row: number; places: number[] } {
  for (let row = from; row <= sheet.rowCount; row += 1) {
    const headings = rowValues(sheet, row).map(String)
    const places: number[] = []
    for (const title of titles) {
      const bare = (heading: string): string => heading.replace(/ \((j|d|ETP|FTE)\)$/, '')
      const at = headings.findIndex(
        (heading, index) => index > (places.at(-1) ?? -1) && (heading === title || bare(heading) === title),
      )
      if (at < 0) break
      places.push(at)
    }
    if (places.length === titles.length && places[0] === 0) return { row, places }
  }
  throw new Error(`no table "${titles.join(' | ')}" on ${sheet.name}`)
}

/** What a cell shows: a formula its cached result. */
function shownIn(cell: Cell): unknown {
  return cell.formula === undefined ? cell.value : cell.result
}

/** Where each table stands on its sheet, by the printed line of its headings. */
function placesIn(
  workbook: Workbook,
  audit: Audit,
  markdown: readonly string[][],
): Map<number, { row: number; places: number[] }> {
  const found = new Map<number, { row: number; places: number[] }>()
  const from = new Map<number, number>()
  for (const { section, printed } of linesOf(audit)) {
    if (found.has(printed.head)) continue
    const sheet = workbook.worksheets[section + 1] as Worksheet
    const place = findTable(sheet, markdown[printed.head] ?? [], from.get(section) ?? 3)
    found.set(printed.head, place)
    from.set(section, place.row + 1)
  }
  return found
}

function isExact(value: unknown, figure: Figure, lang: Lang): boolean {
  if (figure.value === null) return value === NOT_AVAILABLE[lang]
  const tolerance = 1e-9 * Math.max(1, Math.abs(figure.value))
  return typeof value === 'number' && Math.abs(value - figure.value) <= tolerance
}

/** A fraction beside a rate is the one that stands in brackets elsewhere. */
function isFraction(beside: string, printed: string): boolean {
  const fraction = /\(([^)]*)\)$/.exec(printed)?.[1]
  return fraction === undefined || !/^[^/]*\d[^/]*\/[^/]+$/.test(beside) || beside === fraction
}

/** Figures that look forward by themselves. */
const FORWARD = ['load_rate', 'overload_days', 'peak_load_rate']

/** The figure of the list of metrics that a spot shows, where it is one. */
function keptFigure({ at, column }: Spot, { metrics }: Audit): JsonFigure | undefined {
  const id = String(at.row['id'])
  if (column.id === 'this_plan' || column.id === 'value') return metrics[id]
  const breakdown = /_by_(axis|theme|department|team)$/.exec(at.table.id)?.[1]
  if (breakdown === undefined) return undefined
  const metric = metrics[column.id]
  // The load of teams speaks of the periods to come, where some are: that of one team is told of the whole plan only.
  const next = at.table.id === 'load_by_team' ? metric?.by?.['time']?.['to_come'] : undefined
  if (next !== undefined && next.value !== null)
    return at.name === 'total' ? next : FORWARD.includes(column.id) ? metric?.by?.['team']?.[id] : undefined
  return at.name === 'total' ? metric : metric?.by?.[breakdown]?.[id]
}

const every = (['centre-val-de-loire-2022-2027', 'centre-val-de-loire-2017-2021'] as const).flatMap((plan) =>
  (['fr', 'en'] as const).map((lang) => ({ plan, lang })),
)
const cases = shareOf(every)

describe.each(cases)('the audit of $plan in $lang', ({ plan, lang }) => {
  let audit: Audit
  let terminal: string[][]
  let markdown: string[][]
  let unfoldedRows: string[][]
  let csv: string[][]
  let workbook: Workbook

  beforeAll(async () => {
    const memory = new PlanMemory()
    const run = (more: readonly string[], columns = 120): Promise<Run> =>
      runPlan(REPOSITORY, ['audit', `plans/${plan}`, '--lang', lang, ...more], {
        env: { NO_COLOR: '1' },
        isTerminal: columns > 120,
        columns,
        memory,
      })
    audit = JSON.parse((await run(['--format', 'json'])).stdout).data
    terminal = terminalRows((await run(['--section', AUDIT.sectionIds.join(',')], 100_000)).stdout)
    const page = (await run(['--format', 'md'])).stdout
    markdown = markdownRows(page)
    unfoldedRows = markdownRows(withoutFolded(page))
    const table = (await run(['--format', 'csv'])).bytes as Buffer
    csv = parse(table, { bom: true, delimiter: lang === 'fr' ? ';' : ',' })
    workbook = await readWorkbook((await run(['--format', 'xlsx'])).bytes)
  })

  it('prints every figure of JSON, rounded, in Markdown', () => {
    const spots = spotsOf(audit)
    const textOf = ({ at, index }: Spot): string => markdown[at.printed.own]?.[index] ?? ''
    const wrong = spots.filter((spot) => !isPrinted(textOf(spot), spot.figure, lang))
    expect(wrong.map((spot) => [spot.place, textOf(spot), spot.figure])).toEqual([])
    expect(spots.length).toBeGreaterThan(300)
  })

  it('shows on the terminal the very words of Markdown', () => {
    const shown = new Set(terminal.map((cells) => cells.join(' | ')))
    // A terminal leaves out the tables that are there for their pictures, which Markdown folds.
    const open = new Set(unfoldedRows.map((cells) => cells.join(' | ')))
    const lines = linesOf(audit)
      .map(({ printed }) => markdown[printed.own] ?? [])
      .filter((cells) => open.has(cells.join(' | ')))
      .map((cells) => cells.filter((cell) => cell !== '').join(' | '))
    expect(lines.filter((line) => !shown.has(line))).toEqual([])
    expect(lines.length).toBeGreaterThan(100)
  })

  it('has every exact figure in CSV', () => {
    const lines = new Map<string, string[][]>()
    for (const line of csv.slice(1)) {
      const key = line.slice(0, 4).join('/')
      lines.set(key, [...(lines.get(key) ?? []), line])
    }
    const number = (text = ''): number | undefined =>
      text === '' ? undefined : Number(lang === 'fr' ? text.replace(',', '.') : text)
    const read = spotsOf(audit).map(({ place, figure }) => {
      const [value, unit, ...beside] = lines.get(place)?.shift()?.slice(4) ?? []
      const [numerator, denominator, count, of] = beside
      const found = {
        unit,
        value: number(value) ?? null,
        numerator: number(numerator),
        denominator: number(denominator),
        count: number(count),
        of: number(of),
      }
      const { value: exact, unit: own, numerator: upper, denominator: lower, coverage } = figure
      const wanted = { unit: own, value: exact, numerator: upper, denominator: lower }
      return { place, found, wanted: { ...wanted, count: coverage?.count, of: coverage?.of } }
    })
    expect(read.map(({ place, found }) => ({ place, ...found }))).toEqual(
      read.map(({ place, wanted }) => ({ place, ...wanted })),
    )
  })

  it('has every exact figure in the workbook, and beside it the fraction of elsewhere', () => {
    const places = placesIn(workbook, audit, markdown)
    const wrong = spotsOf(audit).flatMap(({ at, index, figure, place }) => {
      const { row = 0, places: columns = [] } = places.get(at.printed.head) ?? {}
      const line = workbook.worksheets[at.section + 1]?.getRow(row + 1 + at.line)
      const column = (columns[index] ?? 0) + 1
      const value = line === undefined ? undefined : shownIn(line.getCell(column))
      const beside = String(line?.getCell(column + 1).value ?? '')
      const printed = markdown[at.printed.own]?.[index] ?? ''
      const isRight = isExact(value, figure, lang) && isFraction(beside, printed)
      return isRight ? [] : [{ place, value, beside, figure }]
    })
    expect(wrong).toEqual([])
  })

  it('shows in tables what the list of metrics holds', () => {
    // An index has no parts in a table: its two squares would tell a reader nothing.
    const compared = spotsOf(audit).flatMap((spot) => {
      const kept = keptFigure(spot, audit)
      const hasParts = spot.figure.numerator !== undefined || spot.figure.unit === 'rate'
      const data = ({ value, numerator, denominator }: JsonFigure) =>
        hasParts ? { value, numerator, denominator } : { value }
      return kept === undefined ? [] : [{ place: spot.place, shown: data(spot.figure), kept: data(kept) }]
    })
    expect(compared.map(({ place, shown }) => ({ place, ...shown }))).toEqual(
      compared.map(({ place, kept }) => ({ place, ...kept })),
    )
    expect(compared.length).toBeGreaterThan(100)
  })
})
