/**
 * Draws a chart of a report in Mermaid: gantt, pie or xychart-beta, every label made harmless.
 */
import { AXIS_UNITS } from '../../lang/catalogue/output.ts'
import type { CellUnit, Chart } from '../../reports/document/document.ts'
import { dayText } from '../../values/calendar.ts'
import { round } from '../../values/decimal.ts'
import type { Lang } from '../../values/language.ts'
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

/** The lines of the diagram without a fence; none where Mermaid can't draw the figures (no data, negative slices). */
export function mermaidChart(chart: Chart, lang: Lang, currency: string): readonly string[] {
  if (chart.type === 'pie') return pie(chart, lang)
  return chart.type === 'gantt' ? gantt(chart, lang) : xychart(chart, lang, currency)
}

function pie({ title, unit, categories, series }: Chart, lang: Lang): readonly string[] {
  const values = series[0]?.values ?? []
  if (values.some((value) => value < 0)) return []
  const slices = categories.flatMap((category, index) => {
    const value = scaled(values[index] ?? 0, unit)
    return value > 0 ? [`  "${mermaidLabel(category[lang])}" : ${value}`] : []
  })
  return slices.length === 0 ? [] : [`pie title ${mermaidLabel(title[lang])}`, ...slices]
}

/** Bars of one series hide those of another, so the first is drawn in bars and the others in lines. */
function xychart(chart: Chart, lang: Lang, currency: string): readonly string[] {
  const { type, title, unit, categories, series } = chart
  if (categories.length === 0 || series.length === 0) return []
  const labels = categories.map((category) => `"${mermaidLabel(category[lang])}"`)
  const lines = series.map(({ values }, index) => {
    const numbers = categories.map((_, place) => scaled(values[place] ?? 0, unit))
    return `  ${type === 'bar' && index === 0 ? 'bar' : 'line'} [${numbers.join(', ')}]`
  })
  return [
    'xychart-beta',
    `  title "${mermaidLabel(title[lang])}"`,
    `  x-axis [${labels.join(', ')}]`,
    `  y-axis "${axis(unit, lang, currency)}"`,
    ...lines,
  ]
}

function gantt({ title, categories, spans = [] }: Chart, lang: Lang): readonly string[] {
  if (spans.length === 0) return []
  const head = ['gantt', `  title ${mermaidLabel(title[lang])}`, '  dateFormat YYYY-MM-DD']
  let group: string | undefined
  const tasks = spans.flatMap(({ start, end, group: of }, index) => {
    const section = mermaidLabel(of[lang])
    const opening = section === group ? [] : [`  section ${section}`]
    group = section
    const label = mermaidLabel(categories[index]?.[lang] ?? '')
    return [...opening, `  ${label} :${dayText(start)}, ${dayText(end)}`]
  })
  return [...head, '  axisFormat %Y-%m', '  inclusiveEndDates', ...tasks]
}

function scaled(value: number, unit: CellUnit): number {
  if (unit === 'money') return round(value / 1000, 1)
  return unit === 'rate' ? round(value * 100, 1) : round(value, 2)
}

function axis(unit: CellUnit, lang: Lang, currency: string): string {
  if (unit === 'money') return currency === 'EUR' ? 'k€' : mermaidLabel(`k ${currency}`)
  const known = unit === 'days' || unit === 'fte' || unit === 'rate' ? unit : 'count'
  return AXIS_UNITS[known][lang]
}
