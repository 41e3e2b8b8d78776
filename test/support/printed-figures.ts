/** The figures of an audit as JSON holds them, and as a terminal or Markdown prints them, for tests that hold them equal. */

export type Lang = 'fr' | 'en'

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
export interface JsonFigure {
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
  readonly coverage?: { readonly count: number; readonly of: number }
  readonly unit?: string
  readonly by?: Readonly<Record<string, Readonly<Record<string, JsonFigure>>>>
}
export interface Audit {
  readonly sections: readonly { readonly id: string; readonly tables: readonly JsonTable[] }[]
  readonly metrics: Readonly<Record<string, JsonFigure>>
}

const FIGURE_UNITS = ['money', 'days', 'count', 'fte', 'rate', 'index']
export const NOT_AVAILABLE: Record<Lang, string> = { fr: 's.o.', en: 'n/a' }
/** How much one printed unit is worth. */
const SCALES: Readonly<Record<string, number>> = { money: 1000, rate: 0.01 }

function rowsOf({ rows, totals }: JsonTable): readonly JsonRow[] {
  return totals === undefined ? rows : [...rows, totals]
}

export interface Figure extends JsonFigure {
  readonly unit: string
  /** Whether it is staff that work needs, which is printed to the half person. */
  readonly isNeed?: boolean
}

/** The figures of staff that work needs, as rows or columns. */
const NEEDS = ['workload_fte', 'missing_fte']

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
export function linesOf({ sections }: Audit): Line[] {
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
export interface Spot {
  readonly at: Line
  readonly column: JsonColumn
  readonly index: number
  readonly figure: Figure
  readonly place: string
}

export function spotsOf(audit: Audit): Spot[] {
  return linesOf(audit).flatMap((at) =>
    at.table.columns.flatMap((column, index) => {
      const found = figureIn(column, at.row[column.id])
      const isNeed = NEEDS.includes(column.id) || NEEDS.includes(at.name.split(' ')[0] ?? '')
      const figure = found === undefined ? undefined : { ...found, isNeed }
      const place = [at.sectionId, at.table.id, at.name, column.id].join('/')
      return figure === undefined ? [] : [{ at, column, index, figure, place }]
    }),
  )
}

/** An amount in thousands: its unit stands behind the figures in French, around them in English. */
const AMOUNT: Record<Lang, RegExp> = {
  fr: /^([-+\u2212]?)([\d,]+)k(?:€|£|\$US|\$CA|[A-Z]{3})$/,
  en: /^([-+\u2212]?)(?:€|£|\$|CA\$|[A-Z]{3})([\d.,]+)k$/,
}

interface Read {
  readonly value: number
  readonly decimals: number
}

/** What a reader reads of a printed figure; a hyphen is no minus sign. */
function readNumber(text: string, lang: Lang): Read {
  const bare = text.replace(/[\s\u202f\u00a0]/g, '')
  const amount = AMOUNT[lang].exec(bare)
  const digits = amount === null ? bare.replace(/(%|ETP|FTE|[jd])$/, '') : `${amount[1]}${amount[2]}`
  const plain = lang === 'fr' ? digits.replace(',', '.') : digits.replaceAll(',', '')
  if (!/^[+\u2212]?\d+(\.\d+)?$/.test(plain)) throw new Error(`not a number: "${text}"`)
  const decimals = plain.split('.')[1]?.length ?? 0
  return { value: Number(plain.replace('\u2212', '-')), decimals }
}

/** The unit that a printed part of a rate says. */
function unitOfPart(text: string, lang: Lang): string {
  if (AMOUNT[lang].test(text.replace(/[\s\u202f\u00a0]/g, ''))) return 'money'
  if (/[jd]$/.test(text)) return 'days'
  return text.includes('%') ? 'rate' : 'count'
}

/** What a printed number is measured by. */
interface Closeness extends Pick<Figure, 'unit' | 'isNeed'> {
  /** Whether its decimals are needed beside what it is set against. */
  readonly isFine?: boolean
}

/** Whether a printed number is the figure within half of its last digit; staff that is needed within a quarter person. */
function isNear(
  printed: string,
  exact: number,
  lang: Lang,
  { unit, isNeed = false, isFine = false }: Closeness,
): boolean {
  const { value, decimals } = readNumber(printed, lang)
  // Days have decimals below ten, and where whole days would divide to another percentage.
  if (unit === 'days' && !isFine && Math.abs(value) >= 10 && decimals > 0) return false
  const scale = SCALES[unit] ?? 1
  const off = Math.abs(value * scale - exact)
  if (!isNeed) return off <= (0.5 * scale) / 10 ** decimals + 1e-9
  const isSome = value === 0.5 && exact > 0
  return Number.isInteger(value * 2) && (off <= 0.25 + 1e-9 || (isSome && exact < value))
}

/** Whether whole days, with a tenth below ten, divide to a percentage that is off by more than its last digit. */
function needsDecimals(numerator = 0, denominator = 0): boolean {
  const coarse = (days: number): number => (Math.abs(days) < 10 ? Math.round(days * 10) / 10 : Math.round(days))
  const tenths = (part: number, whole: number): number => Math.round((part / whole) * 1000)
  const off = tenths(coarse(numerator), coarse(denominator)) - tenths(numerator, denominator)
  return Math.abs(off) > 1
}

/** Whether a printed text is the figure, rounded as it is printed; with the parts of a rate where it has them. */
export function isPrinted(text: string, figure: Figure, lang: Lang): boolean {
  const { value, numerator, denominator, unit } = figure
  if (value === null) return text === NOT_AVAILABLE[lang]
  // The parts of an index and the sum behind a mean of rates say nothing to a reader.
  if (unit === 'index') return isNear(text, value, lang, figure)
  const mean = /^(.*) \((?:moyenne de|mean of) (\d+)\)$/.exec(text)
  if (mean !== null) {
    return Number(mean[2]) === denominator && isNear(mean[1] ?? '', value, lang, figure)
  }
  const [, whole = '', upper, lower] = /^([^(]*?)(?: \((.*)\/(.*)\))?$/.exec(text) ?? []
  const parts = [
    [upper, numerator],
    [lower, denominator],
  ] as const
  const isFine = needsDecimals(numerator, denominator)
  const areParts = parts.every(([printed, exact]) =>
    printed === undefined || exact === undefined
      ? printed === exact
      : isNear(printed, exact, lang, { unit: unitOfPart(printed, lang), isFine }),
  )
  return areParts && isNear(whole, value, lang, figure)
}

/** The cells of the printed tables in order: a line for each row, empty cells left out. */
export function terminalRows(text: string): string[][] {
  return text.split('\n').map((line) => line.trim().split(/ {2,}/))
}

/** A page of Markdown without what it folds. */
export function withoutFolded(text: string): string {
  return text.replace(/<details>[\s\S]*?<\/details>/g, '')
}

export function markdownRows(text: string): string[][] {
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
