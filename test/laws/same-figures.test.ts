/** Every figure of the audit is one figure: the same on the terminal, in Markdown, CSV, JSON and the workbook. */
import { parse } from 'csv-parse/sync'
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { AUDIT_SECTION_IDS } from '../../src/report/section-ids.ts'
import { readWorkbook, rowValues } from '../support/read-workbook.ts'
import { type Run, runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

type Lang = 'fr' | 'en'

interface JsonColumn {
  readonly id: string
  readonly title: string
  readonly unit: string
}
type JsonRow = Readonly<Record<string, unknown>>
interface JsonTable {
  readonly id: string
  readonly columns: readonly JsonColumn[]
  readonly rows: readonly JsonRow[]
  readonly totals?: JsonRow
}
interface JsonFigure {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly unit?: string
  readonly by?: Readonly<Record<string, Readonly<Record<string, JsonFigure>>>>
}
interface Audit {
  readonly sections: readonly { readonly id: string; readonly tables: readonly JsonTable[] }[]
  readonly metrics: Readonly<Record<string, JsonFigure>>
}

const FIGURE_UNITS = ['money', 'days', 'count', 'fte', 'rate', 'index']
const NOT_AVAILABLE: Record<Lang, string> = { fr: 's.o.', en: 'n/a' }
/** How much one printed unit is worth. */
const SCALES: Readonly<Record<string, number>> = { money: 1000, rate: 0.01 }

function rowsOf({ rows, totals }: JsonTable): readonly JsonRow[] {
  return totals === undefined ? rows : [...rows, totals]
}

interface Figure extends JsonFigure {
  readonly unit: string
}

/** A cell of JSON as a figure with its unit; undefined for a text, a day or nothing. */
function figureIn(column: JsonColumn, cell: unknown): Figure | undefined {
  const isFigure = FIGURE_UNITS.includes(column.unit) && cell !== null && typeof cell !== 'string'
  if (!isFigure) return undefined
  const figure = typeof cell === 'number' ? { value: cell } : (cell as JsonFigure)
  return { unit: column.unit, ...figure }
}

/** One row of a table with where it stands in each format. */
interface Line {
  readonly section: number
  readonly sectionId: string
  readonly table: JsonTable
  readonly row: JsonRow
  /** From 0; that of the totals is the number of rows. */
  readonly line: number
  readonly name: string
  /** The printed lines of its table's headings and of itself. */
  readonly printed: { readonly head: number; readonly own: number }
}

/** Every row of every table in the order in which all formats show them. */
function linesOf({ sections }: Audit): Line[] {
  let next = 0
  return sections.flatMap(({ id, tables }, section) =>
    tables.flatMap((table) => {
      const rows = rowsOf(table)
      const head = next
      next += rows.length === 0 ? 0 : rows.length + 1
      return rows.map((row, line) => ({
        section,
        sectionId: id,
        table,
        row,
        line,
        name: line === table.rows.length ? 'total' : String(row['id'] ?? line + 1),
        printed: { head, own: head + 1 + line },
      }))
    }),
  )
}

/** One figure of a row. */
interface Spot {
  readonly at: Line
  readonly column: JsonColumn
  readonly index: number
  readonly figure: Figure
  readonly place: string
}

function spotsOf(audit: Audit): Spot[] {
  return linesOf(audit).flatMap((at) =>
    at.table.columns.flatMap((column, index) => {
      const figure = figureIn(column, at.row[column.id])
      const place = [at.sectionId, at.table.id, at.name, column.id].join('/')
      return figure === undefined ? [] : [{ at, column, index, figure, place }]
    }),
  )
}

/** What a reader reads of a printed figure, and half of its last digit. */
function readNumber(text: string, lang: Lang, scale: number): { value: number; half: number } {
  const digits = text.replace(/[\s\u202f\u00a0]/g, '').replace(/(%|k€|k[A-Z]{3}|ETP|FTE|[jd])$/, '')
  const plain = lang === 'fr' ? digits.replace(',', '.') : digits.replaceAll(',', '')
  if (!/^[-+]?\d+(\.\d+)?$/.test(plain)) throw new Error(`not a number: "${text}"`)
  const decimals = plain.split('.')[1]?.length ?? 0
  return { value: Number(plain) * scale, half: (0.5 * scale) / 10 ** decimals + 1e-9 }
}

/** A printed part of a rate says its own unit. */
function partScale(text: string): number {
  return /k(€|[A-Z]{3})$/.test(text) ? 1000 : text.includes('%') ? 0.01 : 1
}

function isNear(printed: string, exact: number, lang: Lang, scale: number): boolean {
  const { value, half } = readNumber(printed, lang, scale)
  return Math.abs(value - exact) <= half
}

/** Whether a printed text is the figure, rounded as it is printed; with the parts of a rate where it has them. */
function isPrinted(text: string, figure: Figure, lang: Lang): boolean {
  const { value, numerator, denominator, unit } = figure
  if (value === null) return text === NOT_AVAILABLE[lang]
  const scale = SCALES[unit] ?? 1
  // The parts of an index and the sum behind a mean of rates say nothing to a reader.
  if (unit === 'index') return isNear(text, value, lang, scale)
  const mean = /^(.*) \((?:moyenne de|mean of) (\d+)\)$/.exec(text)
  if (mean !== null) {
    return Number(mean[2]) === denominator && isNear(mean[1] ?? '', value, lang, scale)
  }
  const [, whole = '', upper, lower] = /^([^(]*?)(?: \((.*)\/(.*)\))?$/.exec(text) ?? []
  const parts = [
    [upper, numerator],
    [lower, denominator],
  ] as const
  const areParts = parts.every(([printed, exact]) =>
    printed === undefined || exact === undefined
      ? printed === exact
      : isNear(printed, exact, lang, partScale(printed)),
  )
  return areParts && isNear(whole, value, lang, scale)
}

/** The cells of the printed tables in order: a line for each row, empty cells left out. */
function terminalRows(text: string): string[][] {
  return text.split('\n').map((line) => line.trim().split(/ {2,}/))
}

function markdownRows(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|( -+:? \|)+$/.test(line))
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!\\) \| /)
        .map((cell) =>
          cell
            .replace(/^\*\*(.*)\*\*$/, '$1')
            .replace(/( \[\^\d+\])+$/, '')
            .replace(/ · (bon|à surveiller|alerte|good|to watch|alert)$/, '')
            .replace(/\\(.)/g, '$1')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>'),
        ),
    )
}

/** Where a table stands on a sheet: the row of its headings and the place of each column, from 0. */
function findTable(
  sheet: Worksheet,
  titles: readonly string[],
  from: number,
): { row: number; places: number[] } {
  for (let row = from; row <= sheet.rowCount; row += 1) {
    const headings = rowValues(sheet, row).map(String)
    const places: number[] = []
    for (const title of titles) {
      const bare = (heading: string): string => heading.replace(/ \((j|d|ETP|FTE)\)$/, '')
      const at = headings.findIndex(
        (heading, index) =>
          index > (places.at(-1) ?? -1) && (heading === title || bare(heading) === title),
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
  return fraction === undefined || !/^[^/]+\/[^/]+$/.test(beside) || beside === fraction
}

/** The figure of the list of metrics that a spot shows, where it is one. */
function keptFigure({ at, column }: Spot, { metrics }: Audit): JsonFigure | undefined {
  const id = String(at.row['id'])
  if (column.id === 'this_plan' || column.id === 'value') return metrics[id]
  const breakdown = /_by_(axis|theme|department|team)$/.exec(at.table.id)?.[1]
  if (breakdown === undefined) return undefined
  const metric = metrics[column.id]
  return at.name === 'total' ? metric : metric?.by?.[breakdown]?.[id]
}

const cases = (['centre-val-de-loire-2022-2027', 'centre-val-de-loire-2017-2021'] as const).flatMap(
  (plan) => (['fr', 'en'] as const).map((lang) => ({ plan, lang })),
)

describe.each(cases)('the audit of $plan in $lang', ({ plan, lang }) => {
  let audit: Audit
  let terminal: string[][]
  let markdown: string[][]
  let csv: string[][]
  let workbook: Workbook

  beforeAll(async () => {
    const run = (more: readonly string[], columns = 120): Promise<Run> =>
      runPlan(REPOSITORY, ['audit', `plans/${plan}`, '--lang', lang, ...more], {
        env: { NO_COLOR: '1' },
        isTerminal: columns > 120,
        columns,
      })
    audit = JSON.parse((await run(['--format', 'json'])).stdout).data
    terminal = terminalRows((await run(['--section', AUDIT_SECTION_IDS.join(',')], 100_000)).stdout)
    markdown = markdownRows((await run(['--format', 'md'])).stdout)
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
    const lines = linesOf(audit).map(({ printed }) =>
      (markdown[printed.own] ?? []).filter((cell) => cell !== '').join(' | '),
    )
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
      const [value, unit, numerator, denominator] = lines.get(place)?.shift()?.slice(4) ?? []
      const found = {
        unit,
        value: number(value) ?? null,
        numerator: number(numerator),
        denominator: number(denominator),
      }
      const { value: exact, unit: own, numerator: upper, denominator: lower } = figure
      return {
        place,
        found,
        wanted: { unit: own, value: exact, numerator: upper, denominator: lower },
      }
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
      return kept === undefined
        ? []
        : [{ place: spot.place, shown: data(spot.figure), kept: data(kept) }]
    })
    expect(compared.map(({ place, shown }) => ({ place, ...shown }))).toEqual(
      compared.map(({ place, kept }) => ({ place, ...kept })),
    )
    expect(compared.length).toBeGreaterThan(100)
  })
})
