/** Conditional formats that follow the figures when somebody changes them: heat maps and data bars. */
import type { Color, ConditionalFormattingRule } from 'exceljs'
import type { CellUnit, Column, Tone } from '../../reports/document/document.ts'
import { plannableShare } from '../../reports/document/heat.ts'
import { solid, TONES } from './styles.ts'
import type { Sheet } from './workbook.ts'

/** Room up to the share that may be planned, none left up to all of capacity, above it too much. */
function heatTests(share: number): readonly { readonly tone: Tone; readonly test: string }[] {
  return [
    { tone: 'bad', test: 'X>1' },
    { tone: 'watch', test: `AND(X>${share},X<=1)` },
    { tone: 'good', test: `X<=${share}` },
  ]
}

/** Colours the range of a column: rates by its thresholds, other figures from white to orange. */
export function heat(sheet: Sheet, range: string, column: Column): void {
  sheet.addConditionalFormatting({
    ref: range,
    rules: column.unit === 'rate' ? thresholds(range, plannableShare(column)) : [scale()],
  })
}

/** Draws bars from zero; those of rates are full at 100 %, others at the greatest value. */
export function bars(sheet: Sheet, range: string, unit: CellUnit): void {
  const id = barId(sheet, range)
  const rule: DataBar = {
    type: 'dataBar',
    priority: 1,
    cfvo: [{ type: 'num', value: 0 }, unit === 'rate' ? { type: 'num', value: 1 } : { type: 'max' }],
    color: { argb: 'FF9DC3E6' },
    border: false,
    gradient: false,
    negativeBarColorSameAsPositive: false,
    negativeFillColor: { argb: 'FFFFC7CE' },
    axisColor: { argb: 'FF7F7F7F' },
    // The library draws this id by lot while it writes; what it sets is dropped, so that the bytes stay the same.
    get x14Id(): string {
      return id
    },
    set x14Id(_drawn: string) {},
  }
  sheet.addConditionalFormatting({ ref: range, rules: [rule] })
}

/** A data bar with what the library reads of it beyond its own type. */
export type DataBar = Extract<ConditionalFormattingRule, { type: 'dataBar' }> & {
  readonly color: Partial<Color>
  readonly negativeFillColor: Partial<Color>
  readonly axisColor: Partial<Color>
  x14Id: string
}

/** A text such as n/a is greater than any number, hence the test for a number first. */
function thresholds(range: string, share: number): ConditionalFormattingRule[] {
  const first = range.split(':')[0] ?? range
  return heatTests(share).map(({ tone, test }, index) => ({
    type: 'expression',
    priority: index + 1,
    formulae: [`AND(ISNUMBER(${first}),${test.replaceAll('X', first)})`],
    style: { font: { color: { argb: TONES[tone].ink } }, fill: solid(TONES[tone].ground ?? 'FFFFFFFF') },
  }))
}

function scale(): ConditionalFormattingRule {
  return {
    type: 'colorScale',
    priority: 1,
    cfvo: [{ type: 'min' }, { type: 'max' }],
    color: [{ argb: 'FFFFFFFF' }, { argb: 'FFF4B183' }],
  }
}

/** An id that is unique in the workbook, from the place of the bars. */
function barId(sheet: Sheet, range: string): string {
  const digits = [...`${sheet.id}${range}`].map((sign) => sign.charCodeAt(0).toString(16)).join('')
  const hex = digits.toUpperCase().padStart(32, '0').slice(-32)
  const cut = [0, 8, 12, 16, 20, 32]
  return `{${cut
    .slice(1)
    .map((end, index) => hex.slice(cut[index], end))
    .join('-')}}`
}
