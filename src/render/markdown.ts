/** Renders a report and its findings as GitHub-flavoured Markdown, in the language of the run. */

import { sourceText } from '../lang/catalogue/definition-sources.ts'
import { colon, formatDate } from '../lang/numbers.ts'
import type { Chart, Definition, Note, Report, Section, Table } from '../report/document.ts'
import type { Outcome, ShownFinding } from '../report/outcome.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import type { RenderOptions } from './renderer.ts'
import { dayLabel } from './util/day-label.ts'
import { findingCounts } from './util/finding-counts.ts'
import { inOrder } from './util/finding-groups.ts'
import { findingsTable } from './util/findings-table.ts'
import { hasRoundingGap } from './util/has-rounding-gap.ts'
import { htmlText } from './util/html-text.ts'
import { markdownLine } from './util/markdown-line.ts'
import { markdownTable } from './util/markdown-table.ts'
import { markdownText } from './util/markdown-text.ts'
import { mermaidChart } from './util/mermaid-chart.ts'
import { type SafeText, safePage, safeText } from './util/safe-text.ts'
import { toneWord } from './util/tone-word.ts'
import { unitText } from './util/unit-text.ts'
import { waitingText } from './util/waiting-text.ts'

const WORDS = {
  asOf: { fr: 'Situation au', en: 'As of' },
  bars: { fr: 'barres', en: 'bars' },
  commit: { fr: 'commit', en: 'commit' },
  definitions: { fr: 'Définitions', en: 'Definitions' },
  findings: { fr: 'Constats', en: 'Findings' },
  hash: { fr: 'empreinte', en: 'content hash' },
  line: { fr: 'ligne', en: 'line' },
  nothing: { fr: 'Aucune ligne.', en: 'No rows.' },
  plan: { fr: 'Plan', en: 'Plan' },
  rounding: {
    fr: 'Les totaux sont arrondis à partir des valeurs exactes\u00a0: la somme des lignes affichées peut en différer.',
    en: 'Totals are rounded from exact values: the sum of the printed rows may differ from them.',
  },
} satisfies Record<string, Bilingual>

/** What the parts of one page share. */
interface Page {
  readonly lang: Lang
  readonly currency: string
  /** Remarks in the order of their marks, each once. */
  readonly remarks: Map<string, number>
}

/** The report as GFM; without a report, the findings alone. Remarks of cells become footnotes. */
export async function renderMarkdown(outcome: Outcome, { lang }: RenderOptions): Promise<SafeText> {
  const { report, findings, waiting } = outcome
  const currency = report?.provenance.currency ?? 'EUR'
  const page: Page = { lang, currency, remarks: new Map() }
  const blocks =
    report === undefined
      ? findingsAlone(outcome, page)
      : [
          ...head(report, lang),
          ...waitingBlock(waiting, page),
          ...report.sections.flatMap((section) => sectionBlocks(section, page)),
          ...(findings.length === 0 ? [] : findingBlocks(findings, '##', page)),
          ...footnotes(page),
          ...definitionBlocks(report.definitions, lang),
        ]
  return safePage(`${blocks.join('\n\n')}\n`)
}

function head({ title, provenance, marker }: Report, lang: Lang): readonly string[] {
  const { plan, asOf, hash, files, commit, moneyBasis } = provenance
  const name = [plan.title[lang], plan.organisation].filter((part) => part !== '').join(', ')
  const isOne = files === 1
  const count =
    lang === 'fr' ? `${files} fichier${isOne ? '' : 's'}` : `${files} file${isOne ? '' : 's'}`
  const parts = [
    `${WORDS.plan[lang]} ${markdownText(plan.id)}${colon(lang)} ${markdownText(name)}`,
    ...(asOf === undefined ? [] : [`${WORDS.asOf[lang]} ${dayLabel(asOf, lang)}`]),
    ...(moneyBasis === undefined ? [] : [markdownText(moneyBasis[lang])]),
    `${WORDS.hash[lang]} ${markdownText(hash.slice(0, 12))} (${count})`,
    ...(commit === undefined ? [] : [`${WORDS.commit[lang]} ${markdownText(commit)}`]),
  ]
  return [...markerLine(marker), `# ${markdownText(title[lang])}`, parts.join(' · ')]
}

/** A comment of HTML, which a page does not show. */
function markerLine(marker: string | undefined): readonly string[] {
  return marker === undefined ? [] : [`<!-- ${safeText(marker).replaceAll('>', '')} -->`]
}

/** What waits for what could not be read, as a paragraph. */
function waitingBlock(waiting: Outcome['waiting'], { lang }: Page): readonly string[] {
  return waiting === undefined ? [] : [`**${waitingText(waiting, lang)}.**`]
}

function findingsAlone({ findings, waiting, plan, asOf }: Outcome, page: Page): readonly string[] {
  const about = [
    ...(plan === undefined ? [] : [`${WORDS.plan[page.lang]} ${markdownText(plan)}`]),
    ...(asOf === undefined
      ? []
      : [`${WORDS.asOf[page.lang]} ${markdownText(formatDate(asOf, page.lang))}`]),
  ]
  const [title, ...blocks] = findingBlocks(findings, '#', page)
  return [
    title ?? '',
    ...(about.length === 0 ? [] : [about.join(' · ')]),
    ...waitingBlock(waiting, page),
    ...blocks,
  ]
}

function findingBlocks(
  findings: readonly ShownFinding[],
  level: '#' | '##',
  page: Page,
): readonly string[] {
  const counts = findingCounts(findings, page.lang)
  const sentence = `${counts.charAt(0).toUpperCase()}${counts.slice(1)}.`
  const title = `${level} ${WORDS.findings[page.lang]}`
  if (findings.length === 0) return [title, sentence]
  return [title, sentence, ...tableBlocks(findingsTable(inOrder(findings)), page)]
}

function sectionBlocks({ title, blocks, isFolded }: Section, page: Page): readonly string[] {
  const inside = blocks.flatMap((block) => {
    if (block.kind === 'table') return tableBlocks(block, page)
    return block.kind === 'chart' ? chartBlocks(block, page) : [noteBlock(block, page)]
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
      ? WORDS.nothing[lang]
      : markdownTable(table, lang, currency, footnote).join('\n'),
    ...(hasRoundingGap(table) ? [WORDS.rounding[lang]] : []),
  ]
}

function noteBlock({ text, tone }: Note, { lang }: Page): string {
  const word = toneWord(tone, lang)
  if (word === '') return markdownLine(text[lang])
  const label = `${word.charAt(0).toUpperCase()}${word.slice(1)}`
  return `**${label}${colon(lang)}** ${markdownText(text[lang])}`
}

/** The picture and, since Mermaid draws no legend for series, their names. */
function chartBlocks(chart: Chart, { lang, currency }: Page): readonly string[] {
  const lines = mermaidChart(chart, lang, currency)
  if (lines.length === 0) return []
  const picture = ['```mermaid', ...lines, '```'].join('\n')
  if (chart.type === 'pie' || chart.type === 'gantt') return [picture]
  const size = (value = 0): string => unitText(value, chart.unit, lang, currency)
  const names = chart.series.map(({ title, values }, index) => {
    const shape = chart.type === 'bar' && index === 0 ? WORDS.bars : WORDS.line
    // Among lines only, the two ends tell which is which.
    const mark = chart.type === 'line' ? `${size(values[0])} → ${size(values.at(-1))}` : shape[lang]
    // The first opens the paragraph.
    return `${(index === 0 ? markdownLine : markdownText)(title[lang])} (${mark})`
  })
  return [picture, names.join(', ')]
}

function footnotes({ remarks }: Page): readonly string[] {
  const lines = [...remarks].map(([remark, mark]) => `[^${mark}]: ${markdownText(remark)}`)
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function definitionBlocks(definitions: readonly Definition[], lang: Lang): readonly string[] {
  if (definitions.length === 0) return []
  const lines = definitions.map(({ label, formula, source }) => {
    const origin = source === '' ? '' : ` (${markdownText(sourceText(source)[lang])})`
    return `- **${markdownText(label[lang])}**${colon(lang)} ${markdownText(formula[lang])}${origin}`
  })
  return folded(WORDS.definitions[lang], [lines.join('\n')])
}
