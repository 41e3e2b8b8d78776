/** Makes the chart of points in a plane: one series a group, of the rows that have all figures that a point needs. */
import type { ScatterChart } from '../../../reports/document/chart.ts'
import { scatterData } from '../../../reports/document/chart-data.ts'
import type { Cell, CellUnit, Table } from '../../../reports/document/document.ts'
import type { Bilingual } from '../../../values/language.ts'
import { lookOf } from '../../chart/looks.ts'
import { spansDecades } from '../../chart/value-axis.ts'
import { legalText } from '../../text/xml-text.ts'
import type { Locale } from '../cell-value.ts'
import { valueAxis } from './axis-format.ts'
import { cellsOf, type DrawnTable, headingCell } from './cell-ranges.ts'
import { lineLook, pointLook } from './looks.ts'
import type { Axis, NativeChart, NativeSeries, Plot } from './native-chart.ts'
import { isDrawn } from './what-is-drawn.ts'

/** Of more points than this, none has its name: a program that draws does not keep them from lying over each other. */
const FEW = 14

/** The chart; none where no row has a point. */
export function planeCharts(
  drawn: DrawnTable,
  table: Table,
  chart: ScatterChart,
  { locale, words }: { readonly locale: Locale; readonly words: Pick<NativeChart, 'title' | 'description'> },
): NativeChart[] {
  const { x, y, points } = scatterData(table, chart)
  const shown = points.flatMap((point, line) => (isDrawn(point, chart) ? { point, line } : []))
  if (shown.length === 0) return []
  const groups = new Map<string, number[]>()
  for (const { point, line } of shown) {
    const key = keyOf(point.group)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const isNamed = shown.length <= FEW
  const series = [...groups.values()].map((lines, index) => seriesOf(drawn, chart, { lines, isNamed, index }))
  const axes = {
    across: planeAxis(
      x,
      shown.map(({ point }) => point.x ?? 0),
      locale,
    ),
    values: planeAxis(
      y,
      shown.map(({ point }) => point.y ?? 0),
      locale,
    ),
  }
  return [{ ...words, plots: [{ kind: kindOf(chart), series }], axes }]
}

function kindOf(chart: ScatterChart): Plot['kind'] {
  if (chart.size !== undefined) return 'bubbles'
  return chart.isJoined === true ? 'joined' : 'points'
}

function keyOf(group: Cell): string {
  return group.kind === 'text' ? group.text.en : ''
}

interface GroupLines {
  readonly lines: readonly number[]
  readonly isNamed: boolean
  /** Which of the groups it is. */
  readonly index: number
}

function seriesOf(drawn: DrawnTable, chart: ScatterChart, { lines, isNamed, index }: GroupLines): NativeSeries {
  const { group, size } = chart
  const labels = isNamed ? cellsOf(drawn, chart.label, lines).values : []
  const names = labels.map((label, point): [number, string] => [point, String(label ?? '')])
  return {
    name: group === undefined ? headingCell(drawn, chart.y) : cellsOf(drawn, group, lines.slice(0, 1)),
    across: cellsOf(drawn, chart.x, lines),
    values: cellsOf(drawn, chart.y, lines),
    ...(size === undefined ? {} : { sizes: cellsOf(drawn, size, lines) }),
    names: new Map(names),
    look: chart.isJoined === true ? lineLook(lookOf(index), 'all') : pointLook(lookOf(index)),
  }
}

interface Dimension {
  readonly title: Bilingual
  readonly unit: CellUnit
}

/** The axis, by its name and its unit; by powers of ten where the figures span two of them. */
function planeAxis({ title, unit }: Dimension, figures: readonly number[], locale: Locale): Axis {
  const isLog = spansDecades(figures)
  // By powers of ten the least label tells the unit: the greatest would make it nothing.
  const { title: sign, ...axis } = valueAxis(unit, isLog ? [Math.min(...figures)] : figures, locale)
  const name = legalText(title[locale.lang])
  return { ...axis, title: sign === undefined ? name : `${name} (${sign})`, ...(isLog ? { isLog } : {}) }
}
