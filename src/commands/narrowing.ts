/** Reads --filter, --project and --body: which projects count. */
import { nearest } from '../lang/nearest.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Plan } from '../plan/plan.ts'
import {
  chosenPlan,
  FILTER_FIELDS,
  knownValues,
  type ProjectChoice,
} from '../reports/project-choice.ts'
import { nameAmong } from './option-values.ts'
import type { NARROWING, OptionValues } from './options.ts'
import { Refusal } from './refusal.ts'

/** The options that keep some projects. */
export type NarrowingOptions = OptionValues<typeof NARROWING>

/** The projects that were asked for, and the words that asked for them. */
export interface NamedChoice extends ProjectChoice {
  readonly label: string
}

/** A filter as it is typed, `theme=infrastructure`; refused with the nearest field or value. */
function readFilter(plan: Plan, word: string): readonly [field: string, values: readonly string[]] {
  const at = word.indexOf('=')
  const [field, list] = [word.slice(0, Math.max(at, 0)), word.slice(at + 1)]
  if (at <= 0 || list === '') throw new Refusal('filter-unreadable', word)
  if (!FILTER_FIELDS.includes(field)) {
    const near = nearest(field, FILTER_FIELDS)
    const suggestion = near && `${near}=${list}`
    throw new Refusal('filter-unreadable', word, { suggestion })
  }
  const known = knownValues(plan, field)
  const values = list.split(',').map((one) => one.trim())
  for (const value of values)
    if (!known.some((one) => one.toLowerCase() === value.toLowerCase()))
      throw new Refusal('filter-empty', word, {
        ...{ wrong: value, suggestion: nearest(value, known), known },
      })
  return [field, values]
}

/** The projects that --filter, --project and --body keep; undefined where none of them is given. */
export function choiceAsked(
  plan: Plan,
  { filter: words = [], project: ids = [], body: id }: NarrowingOptions,
): NamedChoice | undefined {
  if (words.length + ids.length === 0 && id === undefined) return undefined
  const filter: Record<string, readonly string[]> = {}
  for (const [field, values] of words.map((word) => readFilter(plan, word)))
    filter[field] = [...(filter[field] ?? []), ...values]
  const known = plan.projects.map((project) => project.id)
  if (ids.length > 0) filter['project'] = ids.map((one) => nameAmong(one, known, 'project-unknown'))
  const bodies = plan.bodies.map((body) => body.id)
  const body = id === undefined ? undefined : nameAmong(id, bodies, 'body-unknown')
  return {
    filter,
    label: [...(body === undefined ? [] : [body]), ...words, ...ids].join(', '),
    ...(body === undefined ? {} : { body: entityById(plan.bodies, body) }),
  }
}

/** The ids of the projects that are kept; undefined where none of the options is given, or there is no plan to ask. */
export function idsAsked(
  plan: Plan | undefined,
  options: NarrowingOptions,
): readonly string[] | undefined {
  const choice = plan && choiceAsked(plan, options)
  return plan && choice && chosenPlan(plan, choice).projects.map(({ id }) => id)
}
