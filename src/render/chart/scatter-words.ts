/** What a chart of points says beside them: its legend, the rows without a point, and a description. */
import { CHART_KINDS, CHART_NOUNS, CHART_WORDS, descriptionText, rangeText } from '../../lang/catalogue/charts.ts'
import { listed } from '../../lang/lists.ts'
import { counted } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import type { ScatterData } from '../../reports/document/chart-data.ts'
import type { Canvas } from './canvas.ts'
import { cellWords, figureWords, placeable } from './figures.ts'
import { labelLines } from './label.ts'
import type { LegendItem } from './legend.ts'
import { marker } from './looks.ts'
import { LEAST_RADIUS, type Looks, type PlacedPoint, radiusOf } from './scatter-model.ts'
import { element, type Point } from './svg.ts'
import { wrapped } from './text-width.ts'
import { extent } from './value-axis.ts'

const LINE = 16

/** The next 1, 2 or 5 with zeros below a value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const first = value / power
  return (first >= 5 ? 5 : first >= 2 ? 2 : 1) * power
}

/** A look for each group where there are several, and circles of two sizes with what they stand for. */
export function scatterLegend(
  data: ScatterData,
  points: readonly PlacedPoint[],
  looks: Looks,
  canvas: Canvas,
): LegendItem[] {
  const groups = [...looks].flatMap(([words, look]): LegendItem[] =>
    words === '' || looks.size < 2 ? [] : [{ words, swatch: (middle) => marker(look, middle, 110) }],
  )
  const { size } = data
  const sizes = points.flatMap((point) => (point.size !== null && point.size > 0 ? [point.size] : []))
  if (size === undefined || sizes.length === 0) return groups
  const { lang } = canvas
  const sizeName = `${size.title[lang]} (${CHART_WORDS.area[lang]})${colon(lang)} `
  const radius = radiusOf(data, canvas)
  const most = extent(sizes)[1]
  // A row of the legend has room for a quarter of the largest area; a quarter of that is the second.
  const rounds = [...new Set([roundBelow(most / 16), roundBelow(most / 4)])]
  const shown = rounds.filter((value) => radius(value) > LEAST_RADIUS)
  return [
    ...groups,
    ...shown.map((value, index) => ({
      words: `${index === 0 ? sizeName : ''}${figureWords(value, size.unit, canvas)}`,
      swatch: ({ x, y }: Point) => element('circle', { class: 'ch-outline', cx: x, cy: y, r: radius(value) }),
    })),
  ]
}

/** The names of the rows without a point, below the plane. */
export function leftOut(data: ScatterData, top: number, canvas: Canvas): { svg: string; height: number } {
  const { lang, width } = canvas
  const names = data.points
    .filter(({ x, y }) => placeable(x) === null || placeable(y) === null)
    .map(({ label: name }) => cellWords(name, canvas))
  if (names.length === 0) return { svg: '', height: 0 }
  const words = `${CHART_WORDS.not_placed[lang]}${colon(lang)} ${listed(names, lang, 12)}`
  const lines = wrapped(words, 'small', width, 3)
  const at = { x: 0, y: top + LINE / 2 }
  const svg = labelLines(lines, LINE, { type: 'small', isMuted: true, at })
  return { svg, height: lines.length * LINE }
}

/** How many points there are, and from where to where they lie. */
export function describeScatter(
  data: ScatterData,
  points: readonly PlacedPoint[],
  isJoined: boolean,
  canvas: Canvas,
): string {
  const { lang } = canvas
  const range = (values: readonly number[], { title, unit }: ScatterData['x']): string => {
    const [least, most] = extent(values)
    const ends = rangeText(figureWords(least, unit, canvas), figureWords(most, unit, canvas), lang)
    return `${title[lang]} ${ends}`
  }
  return descriptionText(
    isJoined ? CHART_KINDS.frontier : CHART_KINDS.scatter,
    [
      counted(points.length, CHART_NOUNS.point, lang),
      range(
        points.map(({ x }) => x),
        data.x,
      ),
      range(
        points.map(({ y }) => y),
        data.y,
      ),
    ],
    lang,
  )
}
