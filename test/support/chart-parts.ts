/** Looks for what an office program would repair in charts (DrawingML, ECMA-376-1, 21.2), and reads what they refer to. */
import { elements, type Parts, walk } from './opc-parts.ts'

/** The children of elements in the order of their schema; what may come several times in a row stands once. */
const ORDER: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners style chart spPr txPr externalData printSettings',
  'c:chart': 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs',
  'c:title': 'tx layout overlay spPr txPr',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:plotArea': 'layout barChart lineChart scatterChart bubbleChart catAx valAx dateAx dTable spPr',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines marker smooth axId',
  'c:scatterChart': 'scatterStyle varyColors ser dLbls axId',
  'c:bubbleChart': 'varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId',
  'c:ser':
    'idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val xVal yVal bubbleSize bubble3D smooth',
  'c:dLbls': 'dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize',
  'c:dLbl':
    'idx layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize',
  'c:scaling': 'logBase orientation max min',
  'c:catAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit',
  'c:marker': 'symbol size spPr',
  'c:numCache': 'formatCode ptCount pt',
  'c:strCache': 'ptCount pt',
}

/** Children of an element that are not where its schema has them. */
export function orderFaults(part: string, xml: string, order: Readonly<Record<string, string>>): string[] {
  const faults: string[] = []
  const open: { name: string; last: number }[] = []
  walk(xml, {
    open: (name) => {
      const parent = open.at(-1)
      const known = order[parent?.name ?? '']?.split(' ')
      if (parent !== undefined && known !== undefined) {
        const at = known.indexOf(name.replace(/^\w+:/, ''))
        if (at < 0) faults.push(`${part}: ${parent.name} has no ${name}`)
        else if (at < parent.last) faults.push(`${part}: ${name} stands too late in ${parent.name}`)
        parent.last = Math.max(parent.last, at)
      }
      open.push({ name, last: -1 })
    },
    close: () => open.pop(),
  })
  return faults
}

/** The names of the charts of a package. */
export function chartNames(parts: Parts): string[] {
  return [...parts.keys()].filter((name) => /\/charts\/chart\d+\.xml$/.test(name))
}

/** What is wrong with the charts of a package. */
export function chartFaults(parts: Parts): string[] {
  return chartNames(parts).flatMap((name) => {
    const xml = parts.get(name) ?? ''
    return [...orderFaults(name, xml, ORDER), ...axisFaults(name, xml), ...seriesFaults(name, xml)]
  })
}

/** Axes that a plot names without a part, axes of no plot, and pairs that do not cross each other. */
function axisFaults(name: string, xml: string): string[] {
  const axes = new Map<string, string>()
  const used: string[] = []
  const faults: string[] = []
  const path: string[] = []
  let axis = ''
  walk(xml, {
    open: (tag, { val = '' }) => {
      const parent = path.at(-1) ?? ''
      path.push(tag)
      if (tag === 'c:axId' && parent.endsWith('Chart')) used.push(val)
      if (tag === 'c:axId' && parent.endsWith('Ax')) {
        if (axes.has(val)) faults.push(`${name} has axis ${val} twice`)
        axis = val
        axes.set(axis, '')
      }
      if (tag === 'c:crossAx') axes.set(axis, val)
    },
    close: () => path.pop(),
  })
  return [
    ...faults,
    ...used.filter((id) => !axes.has(id)).map((id) => `${name}: no axis ${id} for its plot`),
    ...[...axes.keys()].filter((id) => !used.includes(id)).map((id) => `${name}: no plot has axis ${id}`),
    ...[...axes].flatMap(([id, cross]) =>
      axes.get(cross) === id ? [] : [`${name}: axes ${id} and ${cross} do not cross`],
    ),
  ]
}

function seriesFaults(name: string, xml: string): string[] {
  const orders = elements(xml, 'c:order').map(({ val = '' }) => val)
  return orders.length === new Set(orders).size ? [] : [`${name}: two series of one number`]
}

/** Cells that a chart refers to, with what it keeps of them. */
export interface ChartReference {
  /** What it is: `c:tx`, `c:cat`, `c:val`, `c:xVal`, `c:yVal` or `c:bubbleSize`. */
  readonly role: string
  /** Which series of the chart. */
  readonly series: number
  readonly formula: string
  /** Null where the cache has no point. */
  readonly cached: readonly (string | null)[]
}

/** All that a chart reads from cells, in its order. */
export function chartReferences(xml: string): ChartReference[] {
  const found: ChartReference[] = []
  const path: string[] = []
  let [series, formula, text, point] = [-1, '', '', 0]
  let cached: (string | null)[] = []
  walk(xml, {
    open: (tag, { val = '', idx = '' }) => {
      path.push(tag)
      text = ''
      if (tag === 'c:ser') series += 1
      if (tag === 'c:ptCount') cached = Array.from({ length: Number(val) }, () => null)
      if (tag === 'c:pt') point = Number(idx)
    },
    text: (more) => {
      text += more
    },
    close: (tag) => {
      path.pop()
      if (tag === 'c:f') formula = text
      if (tag === 'c:v') cached[point] = text
      if (tag !== 'c:numRef' && tag !== 'c:strRef') return
      found.push({ role: path.at(-1) ?? '', series, formula, cached })
      cached = []
    },
  })
  return found
}

/** One cell of a reference. */
export interface CellPlace {
  readonly sheet: string
  readonly address: string
}

/** The cells of a reference such as `'Sheet'!$B$5:$B$9` or several of them in brackets, in their order. */
export function cellsOfReference(formula: string): CellPlace[] {
  const areas = formula.replace(/^\((.*)\)$/, '$1').split(/,(?=')/)
  return areas.flatMap((area) => {
    const [, sheet = '', column = '', first = '', last = first] =
      /^'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(area) ?? []
    if (sheet === '') throw new Error(`no cells in "${area}"`)
    const count = Number(last) - Number(first) + 1
    return Array.from({ length: count }, (_, index) => ({ sheet, address: `${column}${Number(first) + index}` }))
  })
}
