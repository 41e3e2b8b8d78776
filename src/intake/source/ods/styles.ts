/** Styles of an .ods (OASIS ODF 1.3 part 3, 16 and 17.18): number formats as codes of workbooks, colours, indents. */
import { fillColour } from '../fills.ts'
import { checkLimit, type SourceLimits } from '../limits.ts'
import type { SheetCellStyle } from '../sheet-cells.ts'
import type { Attributes, XmlEvents } from '../xml/events.ts'

/** A style as it is written; what it does not say, its parent does. */
interface WrittenStyle {
  readonly parent: string | undefined
  readonly numbers: string | undefined
  fill?: string | undefined
  indent?: number
  isHidden?: boolean
}

interface WrittenFormat {
  readonly isPercent: boolean
  code: string
  /** The format of numbers that are not negative, where those look otherwise. */
  other?: string | undefined
}

/** A step by which programs set a text in, in points. */
const STEP = 10

/** Points of a unit of length. */
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12 }

/** No style has more of them above it. */
const DEEPEST = 50

const PLAIN: SheetCellStyle = {}

function stepsOf(length: string): number {
  const [, size = '0', unit = 'pt'] = /^([\d.]+)(pt|in|cm|mm|pc)$/.exec(length) ?? []
  return Math.round((Number(size) * (POINTS[unit] ?? 1)) / STEP)
}

/** The code of numbers that show as many places as they have. */
const GENERAL = 'General'

/** The code of a number: places, groups of thousands, and a comma for each thousand that it is divided by. */
function numberCode(attributes: Attributes): string {
  if (attributes['number:decimal-places'] === undefined) return GENERAL
  const places = Number(attributes['number:decimal-places'])
  const factor = Number(attributes['number:display-factor'] ?? 1)
  const whole = attributes['number:grouping'] === 'true' ? '#,##0' : '0'
  const decimals = places > 0 && places < 30 ? `.${'0'.repeat(places)}` : ''
  return `${whole}${decimals}${factor === 1_000_000 ? ',,' : factor === 1000 ? ',' : ''}`
}

/** Reads styles as their XML goes by, of several documents one after the other; one of the same name takes the place of another. */
export class Styles implements XmlEvents {
  private readonly limits: SourceLimits
  private readonly written = new Map<string, WrittenStyle>()
  private readonly formats = new Map<string, WrittenFormat>()
  private readonly known = new Map<string, SheetCellStyle>()
  private style: WrittenStyle | undefined
  private format: WrittenFormat | undefined
  private piece = ''
  private country = ''

  constructor(limits: SourceLimits) {
    this.limits = limits
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3) this.openStyle(name, attributes)
    else if (depth === 4 && this.style !== undefined) this.openProperties(name, attributes, this.style)
    else if (depth === 4 && this.format !== undefined) this.openPart(name, attributes, this.format)
  }

  text(text: string): void {
    if (this.format !== undefined) this.piece += text
  }

  close(name: string, depth: number): void {
    if (depth === 3) [this.style, this.format] = [undefined, undefined]
    if (depth !== 4 || this.format === undefined) return
    const isPercent = this.format.isPercent && this.piece.includes('%')
    if (name === 'currency-symbol') this.format.code += `[$${this.piece}${this.country}]`
    else if (name === 'text' && this.piece !== '') this.format.code += isPercent ? '%' : `"${this.piece}"`
  }

  of(name: string | undefined): SheetCellStyle {
    if (name === undefined) return PLAIN
    const known = this.known.get(name) ?? this.styleOf(name)
    this.known.set(name, known)
    return known
  }

  /** Whether a style of sheets hides them. */
  isHidden(name: string | undefined): boolean {
    return this.written.get(`table ${name}`)?.isHidden === true
  }

  private openStyle(name: string, attributes: Attributes): void {
    const own = attributes['style:name'] ?? ''
    const family = attributes['style:family']
    if (name === 'style' && (family === 'table-cell' || family === 'table')) {
      const [parent, numbers] = ['style:parent-style-name', 'style:data-style-name'].map((key) => attributes[key])
      this.style = { parent, numbers }
      this.written.set(`${family} ${own}`, this.style)
    } else if (/^(number|currency|percentage)-style$/.test(name)) {
      this.format = { isPercent: name === 'percentage-style', code: '' }
      this.formats.set(own, this.format)
    }
    checkLimit(this.limits, 'styles', Math.max(this.written.size, this.formats.size))
  }

  private openProperties(name: string, attributes: Attributes, style: WrittenStyle): void {
    if (name === 'table-properties') style.isHidden = attributes['table:display'] === 'false'
    const [colour, margin] = [attributes['fo:background-color'], attributes['fo:margin-left']]
    // A colour that is said and none, `transparent`, hides that of the parent.
    if (name === 'table-cell-properties' && colour !== undefined) style.fill = fillColour(colour.slice(1)) ?? ''
    if (name === 'paragraph-properties' && margin !== undefined) style.indent = stepsOf(margin)
  }

  private openPart(name: string, attributes: Attributes, format: WrittenFormat): void {
    this.piece = ''
    const [language, country] = ['language', 'country'].map((key) => attributes[`number:${key}`])
    this.country = country === undefined ? '' : `-${language}-${country}`
    if (name === 'number') format.code += numberCode(attributes)
    else if (name === 'map' && attributes['style:condition']?.includes('>') === true)
      format.other = attributes['style:apply-style-name']
  }

  private styleOf(name: string): SheetCellStyle {
    let [fill, indent, numbers]: [string | undefined, number | undefined, string | undefined] = [
      undefined,
      undefined,
      undefined,
    ] as const
    let style = this.written.get(`table-cell ${name}`)
    for (let depth = 0; style !== undefined && depth < DEEPEST; depth += 1) {
      fill ??= style.fill
      indent ??= style.indent
      numbers ??= style.numbers
      style = this.written.get(`table-cell ${style.parent}`)
    }
    const format = this.formats.get(numbers ?? '')
    const code = (this.formats.get(format?.other ?? '') ?? format)?.code
    return {
      fill: fill || undefined,
      indent: indent || undefined,
      format: code === '' || code === GENERAL ? undefined : code,
    }
  }
}
