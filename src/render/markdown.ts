/** Renders a report and its findings as GitHub-flavoured Markdown, in the language of the run. */
import { filesText, OUTPUT_WORDS, waitingText } from '../lang/catalogue/output.ts'
import { dateInText } from '../lang/dates.ts'
import { colon } from '../lang/punctuation.ts'
import { hasChart } from '../reports/document/chart-data.ts'
import type { CommandResult } from '../reports/document/command-result.ts'
import type {
  Cell,
  ChartTable,
  FigureDefinition,
  Link,
  Note,
  Report,
  Section,
  Table,
} from '../reports/document/document.ts'
import { dayText } from '../values/calendar.ts'
import { capitalised, type Lang } from '../values/language.ts'
import { chartFile } from './chart/chart.ts'
import { htmlText, markdownLine, markdownText } from './markdown/escape.ts'
import { mermaidDiagrams } from './markdown/mermaid.ts'
import type { RenderOptions } from './renderer.ts'
import { cellText, isNumberUnit } from './text/cell-text.ts'
import { findingBlocks } from './text/findings.ts'
import { relativeAddress } from './text/relative-address.ts'
import { hasRoundingGap } from './text/rounding-gap.ts'
import { type SafeText, safePage, safeText } from './text/safe-text.ts'
import { toneLabel, toneWord } from './text/tone-word.ts'

/**
 * The lines of the table, its totals in bold; the header alone where it has no rows.
 *
 * @param footnote - takes the remark of a cell and gives the mark that stands behind its text.
 */
export function markdownTable(
  { columns, rows, totals }: Table,
  lang: Lang,
  currency: string,
  footnote: (remark: string) => string,
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const write = (cell: Cell): string =>
    cellMarkdown(cell, lang, currency) +
    (cell.kind === 'figure' && cell.remark !== undefined ? footnote(cell.remark[lang]) : '')
  return [
    line(columns.map(({ title }) => markdownText(title[lang]))),
    line(columns.map(({ unit }) => (isNumberUnit(unit) ? '---:' : '---'))),
    ...rows.map(({ cells }) => line(cells.map(write))),
    ...(totals === undefined ? [] : [line(totals.cells.map((cell) => bold(write(cell))))]),
  ]
}

/** Words carry their meaning themselves; numbers and days get the word of their colour. */
function cellMarkdown(cell: Cell, lang: Lang, currency: string): string {
  if (cell.kind === 'links') return cell.links.map((link) => markdownLink(link, lang)).join(', ')
  const text = markdownText(cellText(cell, lang, currency))
  const tone = cell.kind === 'figure' || cell.kind === 'day' ? toneWord(cell.tone, lang) : ''
  return tone === '' ? text : `${text} · ${tone}`
}

/** The title, leading to its first file. */
function markdownLink({ text, files: [file] }: Link, lang: Lang): string {
  const title = markdownText(text[lang])
  return file === undefined ? title : `[${title}](${relativeAddress(file)})`
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`
}

interface Page {
  readonly lang: Lang
  readonly currency: string
  /** Remarks in the order of their marks, each once. */
  readonly remarks: Map<string, number>
  readonly pictureFile: RenderOptions['pictureFile'] | undefined
}

/** The report as GFM; without a report, the findings alone. Remarks of cells become footnotes. */
export async function renderMarkdown(
  outcome: CommandResult,
  { lang, pictureFile, navigation }: RenderOptions,
): Promise<SafeText> {
  const { report, waiting } = outcome
  const currency = report?.provenance.currency ?? 'EUR'
  const page: Page = { lang, currency, remarks: new Map(), pictureFile }
  const blocks =
    report === undefined
      ? findingsAlone(outcome, page)
      : [
          ...head(report, lang),
          ...waitingBlock(waiting, page),
          ...report.sections.flatMap((section) => sectionBlocks(section, page)),
          ...reportFindings(outcome, page),
          ...footnotes(page),
          ...definitionBlocks(report.definitions, lang),
          source(report.provenance, lang),
        ].filter((block) => block !== '')
  const way = (navigation?.path ?? []).map((link) => markdownLink(link, lang)).join(' › ')
  return safePage(`${[...(way === '' ? [] : [way]), ...blocks].join('\n\n')}\n`)
}

/** The plan's id, its files and their hash, by which whoever has them finds the state of a page. */
function source({ plan, hash, files, commit }: Report['provenance'], lang: Lang): string {
  return [
    ...(plan.id === '' ? [] : [`${OUTPUT_WORDS.plan[lang]} ${markdownText(plan.id)}`]),
    ...(hash === ''
      ? []
      : [`${OUTPUT_WORDS.hash[lang]} ${markdownText(hash.slice(0, 12))} (${filesText(files, lang)})`]),
    ...(commit === undefined ? [] : [`${OUTPUT_WORDS.commit[lang]} ${markdownText(commit)}`]),
  ].join(' · ')
}

function head({ title, provenance, marker }: Report, lang: Lang): readonly string[] {
  const { plan, asOf, moneyBasis } = provenance
  const names = [plan.title[lang], plan.organisation[lang]].filter((part) => part !== '' && part !== title[lang])
  const parts = [
    // The first opens the line.
    ...names.map((name, at) => (at === 0 ? markdownLine(name) : markdownText(name))),
    ...(asOf === undefined ? [] : [`${capitalised(OUTPUT_WORDS.as_of[lang])} ${dateInText(dayText(asOf), lang)}`]),
    ...(moneyBasis === undefined ? [] : [markdownText(moneyBasis[lang])]),
  ]
  return [...markerLine(marker), `# ${markdownText(title[lang])}`, parts.join(' · ')]
}

/** A comment of HTML, which a page does not show. */
function markerLine(marker: string | undefined): readonly string[] {
  return marker === undefined ? [] : [`<!-- ${safeText(marker).replaceAll('>', '')} -->`]
}

function waitingBlock(waiting: CommandResult['waiting'], { lang }: Page): readonly string[] {
  return waiting === undefined ? [] : [`**${waitingText(waiting)[lang]}.**`]
}

function findingsAlone(result: CommandResult, page: Page): readonly string[] {
  const { waiting, plan, asOf, scope } = result
  const about = [
    ...(plan === undefined ? [] : [`${OUTPUT_WORDS.plan[page.lang]} ${markdownText(plan)}`]),
    ...(asOf === undefined
      ? []
      : [`${capitalised(OUTPUT_WORDS.as_of[page.lang])} ${markdownText(dateInText(asOf, page.lang))}`]),
  ]
  const [title, ...blocks] = findingsMarkdown(result, '#', page)
  return [
    title ?? '',
    ...(about.length === 0 ? [] : [about.join(' · ')]),
    ...(scope === undefined ? [] : [markdownLine(scope[page.lang])]),
    ...waitingBlock(waiting, page),
    ...blocks,
  ]
}

function reportFindings(result: CommandResult, page: Page): readonly string[] {
  return result.findings.length === 0 ? [] : findingsMarkdown(result, '##', page)
}

function findingsMarkdown(result: CommandResult, level: '#' | '##', page: Page): readonly string[] {
  return [
    `${level} ${OUTPUT_WORDS.findings[page.lang]}`,
    ...findingBlocks(result).flatMap((block) =>
      block.kind === 'note' ? noteBlock(block, page) : tableBlocks(block, page),
    ),
  ]
}

function sectionBlocks({ title, blocks, isFolded }: Section, page: Page): readonly string[] {
  const inside = blocks.flatMap((block) => {
    if (block.kind === 'note') return [noteBlock(block, page)]
    const pictures = chartBlocks(block, page)
    if (block.isFolded !== true) return [...pictures, ...tableBlocks(block, page)]
    const { title, ...rest } = block
    const heading = htmlText((title ?? { fr: block.id, en: block.id })[page.lang])
    return [...pictures, ...folded(heading, tableBlocks(rest, page))]
  })
  return isFolded === true
    ? folded(htmlText(title[page.lang]), inside)
    : [`## ${markdownText(title[page.lang])}`, ...inside]
}

/** Blocks that a reader opens by their heading; empty lines around them let GFM read them as Markdown. */
function folded(heading: string, blocks: readonly string[]): readonly string[] {
  return [`<details>\n<summary>${heading}</summary>`, ...blocks, '</details>']
}

function tableBlocks(table: Table, page: Page): readonly string[] {
  const { lang, currency, remarks } = page
  const footnote = (remark: string): string => {
    const mark = remarks.get(remark) ?? remarks.size + 1
    remarks.set(remark, mark)
    return ` [^${mark}]`
  }
  return [
    ...(table.title === undefined ? [] : [`### ${markdownText(table.title[lang])}`]),
    table.rows.length === 0 && table.totals === undefined
      ? OUTPUT_WORDS.no_rows[lang]
      : markdownTable(table, lang, currency, footnote).join('\n'),
    ...(hasRoundingGap(table) ? [OUTPUT_WORDS.rounding[lang]] : []),
  ]
}

function noteBlock({ text, tone }: Note, { lang }: Page): string {
  const label = toneLabel(tone, lang)
  if (label === '') return markdownLine(text[lang])
  return `**${label}** ${markdownText(text[lang])}`
}

/** The picture as a file beside the page; undefined where no files are asked for, and for what is not drawn. */
function pictureLink(table: ChartTable, { lang, currency, pictureFile }: Page): string | undefined {
  if (pictureFile === undefined) return undefined
  const picture = chartFile(table, { lang, currency, id: table.id })
  if (picture === undefined) return undefined
  const title = markdownText((table.title ?? { fr: '', en: '' })[lang])
  return `![${title}](${relativeAddress(pictureFile(table.id, picture))})`
}

/** The diagrams and, since Mermaid draws no legend, the names of their series; none for a table without a picture. */
function chartBlocks(table: Table, page: Page): readonly string[] {
  if (!hasChart(table)) return []
  const { lang, currency } = page
  const { sentence } = table.chart
  const said = sentence === undefined ? [] : [markdownLine(sentence[lang])]
  const file = pictureLink(table, page)
  if (file !== undefined) return [...said, file]
  const pictures = mermaidDiagrams(table, lang, currency).flatMap(({ lines, series }) => {
    const picture = ['```mermaid', ...lines, '```'].join('\n')
    const names = series.map(
      ({ title, shape }, index) =>
        // The first opens the paragraph.
        `${(index === 0 ? markdownLine : markdownText)(title[lang])} (${OUTPUT_WORDS[shape][lang]})`,
    )
    return names.length === 0 ? [picture] : [picture, names.join(', ')]
  })
  return [...said, ...pictures]
}

function footnotes({ remarks }: Page): readonly string[] {
  const lines = [...remarks].map(([remark, mark]) => `[^${mark}]: ${markdownText(remark)}`)
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function definitionBlocks(definitions: readonly FigureDefinition[], lang: Lang): readonly string[] {
  if (definitions.length === 0) return []
  const lines = definitions.map(({ label, formula, source }) => {
    const origin = source === undefined ? '' : ` (${markdownText(source[lang])})`
    return `- **${markdownText(label[lang])}**${colon(lang)} ${markdownText(formula[lang])}${origin}`
  })
  return folded(OUTPUT_WORDS.definitions[lang], [lines.join('\n')])
}
