/** Writes a section of a report: its heading, its notes, its tables, and before each table the pictures that it has. */
import { CHART_WORDS } from '../../lang/catalogue/charts.ts'
import { hasChart } from '../../reports/document/chart-data.ts'
import type { ChartTable, Note, Section, Table } from '../../reports/document/document.ts'
import { withoutIdleColumns } from '../../reports/document/table.ts'
import type { Bilingual } from '../../values/language.ts'
import type { OfficeDrawing } from '../office/context.ts'
import { TONE_COLOURS } from '../office/look.ts'
import { nativePictures } from '../office/native-pictures.ts'
import { wholeRoadmaps } from '../office/picture-roadmap.ts'
import { toneLabel } from '../text/tone-word.ts'
import { legalText } from '../text/xml-text.ts'
import { type DocumentContext, textRun } from './document-context.ts'
import { paragraph, run } from './markup.ts'
import { type Orientation, roomOn } from './sheet.ts'
import { layoutIn, tableXml, worded } from './table.ts'

/** The pictures of a table; a map of fields and key figures are tables on paper, and drawn as such. */
function picturesOf(table: ChartTable, context: DocumentContext): readonly OfficeDrawing[] {
  const { chart } = table
  switch (chart.type) {
    case 'roadmap':
      return wholeRoadmaps(table, chart, context)
    case 'matrix':
    case 'tiles':
      return []
    default:
      return nativePictures(table, chart, context)
  }
}

/** The height of a chart and of a row of charts, in inches; a chart that needs less or more says so. */
const [CHART, CHART_ROW] = [3.1, 2.6]

function heightOf({ least, most = Number.POSITIVE_INFINITY, rows }: OfficeDrawing): number {
  const usual = rows === undefined ? CHART : rows * CHART_ROW
  return Math.min(most, Math.max(least, usual))
}

function noteXml({ text, tone }: Note, context: DocumentContext): string {
  const label = toneLabel(tone, context.lang)
  const colour = tone === undefined ? undefined : TONE_COLOURS[tone]
  if (label === '') return paragraph('Normal', textRun(text, context, { colour }))
  const before = run(`${label} `, { isBold: true, colour })
  return paragraph('Normal', before + textRun(text, context))
}

/** Figures of so few rows stand below their picture; of more, the picture alone, behind which a chart keeps them. */
const FEW_ROWS = 12

/** Whether a table is of key figures, of which others draw only what is told. */
function hasTiles({ chart }: Table): boolean {
  return chart?.type === 'tiles'
}

/** Whether a table is left to its picture. */
function isPictureAlone({ isRepeated, isFolded, rows }: Table, isForCommittee: boolean): boolean {
  return isRepeated === true || (isFolded === true && (isForCommittee || rows.length > FEW_ROWS))
}

/** A picture takes about as much of a sheet as so many rows. */
const PICTURE_ROWS = 12

interface Around {
  readonly title: Bilingual
  readonly isForCommittee: boolean
}

interface Pictured {
  readonly table: ChartTable
  readonly drawings: readonly OfficeDrawing[]
  readonly name: string
}

/** A block before it is known how its sheet lies. */
interface Block {
  /** How much of a sheet it takes, as rows of a table. */
  readonly size: number
  /** Whether all of it has room in a width without a word broken. */
  readonly hasRoomIn: (width: number) => boolean
  readonly xml: (width: number) => string
}

function pictureXml({ table, drawings, name }: Pictured, context: DocumentContext, width: number): string {
  const { lang, look, pictures } = context
  const { sentence } = table.chart
  const caption = sentence === undefined ? '' : paragraph('Caption', textRun(sentence, context))
  const drawn = drawings.map((drawing, at) => {
    const turn = drawings.length === 1 ? '' : ` (${at + 1}/${drawings.length})`
    const described = {
      name: `${name}${turn}`,
      description: `${legalText((sentence ?? table.title ?? CHART_WORDS.chart)[lang])}${turn}`,
    }
    const box = { x: 0, y: 0, w: width, h: heightOf(drawing) }
    return pictures.drawn(drawing, box, described, look)
  })
  return caption + drawn.join('')
}

function tableBlock(table: Table, { title, isForCommittee }: Around, context: DocumentContext): Block {
  const { lang } = context
  const own = table.title?.[lang]
  const heading =
    table.title === undefined || own === title[lang] ? '' : paragraph('Heading2', textRun(table.title, context))
  const name = legalText(own ?? title[lang])
  const drawings = hasChart(table) ? picturesOf(table, context) : []
  const drawn = hasChart(table) && drawings.length > 0 ? { table, drawings, name } : undefined
  const figures =
    drawn !== undefined && isPictureAlone(table, isForCommittee)
      ? undefined
      : worded(hasTiles(table) ? withoutIdleColumns(table) : table, name, context)
  return {
    size: (figures?.table.rows.length ?? 0) + drawings.length * PICTURE_ROWS,
    hasRoomIn: (width) => figures === undefined || layoutIn(figures, width) !== undefined,
    xml: (width) =>
      [
        heading,
        drawn === undefined ? '' : pictureXml(drawn, context, width),
        figures === undefined ? '' : tableXml(figures, width, context),
      ].join(''),
  }
}

/** A section that is written; its bookmark is what the contents lead to. */
export interface WrittenPart {
  readonly title: Bilingual
  readonly bookmark: string
  readonly orientation: Orientation
  /** How long it is, as rows of a table. */
  readonly size: number
  readonly xml: string
}

interface Placing {
  readonly isForCommittee: boolean
  readonly bookmark: string
  /** Whether it is not the first of its document. */
  readonly follows: boolean
}

/** The heading of a part of the document, which the contents lead to. */
export function headingXml(
  title: Bilingual,
  bookmark: string,
  context: DocumentContext,
  hasPageBreakBefore = false,
): string {
  const id = context.pictures.nextId()
  const marked = `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${textRun(title, context)}<w:bookmarkEnd w:id="${id}"/>`
  return paragraph('Heading1', marked, { hasPageBreakBefore })
}

/** A section on sheets that lie where one of its tables has no room on an upright one. */
export function sectionPart(
  { title, blocks, isSheet }: Pick<Section, 'title' | 'blocks' | 'isSheet'>,
  { isForCommittee, bookmark, follows }: Placing,
  context: DocumentContext,
): WrittenPart {
  const open = blocks.map(
    (block): Block =>
      block.kind === 'note'
        ? { size: 1, hasRoomIn: () => true, xml: () => noteXml(block, context) }
        : tableBlock(block, { title, isForCommittee }, context),
  )
  const isUpright = open.every(({ hasRoomIn }) => hasRoomIn(roomOn('portrait').w))
  const orientation = isUpright ? 'portrait' : 'landscape'
  const heading = headingXml(title, bookmark, context, isSheet === true && follows)
  const { w } = roomOn(orientation)
  return {
    title,
    bookmark,
    orientation,
    size: open.reduce((sum, { size }) => sum + size, 0),
    xml: heading + open.map(({ xml }) => xml(w)).join(''),
  }
}
