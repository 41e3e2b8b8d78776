/** Amounts of records that are no budget line: what is written, in the plan's unit of money, as cents. */
import { hundredths } from '../values/decimal.ts'
import type { Cents } from '../values/quantity.ts'
import type { Plan } from './plan.ts'

/** A written amount in cents; undefined where nothing is written, or what cents cannot hold. */
export function writtenCents({ scale }: Pick<Plan, 'scale'>, value: number | undefined): Cents | undefined {
  const exact = value === undefined ? undefined : hundredths(value, scale)
  return typeof exact === 'number' ? (exact as Cents) : undefined
}

/** A written amount in cents, rounded half up where it is finer than a cent. */
export function roundedCents(plan: Pick<Plan, 'scale'>, value: number): Cents {
  return writtenCents(plan, value) ?? (Math.round(value * plan.scale * 100) as Cents)
}
