/** Makes cells, columns and rows from the model's values. */
import type { Figure, Metric } from '../../metrics/base/define.ts'
import type { Day } from '../../values/calendar.ts'
import type { Bilingual } from '../../values/language.ts'
import { type Cents, type FineDays, plain } from '../../values/quantity.ts'
import type { Cell, Tone } from './document.ts'

/** A text cell; one text stands in both languages. */
export function text(value: string | Bilingual, tone?: Tone): Cell {
  const both = typeof value === 'string' ? { fr: value, en: value } : value
  return { kind: 'text', text: both, ...(tone === undefined ? {} : { tone }) }
}

/** A money cell from cents; empty for undefined. */
export function money(value: Cents | undefined, tone?: Tone): Cell {
  if (value === undefined) return { kind: 'empty' }
  return {
    kind: 'figure',
    unit: 'money',
    value: plain(value),
    ...(tone === undefined ? {} : { tone }),
  }
}

/** A person-days cell; empty for undefined. */
export function days(value: FineDays | undefined, tone?: Tone): Cell {
  if (value === undefined) return { kind: 'empty' }
  return {
    kind: 'figure',
    unit: 'days',
    value: plain(value),
    ...(tone === undefined ? {} : { tone }),
  }
}

/** A count cell. */
export function count(value: number, tone?: Tone): Cell {
  return { kind: 'figure', unit: 'count', value, ...(tone === undefined ? {} : { tone }) }
}

/** A day cell; prints nothing for undefined. */
export function day(value: Day | undefined, tone?: Tone): Cell {
  return { kind: 'day', day: value, ...(tone === undefined ? {} : { tone }) }
}

/** A metric's figure as a cell, with the parts of a rate and the remark of an incomplete one. */
export function figure(
  metric: Metric,
  { value, numerator, denominator, reason }: Figure,
  tone?: Tone,
): Cell {
  return {
    kind: 'figure',
    unit: metric.unit,
    value,
    ...partsOf(metric, numerator, denominator),
    ...(metric.isChange === true ? { isChange: true } : {}),
    ...(reason === undefined ? {} : { remark: reason }),
    ...(tone === undefined ? {} : { tone }),
  }
}

/** The parts of a rate or an index. */
function partsOf(
  { parts = 'count', isMean }: Metric,
  numerator: number | undefined,
  denominator: number | undefined,
): Pick<Extract<Cell, { kind: 'figure' }>, 'parts'> {
  if (numerator === undefined || denominator === undefined) return {}
  const mean = isMean === true ? { isMean } : {}
  return { parts: { numerator, denominator, unit: parts, ...mean } }
}
