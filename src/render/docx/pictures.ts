/**
 * The pictures of a document: native charts as inline objects that Word edits, drawings as one group of shapes, and the
 * logo. Nothing is drawn as pixels, so that no program needs a picture in the place of another.
 */
import type { Presentation } from '../../reports/document/document.ts'
import type { DrawingBox, DrawingCanvas, ShapePaint } from '../office/canvas.ts'
import type { OfficeDrawing } from '../office/context.ts'
import { INK, type OfficeLook } from '../office/look.ts'
import type { OfficeChart } from '../office/native-chart.ts'
import type { Paragraph } from '../office/paragraph.ts'
import { escapedText, legalText } from '../text/xml-text.ts'
import { emu, paragraph, run } from './markup.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

export interface DocumentChart {
  readonly relationship: string
  readonly chart: OfficeChart
}

/** What of a drawing is in the document, for who does not see it. */
interface Described {
  readonly name: string
  readonly description: string
}

interface DrawnChart {
  readonly chart: OfficeChart
  readonly box: DrawingBox
  readonly description: string
}

/** The pictures of a document in their order; each has an id of its own. */
export class Pictures {
  readonly charts: DocumentChart[] = []
  #ids = 0

  /** The id of one more object, unique in the document. */
  nextId(): number {
    this.#ids += 1
    return this.#ids
  }

  /** The paragraphs of a drawing in a box: charts beside and below each other, shapes as one group. */
  drawn(drawing: OfficeDrawing, box: DrawingBox, words: Described, look: OfficeLook): string {
    const charts: DrawnChart[] = []
    const shapes: string[] = []
    drawing.draw(this.#canvas(look, charts, shapes), box)
    const rows = [...new Set(charts.map(({ box: { y } }) => y))]
    const inline = rows.map((row) =>
      charts
        .filter(({ box: { y } }) => y === row)
        .map((one) => this.#chart(one, words.name))
        .join(run(' ')),
    )
    return [
      ...inline.map((content) => paragraph('Normal', content)),
      ...(shapes.length === 0 ? [] : [paragraph('Normal', this.#group(shapes, box, words))]),
    ].join('')
  }

  /** A picture of pixels by its relationship. */
  logo(
    { logo }: Required<Pick<Presentation, 'logo'>>,
    relationship: string,
    size: { readonly w: number; readonly h: number },
    description: string,
  ): string {
    const name = `logo.${logo.type}`
    const [cx, cy] = [emu(size.w), emu(size.h)]
    const picture = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${this.nextId()}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`
    return `<w:r>${this.#inline(`${DRAWING}/picture`, picture, size, { name, description })}</w:r>`
  }

  #inline(
    kind: string,
    content: string,
    { w, h }: { readonly w: number; readonly h: number },
    { name, description }: Described,
  ): string {
    return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(w)}" cy="${emu(h)}"/><wp:docPr id="${this.nextId()}" name="${escapedText(name)}" descr="${escapedText(description)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${kind}">${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`
  }

  #chart({ chart, box, description }: DrawnChart, name: string): string {
    const relationship = `rIdChart${this.charts.length + 1}`
    this.charts.push({ relationship, chart })
    const content = `<c:chart xmlns:c="${DRAWING}/chart" r:id="${relationship}"/>`
    return `<w:r>${this.#inline(`${DRAWING}/chart`, content, box, { name, description })}</w:r>`
  }

  /** Shapes as one object; a program that knows none of them shows what they say in words. */
  #group(shapes: readonly string[], box: DrawingBox, words: Described): string {
    const { w, h } = box
    // LibreOffice turns a group that begins with an upright line, and fits it to what is in it.
    const ground = shapeXml(`<wps:cNvPr id="${this.nextId()}" name=""/>`, 'rect', box, {})
    const size = `<a:ext cx="${emu(w)}" cy="${emu(h)}"/>`
    const place = `<a:xfrm><a:off x="0" y="0"/>${size}<a:chOff x="0" y="0"/>${size.replace('a:ext', 'a:chExt')}</a:xfrm>`
    const kind = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'
    const content = `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>${place}</wpg:grpSpPr>${ground}${shapes.join('')}</wpg:wgp>`
    const drawn = this.#inline(kind, content, { w, h }, words)
    const fallback = `<w:t>${escapedText(words.description)}</w:t>`
    return `<w:r><mc:AlternateContent><mc:Choice Requires="wpg">${drawn}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
  }

  #canvas(look: OfficeLook, charts: DrawnChart[], shapes: string[]): DrawingCanvas {
    const named = (name: string): string => `<wps:cNvPr id="${this.nextId()}" name="${escapedText(name)}"/>`
    return {
      look,
      text: (paragraphs, box, { valign = 'top', fill } = {}) => {
        const name = named(paragraphs[0]?.text ?? '')
        shapes.push(
          `<wps:wsp>${name}<wps:cNvSpPr txBox="1"/>${shapeProperties('rect', box, fill === undefined ? {} : { fill })}<wps:txbx><w:txbxContent>${paragraphs.map((one) => textXml(one, look)).join('')}</w:txbxContent></wps:txbx><wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${ANCHORS[valign]}"><a:noAutofit/></wps:bodyPr></wps:wsp>`,
        )
      },
      shape: (kind, box, paint) => {
        shapes.push(shapeXml(named(paint.name ?? ''), kind, box, paint))
      },
      chart: (chart, box, { description, heading }) => {
        const headed = heading === undefined ? chart : { ...chart, heading }
        charts.push({ chart: headed, box, description })
      },
    }
  }
}

const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const

type ShapeKind = Parameters<DrawingCanvas['shape']>[0]

function shapeXml(name: string, kind: ShapeKind, box: DrawingBox, paint: ShapePaint): string {
  return `<wps:wsp>${name}<wps:cNvSpPr/>${shapeProperties(kind, box, paint)}<wps:bodyPr/></wps:wsp>`
}

function shapeProperties(
  kind: ShapeKind,
  { x, y, w, h }: DrawingBox,
  { fill, line, isDashed, width = 1 }: ShapePaint,
): string {
  const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const ground = fill === undefined ? '<a:noFill/>' : solid(fill)
  const dash = isDashed === true ? '<a:prstDash val="dash"/>' : ''
  const stroke =
    line === undefined ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${emu(width / 72)}">${solid(line)}${dash}</a:ln>`
  return `<wps:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm><a:prstGeom prst="${kind}"><a:avLst/></a:prstGeom>${ground}${stroke}</wps:spPr>`
}

function textXml({ text, points, isBold, colour = INK, align }: Paragraph, { font }: OfficeLook): string {
  const look = { points, font, colour, isBold: isBold === true }
  return paragraph('Normal', run(legalText(text), look), { align, isTight: true })
}
