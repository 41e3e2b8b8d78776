/** Makes the chart of points in a plane: one series a group, of the rows that have all figures that a point needs. */
import type { ScatterChart } from '../../../reports/document/chart.ts'
import { type ScatterPoint, scatterData } from '../../../reports/document/chart-data.ts'
import type { Cell, CellUnit, Table } from '../../../reports/document/document.ts'
import type { Bilingual } from '../../../values/language.ts'
import { lookOf } from '../../chart/looks.ts'
import { spansDecades } from '../../chart/value-axis.ts'
import type { Locale } from '../cell-value.ts'
import { plainText } from '../excel-text.ts'
import { valueAxis } from './axis-format.ts'
import { cellsOf, type DrawnTable, headingCell } from './cell-ranges.ts'
import { lineLook, pointLook } from './looks.ts'
import type { Axis, NativeChart, NativeSeries, Plot } from './native-chart.ts'
import { isDrawn } from './what-is-drawn.ts'

/** Of more points than this, only the largest have their names. */
const FEW = 14
const NAMED = 8

/** The chart; none where no row has a point. */
export function planeCharts(
  drawn: DrawnTable,
  table: Table,
  chart: ScatterChart,
  {
    locale,
    words,
  }: { readonly locale: Locale; readonly words: Pick<NativeChart, 'title' | 'description'> },
): NativeChart[] {
  const { x, y, points } = scatterData(table, chart)
  const shown = points.flatMap((point, line) => (isDrawn(point, chart) ? { point, line } : []))
  if (shown.length === 0) return []
  const groups = new Map<string, number[]>()
  for (const { point, line } of shown) {
    const key = keyOf(point.group)
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const named = namedLines(shown, chart)
  const series = [...groups.values()].map((lines, index) =>
    seriesOf(drawn, chart, { lines, named, index }),
  )
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

/** The rows whose points have their names: all where they are few, else those of the greatest sizes. */
function namedLines(
  shown: readonly { readonly point: ScatterPoint; readonly line: number }[],
  { size }: ScatterChart,
): ReadonlySet<number> {
  const weight = ({ point }: { readonly point: ScatterPoint }): number =>
    (size === undefined ? point.y : point.size) ?? 0
  const most = shown.length <= FEW ? shown.length : NAMED
  const ranked = shown.toSorted((left, right) => weight(right) - weight(left))
  return new Set(ranked.slice(0, most).map(({ line }) => line))
}

interface GroupLines {
  readonly lines: readonly number[]
  readonly named: ReadonlySet<number>
  /** Which of the groups it is. */
  readonly index: number
}

function seriesOf(
  drawn: DrawnTable,
  chart: ScatterChart,
  { lines, named, index }: GroupLines,
): NativeSeries {
  const { group, size } = chart
  const names = lines.flatMap((line, point): [number, string][] =>
    named.has(line) ? [[point, String(cellsOf(drawn, chart.label, [line]).values[0] ?? '')]] : [],
  )
  return {
    name:
      group === undefined ? headingCell(drawn, chart.y) : cellsOf(drawn, group, lines.slice(0, 1)),
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
  const name = plainText(title[locale.lang])
  return {
    ...axis,
    title: sign === undefined ? name : `${name} (${sign})`,
    ...(isLog ? { isLog } : {}),
  }
}
