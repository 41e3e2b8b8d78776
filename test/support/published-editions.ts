/** Yearly editions of published portfolios as a forecast reads them: what each tells of the end and the cost of its projects. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Edition, Telling } from '../../src/forecast/editions.ts'

/** The mean length of a month, in milliseconds. */
const MONTH = 30.4375 * 86_400_000

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

function months(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MONTH
}

function fullYear(text: string): number {
  return Number(text) < 100 ? 2000 + Number(text) : Number(text)
}

/** The ways in which the editions write a day. */
const DAYS: readonly (readonly [RegExp, (parts: readonly string[]) => number])[] = [
  [/^(\d{4})-(\d\d)-(\d\d)/, ([, year = '', month, day]) => months(Number(year), Number(month), Number(day))],
  [
    /^(\d{1,2})[./](\d{1,2})[./](\d{2,4})/,
    ([, day, month, year = '']) => months(fullYear(year), Number(month), Number(day)),
  ],
  [
    /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{2,4})/,
    ([, day, month = '', year = '']) =>
      months(fullYear(year), MONTHS.indexOf(month.toLowerCase()) / 3 + 1, Number(day)),
  ],
]

function momentOf(text: string | undefined): number | undefined {
  const written = (text ?? '').trim()
  for (const [shape, read] of DAYS) {
    const parts = shape.exec(written)
    if (parts !== null) return read(parts)
  }
  return undefined
}

function millions(text: string | undefined): number | undefined {
  const figure = (text ?? '').replace(/[£,\s]|m$/g, '')
  return /^\d+(\.\d+)?$/.test(figure) && Number(figure) > 0 ? Number(figure) : undefined
}

/** The same project has the same name but for case, points and what stands in brackets. */
function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const UK_COLUMNS = {
  name: [/project.?name/],
  end: [/^project - end date|^end_date/],
  cost: [
    /wlc_baseline|whole life cost.*total|total.*whole life|budgeted whole life costs \(|total budgeted whole life/,
  ],
}

const UK_YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]

/** The UK Government Major Projects Portfolio of a year; until 2017 its tables have a column for each project. */
function ukEdition(folder: string, year: number, at: number): Edition {
  const text = new TextDecoder('windows-1252').decode(readFileSync(`${folder}/portfolios/uk-gmpp/uk_${year}.csv`))
  const lines: string[][] = parse(text, {
    delimiter: year >= 2021 ? ';' : ',',
    relax_column_count: true,
    bom: true,
    relax_quotes: true,
  })
  const width = Math.max(...lines.map((line) => line.length))
  const rows = year > 2017 ? lines : Array.from({ length: width }, (_, at) => lines.map((line) => line[at] ?? ''))
  const heads = (rows[0] ?? []).map((head) => head.replace(/\s+/g, ' ').trim().toLowerCase())
  const columnOf = ([shape]: readonly RegExp[]): number => heads.findIndex((head) => shape?.test(head))
  const { name, end, cost } = UK_COLUMNS
  const [nameAt, endAt, costAt] = [columnOf(name), columnOf(end), columnOf(cost)]
  const tellings = rows.slice(1).flatMap((row): [string, Telling][] => {
    const key = nameKey(row[nameAt] ?? '')
    if (key === '') return []
    return [[key, { key, end: momentOf(row[endAt]), state: 'open', cost: millions(row[costAt]) }]]
  })
  return { at, tellings: new Map(tellings) }
}

/**
 * The eight yearly editions of the UK portfolio. Each tells how it stood in the September before, those of 2021 and 2022 in
 * March; here they are a year apart, as they are published.
 *
 * @param yearsAfter - how many years after that September the projects that have ended are left out.
 */
export function ukEditions(folder: string, yearsAfter = 0): Edition[] {
  return UK_YEARS.map((year) => ukEdition(folder, year, months(year - 1 + yearsAfter, 9, 30)))
}

interface CapitalProject {
  readonly cip_fy: number
  readonly project_no: string
  readonly milestones?: { readonly construction_complete?: { readonly actual?: string; readonly projected?: string } }
  readonly funding_by_source: readonly {
    readonly prior_funding?: { readonly Allotments?: number }
    readonly proposed_funding?: Readonly<Record<string, number>>
  }[]
}

function fundingOf({ funding_by_source: sources }: CapitalProject): number {
  return sources.reduce((total, { prior_funding: prior, proposed_funding: proposed }) => {
    const planned = Object.values(proposed ?? {}).filter((one) => typeof one === 'number')
    return total + (prior?.Allotments ?? 0) + planned.reduce((sum, one) => sum + one, 0)
  }, 0)
}

/** Washington’s yearly capital improvement plans, as each stood in the spring before its fiscal year. */
export function washingtonEditions(folder: string): Edition[] {
  const all: CapitalProject[] = JSON.parse(readFileSync(`${folder}/portfolios/us-dc-cip/data.json`, 'utf8'))
  const years = [...new Set(all.map(({ cip_fy }) => cip_fy))].sort((one, other) => one - other)
  return years.map((year) => {
    const tellings = new Map<string, Telling>()
    for (const project of all.filter(({ cip_fy }) => cip_fy === year)) {
      const key = project.project_no
      const { actual, projected } = project.milestones?.construction_complete ?? {}
      const american = (text?: string) => text?.replace(/^(\d\d)\/(\d\d)\//, '$2/$1/')
      const funding = fundingOf(project)
      if (tellings.has(key)) continue
      const end = momentOf(american(actual)) ?? momentOf(american(projected))
      tellings.set(key, { key, end, state: 'open', cost: funding > 0 ? funding : undefined })
    }
    return { at: months(2000 + year - 1, 4, 1), tellings }
  })
}
