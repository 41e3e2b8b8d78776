/** Makes the cells of tables from the values of a plan. */
import { roleName } from '../../lang/catalogue/role-names.ts'
import { type Figure, isRepresentative, type Metric } from '../../metrics/base/define.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { Period } from '../../values/period.ts'
import { type Cents, type FineDays, plain } from '../../values/quantity.ts'
import type { Cell, Tone } from './document.ts'

type FigureCell = Extract<Cell, { kind: 'figure' }>

const YES_NO = printed('cell', {
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
} as const) satisfies Record<string, Bilingual>

export const EMPTY: Cell = { kind: 'empty' }

/** One text for both languages: an id, a name of the user, a number that both write alike. */
export function verbatim(value: string | number): Bilingual {
  return { fr: String(value), en: String(value) }
}

/** What a cell takes of a tone; nothing without one. */
export function toned(tone: Tone | undefined): { readonly tone?: Tone } {
  return tone === undefined ? {} : { tone }
}

export function toneOf(cell: Cell): Tone | undefined {
  return 'tone' in cell ? cell.tone : undefined
}

/** A text cell; one text stands in both languages. */
export function text(value: string | Bilingual, tone?: Tone): Cell {
  const both = typeof value === 'string' ? verbatim(value) : value
  return { kind: 'text', text: both, ...toned(tone) }
}

/** A role by its name, which keeps its id for CSV and JSON. */
export function roleCell(role: string): Cell {
  return { kind: 'text', text: roleName(role), key: role }
}

/** A figure in plain units (currency units, person-days, a share): empty for undefined, n/a for null. */
export function quantity(
  unit: FigureCell['unit'],
  value: number | null | undefined,
  more: Omit<FigureCell, 'kind' | 'unit' | 'value'> = {},
): Cell {
  return value === undefined ? EMPTY : { kind: 'figure', unit, value, ...more }
}

/** A money cell from cents; empty for undefined. */
export function money(value: Cents | undefined, tone?: Tone): Cell {
  return quantity('money', value === undefined ? value : plain(value), toned(tone))
}

/** A person-days cell; empty for undefined. */
export function days(value: FineDays | undefined, tone?: Tone): Cell {
  return quantity('days', value === undefined ? value : plain(value), toned(tone))
}

export function count(value: number | null | undefined, tone?: Tone): Cell {
  return quantity('count', value, toned(tone))
}

/** A value of a project or a choice, an index; empty without a score. */
export function worth(value: number | undefined): Cell {
  return quantity('index', value)
}

/** A difference with its sign, in plain units; empty for undefined. */
export function changeCell(unit: FigureCell['unit'], value: number | undefined): Cell {
  return quantity(unit, value, { isChange: true })
}

/** A share with its two parts in plain units; n/a of nothing, and where a part has no end. */
export function shareCell(
  numerator: number,
  denominator: number,
  unit: 'money' | 'days' | 'count' | 'index',
  tone?: Tone,
): Cell {
  const isKnown = denominator > 0 && Number.isFinite(numerator)
  const value = isKnown ? numerator / denominator : null
  return quantity('rate', value, { parts: { numerator, denominator, unit }, ...toned(tone) })
}

/** The cell without the fraction of a rate and what it covers, where others stand beside it or there is no room. */
export function bare(cell: Cell = EMPTY): Cell {
  if (cell.kind !== 'figure') return cell
  const { parts: _, coverage: __, ...rest } = cell
  return rest
}

/** A day cell; prints nothing for undefined. */
export function day(value: Day | undefined, tone?: Tone): Cell {
  return { kind: 'day', day: value, ...toned(tone) }
}

/** A period, which people read as `Q3 2024` or `T3 2024` and machines as `2024-Q3`. */
export function periodCell(period: Period, tone?: Tone): Cell {
  return { kind: 'period', period, ...toned(tone) }
}

/** Yes; no, or nothing at all where `no` is not asked for. */
export function yesCell(isSo: boolean, tone?: Tone): Cell {
  return isSo ? text(YES_NO.yes, tone) : EMPTY
}

/** Yes in a quiet tone, or no. */
export function yesOrNo(isSo: boolean): Cell {
  return isSo ? text(YES_NO.yes, 'quiet') : text(YES_NO.no)
}

/** A metric's figure as a cell, with the parts and the coverage of a rate and the remark of an incomplete one; in a tone where it is representative. */
export function figure(metric: Metric, own: Figure, tone?: Tone): Cell {
  const { value, numerator, denominator, reason, coverage } = own
  const { unit, parts = 'count', isMean, isChange, isNeed } = metric
  const hasParts = numerator !== undefined && denominator !== undefined
  const mean = isMean === true ? { isMean } : {}
  return quantity(unit, value, {
    ...(hasParts ? { parts: { numerator, denominator, unit: parts, ...mean } } : {}),
    ...(unit === 'rate' && coverage !== undefined ? { coverage } : {}),
    ...(isChange === true ? { isChange } : {}),
    ...(isNeed === true ? { isNeed } : {}),
    ...(reason === undefined ? {} : { remark: reason }),
    ...toned(isRepresentative(own) ? tone : undefined),
  })
}

/** Whether a figure is there and not zero. */
export function isTelling(cell: Cell): boolean {
  return cell.kind === 'figure' && (cell.value ?? 0) !== 0
}

/** Whether a cell has nothing to print. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === 'empty') return true
  return cell.kind === 'text' ? cell.text.en === '' : cell.kind === 'day' && cell.day === undefined
}
