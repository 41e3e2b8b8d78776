/** Tiles of native shapes: the figure large, under its name, with target, change and remark in small words. */

import { colon } from '../../lang/punctuation.ts'
import { bare, isBlank, toneOf } from '../../reports/document/cell.ts'
import type { TilesChart } from '../../reports/document/chart.ts'
import { tilesData } from '../../reports/document/chart-data.ts'
import type { Cell, ChartTable } from '../../reports/document/document.ts'
import type { Bilingual } from '../../values/language.ts'
import type { DrawingBox } from '../office/canvas.ts'
import { type DrawingContext, toneText, words } from '../office/context.ts'
import { GREY, INK, PALE, TONE_COLOURS } from '../office/look.ts'
import { gridOf, inGrid } from '../office/panels.ts'
import type { Paragraph } from '../office/paragraph.ts'
import { fittedText, lineHeight, textWidth } from '../office/text-size.ts'
import { fractionText } from '../text/cell-text.ts'
import { legalText } from '../text/xml-text.ts'
import type { SlideCanvas } from './canvas.ts'
import { paragraphsHeight, SIZES, type SlideDrawing } from './page.ts'

const TEXTS = {
  target: { fr: 'Cible', en: 'Target' },
  change: { fr: 'Évolution', en: 'Change' },
} as const satisfies Record<string, Bilingual>

const MOST = 8
/** The figure, where it is too long for that, and the words, in points, and the height from which a tile has room for them. */
const TYPES = [
  { from: 2.4, large: 36, middle: 24, small: SIZES.body },
  { from: 0, large: 30, middle: 20, small: SIZES.small },
] as const
const [INSET, BAR] = [0.18, 0.08]
const LEAST = 1.75
/** The height of tiles in one row, and in more of them. */
const HIGHEST = { one: 3.8, more: 3 }

type Tile = ReturnType<typeof tilesData>[number]

/** What a rate is made of, in brackets; an empty text where it tells nothing. */
function fraction(cell: Cell, { lang, currency }: DrawingContext): string {
  const told = cell.kind === 'figure' ? fractionText(cell, lang, currency) : ''
  return told === '' ? '' : `(${legalText(told)})`
}

function paragraphs(tile: Tile, { w: width, h: height }: DrawingBox, context: DrawingContext): Paragraph[] {
  const tone = toneOf(tile.value)
  const text = `${toneText(tone)}${words(bare(tile.value), context)}`
  const { large, middle, small } = TYPES.find(({ from }) => height + INSET > from) ?? TYPES[1]
  const points = textWidth(text, { points: large, isBold: true }) <= width ? large : middle
  const line = (words: string, lines: number, colour: string): Paragraph[] =>
    words === '' ? [] : [{ text: fittedText(words, { width, lines }, { points: small }), points: small, colour }]
  const said = (name: Bilingual, cell: Cell): string =>
    isBlank(cell) ? '' : `${name[context.lang]}${colon(context.lang)} ${words(bare(cell), context)}`
  const remark = toneOf(tile.remark)
  const above = [
    ...line(words(tile.label, context), 2, GREY),
    {
      text: fittedText(text, { width, lines: 1 }, { points, isBold: true }),
      points,
      isBold: true,
      colour: tone === undefined ? INK : TONE_COLOURS[tone],
    },
    ...line(fraction(tile.value, context), 1, GREY),
    ...line(said(TEXTS.target, tile.target), 1, INK),
    ...line(said(TEXTS.change, tile.change), 1, INK),
  ]
  const left = height - paragraphsHeight(above, width)
  const lines = Math.max(1, Math.floor(left / lineHeight(small)))
  const colour = remark === undefined ? GREY : TONE_COLOURS[remark]
  return [...above, ...line(words(tile.remark, context), lines, colour)]
}

function drawTile(canvas: SlideCanvas, tile: Tile, place: DrawingBox, context: DrawingContext): void {
  const tone = toneOf(tile.value)
  canvas.shape('rect', place, { fill: PALE, name: words(tile.label, context) })
  canvas.shape('rect', { ...place, w: BAR }, { fill: tone === undefined ? context.look.accent : TONE_COLOURS[tone] })
  const inside = { x: place.x + BAR + INSET, y: place.y + INSET / 2, w: place.w - BAR - 2 * INSET, h: place.h - INSET }
  canvas.text(paragraphs(tile, inside, context), inside, { valign: 'middle' })
}

/** Up to eight tiles a slide, four across. */
export function tilesPictures(table: ChartTable, chart: TilesChart, context: DrawingContext): readonly SlideDrawing[] {
  const tiles = tilesData(table, chart)
  return gridOf(tiles, MOST).flatMap((some) => {
    if (some.length === 0) return []
    const across = some.length > 4 && some.length <= 6 ? 3 : 4
    const rows = Math.ceil(some.length / across)
    return [
      {
        least: rows * LEAST,
        most: rows * (rows === 1 ? HIGHEST.one : HIGHEST.more),
        draw: (canvas: SlideCanvas, box: DrawingBox) =>
          inGrid(some, box, (tile, place) => drawTile(canvas, tile, place, context), across),
      },
    ]
  })
}
