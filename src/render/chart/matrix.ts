/** Draws a grid of figures: rows by columns, each field in the colour and with the sign of its tone. */
import { CHART_KINDS, CHART_NOUNS, descriptionText } from '../../lang/catalogue/charts.ts'
import { counted } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import { toneOf } from '../../reports/document/cell.ts'
import type { MatrixChart } from '../../reports/document/chart.ts'
import { matrixData } from '../../reports/document/chart-data.ts'
import type { Cell, ChartTable } from '../../reports/document/document.ts'
import type { Canvas, Drawing } from './canvas.ts'
import { cellWords } from './figures.ts'
import { label } from './label.ts'
import { toneSign } from './looks.ts'
import { type Box, rectangle, tooltip } from './svg.ts'
import { textWidth, widest } from './text-width.ts'

const FIELD = 44
const WIDEST = 130
const SEAM = 3
const LINE = 20
const EDGE = 8

/** A field with its figure and its sign; an empty one has an outline only. */
function field(cell: Cell, box: Box, where: string, canvas: Canvas): string {
  const words = cellWords(cell, canvas)
  const tone = toneOf(cell)
  const isFilled = tone !== undefined && words !== ''
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const tip = words === '' ? '' : tooltip(`${where}${colon(canvas.lang)} ${words}`)
  const ground = rectangle(box, { class: isFilled ? `ch-${tone}` : 'ch-outline' }, tip)
  if (words === '') return ground
  const room = box.width - 2 * SEAM
  const width = textWidth(words, 'label')
  const hasSign = isFilled && width + 18 <= room
  const at = { x: middle.x + (hasSign ? 8 : 0), y: middle.y }
  return (
    ground +
    (hasSign ? toneSign(tone, { x: at.x - width / 2 - 10, y: at.y }, true) : '') +
    label({ words, at, anchor: 'middle', room, isOnTone: isFilled })
  )
}

/** The grid; undefined where it has no rows. */
export function drawMatrix(table: ChartTable, chart: MatrixChart, canvas: Canvas): Drawing | undefined {
  const { columns, rows } = matrixData(table, chart)
  if (rows.length === 0 || columns.length === 0) return undefined
  const { lang, width } = canvas
  const axes = { row: chart.axes.row[lang], column: chart.axes.column[lang] }
  const names = rows.map(({ name }) => cellWords(name, canvas))
  const heads = columns.map((title) => title[lang])
  const room = Math.min(width * 0.34, Math.max(widest(names, 'label'), textWidth(axes.row, 'small')))
  const left = room + EDGE
  const across = Math.min(WIDEST, (width - left) / columns.length)
  const top = 2 * LINE
  const body = [
    label({ words: axes.row, type: 'small', isMuted: true, at: { x: room, y: top - LINE / 2 }, anchor: 'end', room }),
    label({ words: axes.column, type: 'small', isMuted: true, at: { x: left, y: LINE / 2 }, room: width - left }),
    ...heads.map((words, at) =>
      label({ words, anchor: 'middle', room: across - SEAM, at: { x: left + (at + 0.5) * across, y: top - LINE / 2 } }),
    ),
    ...rows.flatMap(({ cells }, row) => {
      const y = top + row * FIELD
      const name = names[row] ?? ''
      return [
        label({ words: name, anchor: 'end', room, at: { x: room, y: y + FIELD / 2 } }),
        ...cells.map((cell, at) => {
          const box = { x: left + at * across, y, width: across - SEAM, height: FIELD - SEAM }
          return field(cell, box, `${axes.row} ${name}, ${axes.column} ${heads[at] ?? ''}`, canvas)
        }),
      ]
    }),
  ]
  const filled = rows.flatMap(({ cells }) => cells).filter((cell) => cellWords(cell, canvas) !== '')
  const parts = [`${axes.row} × ${axes.column}`, counted(filled.length, CHART_NOUNS.field, lang)]
  return {
    height: top + rows.length * FIELD + 2,
    body: body.join(''),
    description: descriptionText(CHART_KINDS.matrix, parts, lang),
  }
}
