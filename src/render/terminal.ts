/** The report and the findings for a terminal: tables without row lines, colour beside words, one screen first. */
import { Chalk, type ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import type {
  Cell,
  Column,
  Report,
  Table as ReportTable,
  Row,
  Section,
  Tone,
} from '../report/document.ts'
import type { Outcome, ShownFinding } from '../report/outcome.ts'
import type { Lang } from '../units/language.ts'
import type { RenderOptions } from './renderer.ts'
import { cellText } from './util/cell-text.ts'
import { dayLabel } from './util/day-label.ts'
import { findingCounts } from './util/finding-counts.ts'
import { safeText } from './util/safe-text.ts'
import { severityWord } from './util/severity-word.ts'

/** Lines only where a reader needs them: under the heading and above the totals. */
const BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

interface Pen {
  readonly chalk: ChalkInstance
  readonly options: RenderOptions
  readonly currency: string
}

const TONES: Record<Tone, (chalk: ChalkInstance) => ChalkInstance> = {
  good: (chalk) => chalk.green,
  watch: (chalk) => chalk.yellow,
  bad: (chalk) => chalk.red,
  quiet: (chalk) => chalk.dim,
}

function painted(cell: Cell, { chalk, options, currency }: Pen): string {
  const text = cellText(cell, options.lang, currency)
  const tone = 'tone' in cell ? cell.tone : undefined
  return tone === undefined || text === '' ? text : TONES[tone](chalk)(text)
}

function isNumber({ unit }: Column): boolean {
  return unit !== 'text' && unit !== 'period' && unit !== 'day'
}

function tableText(table: ReportTable, pen: Pen): string {
  const { chalk, options } = pen
  const line = (row: Row): string[] => row.cells.map((cell) => painted(cell, pen))
  const head = table.columns.map(({ title }) => chalk.bold(safeText(title[options.lang])))
  const body = [
    ...(head.some((title) => title !== '') ? [head] : []),
    ...table.rows.map(line),
    ...(table.totals === undefined ? [] : [line(table.totals).map((text) => chalk.bold(text))]),
  ]
  const drawn = new Table({
    chars: BORDERS,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: table.columns.map((column) => (isNumber(column) ? 'right' : 'left')),
    ...widths(table, body, options.width),
    wordWrap: true,
  })
  drawn.push(...body)
  return drawn
    .toString()
    .split('\n')
    .map((text) => text.trimEnd())
    .join('\n')
}

/** The longest line of each column, the widest text columns cut so that the table fits the terminal. */
function widths(
  table: ReportTable,
  body: readonly string[][],
  width: number,
): { colWidths?: number[] } {
  const natural = table.columns.map((_, index) =>
    Math.max(1, ...body.map((line) => visibleLength(line[index] ?? ''))),
  )
  const gaps = 2 * (natural.length - 1)
  const total = natural.reduce((left, right) => left + right, gaps)
  if (total <= width) return {}
  let excess = total - width
  const shrunk = [...natural]
  while (excess > 0) {
    const widest = shrunk.reduce(
      (best, size, index) =>
        !isNumber(table.columns[index] as Column) && size > (shrunk[best] ?? 0) ? index : best,
      table.columns.findIndex((column) => !isNumber(column)),
    )
    if (widest < 0 || (shrunk[widest] ?? 0) <= 12) return {}
    shrunk[widest] = (shrunk[widest] ?? 0) - 1
    excess -= 1
  }
  return { colWidths: shrunk }
}

function visibleLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes of chalk are what is left out
  return [...text.replace(/\u001b\[\d+m/g, '')].length
}

function sectionText({ title, blocks }: Section, pen: Pen, isOnly: boolean): string {
  const { chalk, options } = pen
  const parts = blocks.flatMap((block) => {
    if (block.kind === 'chart') return []
    if (block.kind === 'note') return [safeText(block.text[options.lang])]
    const heading =
      block.title === undefined ? '' : `${chalk.bold(safeText(block.title[options.lang]))}\n`
    return [heading + tableText(block, pen)]
  })
  const heading = isOnly ? [] : [chalk.bold.underline(safeText(title[options.lang]))]
  return [...heading, ...parts].join('\n\n')
}

function headerText({ title, provenance }: Report, { chalk, options }: Pen): string {
  const { plan, asOf, hash, files } = provenance
  const words: Record<Lang, string> = {
    fr: `situation au ${dayLabel(asOf, 'fr')} · ${files} fichier${files === 1 ? '' : 's'} · contenu ${hash.slice(0, 12)}`,
    en: `as of ${dayLabel(asOf, 'en')} · ${files} file${files === 1 ? '' : 's'} · content ${hash.slice(0, 12)}`,
  }
  const name = `${safeText(plan.title[options.lang])} (${safeText(plan.organisation)})`
  return `${chalk.bold(name)}\n${chalk.dim(`${title[options.lang]} · ${words[options.lang]}`)}`
}

const FINDING_TONES = { error: 'bad', warning: 'watch', info: 'quiet' } as const

/** The first line of a finding, complete alone: `file:line:column severity sentence  rule`. */
function findingLine(
  { place, severity, message, rule, waiver }: ShownFinding,
  { chalk, options }: Pen,
): string {
  const { lang } = options
  const where = `${safeText(place.file)}:${place.line}:${place.column}`
  const word = TONES[FINDING_TONES[severity]](chalk)(severityWord(severity, lang))
  const waived =
    waiver === undefined
      ? ''
      : chalk.dim(
          lang === 'fr'
            ? ` (dérogation jusqu’au ${waiver.until})`
            : ` (waived until ${waiver.until})`,
        )
  return `${where} ${word} ${safeText(message[lang])}${waived}  ${chalk.dim(rule)}`
}

function findingText(finding: ShownFinding, pen: Pen): string {
  const { chalk, options } = pen
  if (options.isQuiet === true) return findingLine(finding, pen)
  const gutter = Math.max(4, ...finding.excerpt.map(({ number }) => String(number).length + 2))
  const excerpt = finding.excerpt.flatMap(({ number, text, mark }) => [
    `${chalk.dim(`${String(number).padStart(gutter)} |`)} ${text}`,
    ...(mark === undefined
      ? []
      : [
          `${chalk.dim(`${' '.repeat(gutter)} |`)} ${' '.repeat(mark.start)}${chalk.red('^'.repeat(mark.length))}`,
        ]),
  ])
  const related = finding.related.map(
    ({ place, label }) =>
      `${' '.repeat(gutter - 2)}${safeText(place.file)}:${place.line}:${place.column} ${safeText(label[options.lang])}`,
  )
  const help = `${' '.repeat(gutter - 2)}${chalk.dim(options.lang === 'fr' ? 'que faire\u00a0:' : 'help:')} ${safeText(finding.help[options.lang])}`
  return [findingLine(finding, pen), ...excerpt, ...related, help].join('\n')
}

/** The first findings of a screen, most serious first, in one line each. */
function topFindings(findings: readonly ShownFinding[], pen: Pen): string {
  const order = ['error', 'warning', 'info']
  const live = findings.filter(({ waiver }) => waiver === undefined)
  const top = [...live]
    .sort((left, right) => order.indexOf(left.severity) - order.indexOf(right.severity))
    .slice(0, 6)
  const hint =
    pen.options.lang === 'fr'
      ? 'plan validate montre tous les constats'
      : 'plan validate shows every finding'
  const more = live.length > top.length ? [pen.chalk.dim(`… ${hint}`)] : []
  return [
    pen.chalk.bold(findingCounts(findings, pen.options.lang)),
    ...top.map((finding) => findingLine(finding, pen)),
    ...more,
  ].join('\n')
}

/** Renders for a terminal; a report ends with its most serious findings, a validation shows them all with excerpts. */
export async function renderTerminal(outcome: Outcome, options: RenderOptions): Promise<string> {
  const pen: Pen = {
    chalk: new Chalk({ level: options.colour }),
    options,
    currency: outcome.report?.provenance.currency ?? 'EUR',
  }
  const { report, findings } = outcome
  if (report === undefined) {
    if (options.isQuiet === true && findings.length === 0) return ''
    const separator = options.isQuiet === true ? '\n' : '\n\n'
    const all = findings.map((finding) => findingText(finding, pen))
    return `${[...all, ...(options.isQuiet === true ? [] : [findingCounts(findings, pen.options.lang)])].join(separator)}\n`
  }
  const isOnly = report.sections.length === 1
  const parts = [
    headerText(report, pen),
    ...report.sections.map((section) => sectionText(section, pen, isOnly)),
    topFindings(findings, pen),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Renders sections alone, without the header and the findings of a report. */
export function renderSections(
  sections: readonly Section[],
  options: RenderOptions,
  currency: string,
): string {
  const pen: Pen = { chalk: new Chalk({ level: options.colour }), options, currency }
  return `${sections.map((section) => sectionText(section, pen, false)).join('\n\n')}\n`
}
