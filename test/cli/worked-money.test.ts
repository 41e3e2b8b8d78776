/** Money worked out by hand reaches the reader as it is: on the terminal, in Markdown, in the workbook and in JSON. */
import type { Cell, Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { WORKED } from '../reference/money/worked-plans.ts'
import { inFolder } from '../support/in-folder.ts'
import { markdownRows, terminalRows, withoutFolded } from '../support/printed-figures.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

type Lang = 'en' | 'fr'

/** A year's row of the table of investment, money in thousands. */
interface Row {
  readonly spending: number
  /** Undefined is n/a. */
  readonly headroom?: number
  readonly execution?: readonly [paid: number, opened: number]
}

/** Rows by plan and year; the plans' amounts are read as thousands. */
const ROWS: Readonly<Record<string, Readonly<Record<string, Row>>>> = {
  'two projects of four lines each': { 2023: { spending: 700, headroom: 300, execution: [700, 900] } },
  'two natures of four lines each': { 2023: { spending: 700, headroom: 300, execution: [700, 900] } },
  'two projects of one line each': { 2023: { spending: 700, headroom: 300, execution: [700, 900] } },
  'credits carried over count in the year that pays them': { 2023: { spending: 0 }, 2024: { spending: 90 } },
  'the running year is paid beyond its forecast': { 2024: { spending: 120 } },
  'three natures, of which one is only paid, and two more projects': { 2023: { spending: 140, execution: [140, 600] } },
}

const TITLES: Readonly<Record<Lang, Readonly<Record<keyof Row | 'year', string>>>> = {
  en: { year: 'Year', spending: 'Expected spending', headroom: 'Headroom', execution: 'Execution rate' },
  fr: { year: 'Année', spending: 'Dépense prévue', headroom: 'Marge', execution: 'Taux d’exécution' },
}

const NONE: Readonly<Record<Lang, string>> = { en: 'n/a', fr: 's.o.' }

/** `77.8%` of `700/900`, as the language writes it. */
function percent([paid, opened]: readonly [number, number], lang: Lang): string {
  const text = ((100 * paid) / opened).toFixed(1)
  return lang === 'fr' ? `${text.replace('.', ',')}%` : `${text}%`
}

/** A cell without its unit and spaces. */
function bare(cell: string | undefined): string {
  return (cell ?? '').replace(/[\s\u00a0\u202f]|k?€|k\b/g, '')
}

/** The printed words of a row. */
function words({ spending, headroom, execution }: Row, lang: Lang): string[] {
  const rate = execution && `${percent(execution, lang)}(${execution.join('/')})`
  return [String(spending), headroom === undefined ? NONE[lang] : String(headroom), rate ?? NONE[lang]]
}

const KEYS = ['spending', 'headroom', 'execution'] as const

/** Whether a row heads a table of expected spending by year. */
function isHead([first, ...others]: readonly string[], lang: Lang): boolean {
  return first === TITLES[lang].year && others.includes(TITLES[lang].spending)
}

/** The cells of a year's row in the first table by year; a column that the table leaves out is n/a. */
function markdownRow(text: string, year: string, lang: Lang): string[] {
  const rows = markdownRows(text)
  const head = rows.findIndex((row) => isHead(row, lang))
  const row = rows.slice(head).find(([first]) => first?.split(/\s/)[0] === year) ?? []
  return KEYS.map((key) => {
    const at = rows[head]?.indexOf(TITLES[lang][key]) ?? -1
    return at < 0 ? NONE[lang] : bare(row[at])
  })
}

function shown(cell: Cell | undefined): unknown {
  return cell?.formula === undefined ? cell?.value : cell.result
}

/** A year's row in the first table by year of the sheet: its cells by heading, and the cell behind each. */
function workbookRow(workbook: Workbook, year: string): ReadonlyMap<string, readonly unknown[]> {
  const sheet = workbook.worksheets.find(({ name }) => name === 'Budget')
  const rows = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => shown(sheet?.getCell(row + 1, column + 1))),
  )
  const head = rows.findIndex((row) => isHead(row.map(String), 'en'))
  const own = rows.slice(head).find(([first]) => String(first).split(/\s/)[0] === year)
  if (head < 0 || own === undefined) throw new Error(`no row of ${year}`)
  return new Map(rows[head]?.map((title, at) => [String(title), own.slice(at, at + 2)]))
}

/** What the row holds of expected spending, headroom and execution, the rate with its parts. */
function workbookFigures(workbook: Workbook, year: string): unknown[] {
  const row = workbookRow(workbook, year)
  const of = (title: string): unknown => row.get(title)?.[0] ?? NONE.en
  const execution = of(TITLES.en.execution)
  // A rate that is a formula has its parts in their own columns, any other in the cell behind it.
  const columns = ['Paid', 'Opened credits'].map((title) => Number(of(title)) / 1000).join('/')
  const fraction = bare(String(row.get(TITLES.en.execution)?.[1] ?? ''))
  const parts = /^\d+\/\d+$/.test(fraction) ? fraction : columns
  return [
    of(TITLES.en.spending),
    of(TITLES.en.headroom),
    typeof execution === 'number' ? [execution, parts] : execution,
  ]
}

interface JsonRate {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}
interface JsonRow {
  readonly id: string
  readonly spending: number | JsonRate
  readonly headroom?: number | JsonRate | null
  readonly execution_rate?: JsonRate | null
}

/** The rows by year of investment, as JSON tells them. */
function jsonRow(text: string, year: string): JsonRow | undefined {
  const { data } = JSON.parse(text) as { data: { sections: { tables: { id: string; rows: JsonRow[] }[] }[] } }
  const tables = data.sections.flatMap((section) => section.tables)
  return tables.find(({ id }) => id === 'budget_investment')?.rows.find(({ id }) => id === year)
}

const plainOf = (cell: number | JsonRate | null | undefined): number | null =>
  typeof cell === 'object' ? (cell?.value ?? null) : (cell ?? null)

const cases = Object.entries(ROWS).flatMap(([name, rows]) => {
  const text = WORKED.find((worked) => worked.name === name)?.text ?? ''
  const inThousands = text.replace('  status: draft', '  status: draft\n  unit: k')
  return [[name, { text: inThousands, rows }] as const]
})

describe.each(cases)('%s', (_, { text, rows }) => {
  const audited = (argv: readonly string[], test: (run: Run) => void | Promise<void>): Promise<void> =>
    inFolder({ 'plan.yaml': text }, async (cwd) => test(await runPlan(cwd, ['audit', '--section', 'budget', ...argv])))

  it.each(['en', 'fr'] as const)('in Markdown and on the terminal, in %s', async (lang) => {
    await audited(['--lang', lang, '--format', 'md'], async ({ stdout: markdown }) => {
      const printed = Object.keys(rows).map((year) => markdownRow(markdown, year, lang))
      expect(printed).toEqual(Object.values(rows).map((row) => words(row, lang)))
      await audited(['--lang', lang], ({ stdout }) => {
        const lines = terminalRows(stdout).map((cells) => cells.map(bare).join(' '))
        const wanted = markdownRows(withoutFolded(markdown)).filter(([first]) => Object.hasOwn(rows, first ?? ''))
        for (const row of wanted) expect(lines).toContain(row.map(bare).join(' '))
      })
    })
  })

  it('in the workbook', async () => {
    await audited(['--format', 'xlsx', '--lang', 'en'], async ({ bytes }) => {
      const workbook = await readWorkbook(bytes)
      const read = Object.keys(rows).map((year) => workbookFigures(workbook, year))
      const wanted = Object.values(rows).map(({ spending, headroom, execution }) => [
        spending * 1000,
        headroom === undefined ? NONE.en : headroom * 1000,
        execution ? [expect.closeTo(execution[0] / execution[1], 9), execution.join('/')] : NONE.en,
      ])
      expect(read).toEqual(wanted)
    })
  })

  it('in JSON', async () => {
    await audited(['--format', 'json'], ({ stdout }) => {
      for (const [year, { spending, headroom, execution }] of Object.entries(rows)) {
        const row = jsonRow(stdout, year)
        expect(plainOf(row?.spending)).toBe(spending * 1000)
        expect(plainOf(row?.headroom)).toBe(headroom === undefined ? null : headroom * 1000)
        const wanted = execution?.map((part) => part * 1000)
        const { value, numerator, denominator } = row?.execution_rate ?? { value: null }
        expect(value === null ? undefined : [numerator, denominator]).toEqual(wanted)
      }
    })
  })
})
