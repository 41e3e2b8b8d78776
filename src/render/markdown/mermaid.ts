/**
 * Draws a chart of a report in Mermaid: gantt or xychart-beta, every label made harmless.
 */

import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import { AXIS_UNITS } from '../../lang/catalogue/output.ts'
import { moneyUnit } from '../../lang/currencies.ts'
import type { RoadmapChart, SeriesChart } from '../../reports/document/chart.ts'
import { roadmapData, seriesData } from '../../reports/document/chart-data.ts'
import type { CellUnit, ChartTable, Table } from '../../reports/document/document.ts'
import { dayText } from '../../values/calendar.ts'
import { round } from '../../values/decimal.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { cellText } from '../text/cell-text.ts'
import { safeText } from '../text/safe-text.ts'

/** Words that open a statement of a gantt, where labels can't be quoted. */
const OPENING =
  /^(section|title|click|call|href|gantt|dateformat|axisformat|tickinterval|excludes|includes|todaymarker|weekday|weekend|topaxis|inclusiveenddates|acctitle|accdescr|\d{4}-\d{2}-\d{2}|%|-)/iu

/** The text without quotes, marks and line ends; never empty, and it opens no statement. */
export function mermaidLabel(text: string): string {
  const label = safeText(text)
    .replace(/["`#;:<>\\{}[\]|]/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()
  if (label === '') return '-'
  return OPENING.test(label) ? `· ${label}` : label
}

/** A diagram: its lines without a fence, and the series of it by name, which Mermaid draws no legend for. */
interface MermaidDiagram {
  readonly lines: readonly string[]
  readonly series: readonly { readonly title: Bilingual; readonly shape: 'bars' | 'line' }[]
}

/**
 * The diagrams of a table, one a panel of its series; none for what Mermaid has no diagram for (points in a plane,
 * fields, tiles, bars by measure) and where there is nothing to draw.
 */
export function mermaidDiagrams(table: ChartTable, lang: Lang, currency: string): readonly MermaidDiagram[] {
  const { chart } = table
  if (chart.type === 'roadmap') return gantt(table, chart, lang)
  return chart.type === 'series' ? xycharts(table, chart, lang, currency) : []
}

function titleOf(table: Table, lang: Lang, panel = ''): string {
  const title = table.title?.[lang] ?? ''
  return mermaidLabel(panel === '' ? title : `${title} · ${panel}`)
}

/**
 * Bars of one series hide those of another, so the first is drawn in bars and the others in lines; a series without a
 * figure for some category is left out, for a line can have no gap.
 */
function xycharts(table: ChartTable, chart: SeriesChart, lang: Lang, currency: string): MermaidDiagram[] {
  const { unit, panels } = seriesData(table, chart)
  return panels.flatMap(({ name, categories, series }) => {
    const whole = series.filter(({ values }) => values.every((value) => value !== null))
    if (categories.length === 0 || whole.length === 0) return []
    const shown = whole.map(({ title, mark, values }, index) => ({
      title,
      values,
      shape: mark === 'bar' && index === 0 ? ('bars' as const) : ('line' as const),
    }))
    const labels = categories.map((cell) => `"${mermaidLabel(cellText(cell, lang, currency))}"`)
    return {
      lines: [
        'xychart-beta',
        `  title "${titleOf(table, lang, cellText(name, lang, currency))}"`,
        `  x-axis [${labels.join(', ')}]`,
        `  y-axis "${axis(unit, lang, currency)}"`,
        ...shown.map(
          ({ shape, values }) =>
            `  ${shape === 'bars' ? 'bar' : 'line'} [${values.map((value) => scaled(value ?? 0, unit)).join(', ')}]`,
        ),
      ],
      series: shown,
    }
  })
}

/** How the axis of a timeline writes a month, in the notation of strftime. */
const MONTHS: Readonly<Record<Lang, string>> = { fr: '%m/%Y', en: '%b %Y' }

function gantt(table: ChartTable, chart: RoadmapChart, lang: Lang): MermaidDiagram[] {
  const groups = roadmapData(table, chart).flatMap(({ name, bars }) => {
    const tasks = bars.flatMap(({ label, start, end, goesOnTo, tone }) => {
      if (start === undefined || end === undefined) return []
      const isPast = goesOnTo !== undefined
      const state = tone === 'bad' || isPast ? 'crit, ' : ''
      const name = cellText(label, lang, '')
      const told = isPast ? `${name} (${CHART_WORDS.past_end[lang]})` : name
      return [`  ${mermaidLabel(told)} :${state}${dayText(start)}, ${dayText(goesOnTo ?? end)}`]
    })
    if (tasks.length === 0) return []
    const section = cellText(name, lang, '')
    return [...(section === '' ? [] : [`  section ${mermaidLabel(section)}`]), ...tasks]
  })
  if (groups.length === 0) return []
  const head = ['gantt', `  title ${titleOf(table, lang)}`, '  dateFormat YYYY-MM-DD']
  const lines = [...head, `  axisFormat ${MONTHS[lang]}`, '  inclusiveEndDates', ...groups]
  return [{ lines, series: [] }]
}

function scaled(value: number, unit: CellUnit): number {
  if (unit === 'money') return round(value / 1000, 1)
  return unit === 'rate' ? round(value * 100, 1) : round(value, 2)
}

function axis(unit: CellUnit, lang: Lang, currency: string): string {
  if (unit === 'money') return mermaidLabel(moneyUnit(currency, 'k', lang))
  const known = unit === 'days' || unit === 'fte' || unit === 'rate' ? unit : 'count'
  return AXIS_UNITS[known][lang]
}
