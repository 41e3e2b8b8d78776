/** Which ceilings of the budget are not the same in two states of a plan. */
import { ceilingsIn } from '../metrics/base/spending.ts'
import type { Envelope, Plan } from '../plan/plan.ts'
import type { EnvelopeChange } from './comparison.ts'

const keyOf = ({ year, section }: Pick<Envelope, 'year' | 'section'>): string =>
  `${year} ${section}`

/** The ceilings that differ by year, then section; floors and the decisions of equal ceilings make no difference. */
export function envelopeChanges(before: Plan, after: Plan): EnvelopeChange[] {
  const [older = new Map(), newer = new Map()] = [before, after].map(
    (plan) => new Map(ceilingsIn(plan, {}).map((envelope) => [keyOf(envelope), envelope])),
  )
  return [...new Map<string, Envelope>([...older, ...newer]).values()]
    .map((envelope): EnvelopeChange => {
      const { year, section } = envelope
      const [old, now] = [older.get(keyOf(envelope)), newer.get(keyOf(envelope))]
      return {
        year,
        section,
        before: old?.max,
        after: now?.max,
        decision: { before: old?.decision, after: now?.decision },
      }
    })
    .filter((change) => change.before !== change.after)
    .toSorted((left, right) => left.year - right.year || (left.section < right.section ? -1 : 1))
}
