/** The styles that cells of a workbook name (ECMA-376 part 1, 18.8), without formats that hang on a condition. */
import { checkLimit, type SourceLimits } from '../limits.ts'
import type { SheetCellStyle } from '../sheet-cells.ts'
import type { Attributes, XmlEvents } from '../xml/events.ts'
import { colourOf, readTheme } from './colours.ts'
import { formatOf, type NumberFormat } from './number-formats.ts'
import { isTrue, type Package, type WorkbookParts } from './package.ts'

/** The style of a cell, which knows what its format makes of a number. */
export interface XlsxStyle extends Omit<SheetCellStyle, 'format'> {
  readonly format: NumberFormat
}

interface WrittenStyle {
  readonly format: number
  readonly fill: number
  indent: number | undefined
}

class StylesPart implements XmlEvents {
  readonly formats = new Map<number, string>()
  readonly fills: (Attributes | undefined)[] = []
  readonly styles: WrittenStyle[] = []
  /** The colours of numbers, where the workbook has its own. */
  readonly palette: string[] = []
  private readonly limits: SourceLimits
  private list = ''
  private isSolid = false

  constructor(limits: SourceLimits) {
    this.limits = limits
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 2) this.list = name
    else if (name === 'numFmt') this.formats.set(Number(attributes['numFmtId'] ?? 0), attributes['formatCode'] ?? '')
    else if (this.list === 'cellXfs') this.openStyle(name, attributes)
    else if (this.list === 'fills') this.openFill(name, attributes)
    else if (name === 'rgbColor') this.palette.push(attributes['rgb'] ?? '')
    const counts = [this.formats.size, this.fills.length, this.styles.length, this.palette.length]
    checkLimit(this.limits, 'styles', Math.max(...counts))
  }

  private openStyle(name: string, attributes: Attributes): void {
    if (name === 'xf') {
      const [format, fill] = [attributes['numFmtId'], attributes['fillId']].map((id) => Number(id ?? 0))
      this.styles.push({ format: format ?? 0, fill: fill ?? 0, indent: undefined })
    } else if (name === 'alignment') {
      const style = this.styles.at(-1)
      const indent = Number(attributes['indent'] ?? 0)
      if (style !== undefined && indent > 0) style.indent = indent
    }
  }

  private openFill(name: string, attributes: Attributes): void {
    if (name === 'fill') this.fills.push(undefined)
    else if (name === 'patternFill') this.isSolid = attributes['patternType'] === 'solid'
    else if (name === 'fgColor' && this.isSolid) this.fills[this.fills.length - 1] = attributes
  }
}

export function readCellStyles(
  workbook: Package,
  { styles, theme }: { readonly styles: string } & Pick<WorkbookParts, 'theme'>,
  limits: SourceLimits,
): readonly XlsxStyle[] {
  const part = new StylesPart(limits)
  workbook.read(styles, part)
  const isThemed = part.fills.some((fill) => fill?.['theme'] !== undefined)
  const colours = { theme: isThemed ? readTheme(workbook, theme) : [], palette: part.palette }
  const fills = part.fills.map((fill) =>
    fill === undefined || isTrue(fill['auto']) ? undefined : colourOf(fill, colours),
  )
  const known = new Map<number, NumberFormat>()
  return part.styles.map(({ format: id, fill, indent }) => {
    const format = known.get(id) ?? formatOf(id, part.formats)
    known.set(id, format)
    return { format, fill: fills[fill], indent }
  })
}
