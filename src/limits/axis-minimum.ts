/** The least share of the investment of an axis, which protects the balance that management wants. */
import { slicesBy } from '../metrics/base/slices.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import { isSameId, titleOf } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import { limitsById } from './by-id.ts'
import type { LimitKind } from './define.ts'

/** The least share of an axis; what is taken is the axis's part less that share of the whole, in cents, and never below 0. */
export interface AxisLimit {
  readonly kind: 'axis'
  /** As the plan writes it. */
  readonly axis: string
  readonly limit: number
}

/** Binds at any time; a share has no amount that could be used up. */
export const axisMinimum: LimitKind<AxisLimit> = {
  kind: 'axis',
  unit: 'money',
  rules: ['axis-below-minimum'],
  title: { fr: 'parts minimales des axes', en: 'least shares of axes' },
  isFilledByRank: false,
  frameLines: (plan, { scenario }) =>
    scenario.frame.limits
      .filter(({ key }) => key === 'axis_minima')
      .map(({ id, value, at }) => {
        const title = titleOf(entityById(plan.axes, id)?.title, id)
        return {
          id: `minimum ${id}`,
          name: {
            fr: `Part minimale de l’investissement, ${title.fr}`,
            en: `Least share of the investment, ${title.en}`,
          },
          before: undefined,
          after: { unit: 'rate', value },
          at,
        }
      }),
  inPlan: (plan) => {
    const minima = limitsById(plan, 'axis_minima')
    if (minima.length === 0) return []
    const keys = slicesBy(plan, 'axis').map(({ key }) => key)
    return minima.flatMap(({ id, value }): AxisLimit[] => {
      const axis = keys.find((one) => isSameId(one, id))
      return axis === undefined ? [] : [{ kind: 'axis', axis, limit: value }]
    })
  },
  isOver: () => false,
  most: () => undefined,
  least: () => 0,
  elasticMost: () => undefined,
  extraMeans: () => [],
  violation: () => ({ code: 'envelope', words: { fr: 'au-delà de l’enveloppe', en: 'beyond the envelope' } }),
  soft: () => undefined,
  demand: (plan, own) => {
    if (own.length === 0) return () => undefined
    const slices = slicesBy(plan, 'axis')
    const parts = own.flatMap(([position, { axis, limit }]) => {
      const slice = slices.find(({ key }) => isSameId(key, axis))
      return slice === undefined ? [] : [{ position, limit, scope: slice.scope }]
    })
    return (project, add) => {
      const whole = spendingOf(plan, project, { section: 'investment' })
      for (const { position, limit, scope } of parts) add(position, scope.part(project, whole) - limit * whole)
    }
  },
  name: ({ axis }, lang) => ({ fr: `part de l’axe ${axis}`, en: `share of axis ${axis}` })[lang],
  // What the share lacks is no amount that could be given: with the axis the whole would grow too.
  more: (_, { axis }, __, lang) =>
    ({ fr: `une part minimale moindre pour l’axe ${axis}`, en: `a lower least share for axis ${axis}` })[lang],
}
