/** Reads --filter, --project and --body: which projects count. */
import { meant, nearest } from '../lang/nearest.ts'
import { isSameId } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import { ALL_READ, type Unread } from '../plan/load/unread.ts'
import type { Plan } from '../plan/plan.ts'
import { chosenPlan, filterFields, isClosedField, knownValues, type NamedChoice } from '../reports/project-choice.ts'
import { given } from './option-values.ts'
import type { NARROWING, OptionValues } from './options.ts'
import { Refusal } from './refusal.ts'

export type NarrowingOptions = OptionValues<typeof NARROWING>

/** A choice as it was read from a plan. */
interface ReadChoice {
  readonly choice: NamedChoice
  /** Why each name that the plan has not is refused; as part of the choice such a name matches no project. */
  readonly unknown: readonly Refusal[]
}

/** The value that a plan writes for the one that was typed: the same but for case. */
function knownValue(known: readonly string[], typed: string): string | undefined {
  return known.find((one) => isSameId(one, typed))
}

/** The field of a filter as it is typed, `theme=infrastructure`; refused with the one that was meant, in both of its parts. */
function fieldOf(plan: Plan, word: string): { readonly field: string; readonly list: string } {
  const at = word.indexOf('=')
  const [typed, list] = [word.slice(0, Math.max(at, 0)).trim(), word.slice(at + 1).trim()]
  if (typed === '' || list === '') throw new Refusal('filter-unreadable', word)
  const fields = filterFields(plan)
  const field = knownValue(fields, typed)
  if (field !== undefined) return { field, list }
  const near = meant(typed, fields)
  if (near === undefined) throw new Refusal('filter-unreadable', word)
  const known = knownValues(plan, near)
  const values = list.split(',').map((one) => meant(one.trim(), known) ?? one.trim())
  throw new Refusal('filter-unreadable', word, { suggestion: `${near}=${values.join(',')}` })
}

/** A filter's field and values, as the plan writes them, and why those that it has not are refused. */
function readFilter(plan: Plan, word: string, { parts }: Unread) {
  const { field, list } = fieldOf(plan, word)
  const known = knownValues(plan, field)
  const typed = list.split(',').flatMap((one) => one.trim() || [])
  if (typed.length === 0) throw new Refusal('filter-unreadable', word)
  const unknown = typed
    .filter((value) => knownValue(known, value) === undefined)
    .map((wrong) =>
      parts.size > 0 && !isClosedField(field)
        ? new Refusal('name-unread', wrong)
        : new Refusal('filter-empty', word, { wrong, suggestion: meant(wrong, known), known }),
    )
  return { field, values: typed.map((value) => knownValue(known, value) ?? value), unknown }
}

/** The name that a plan writes, or why there is none of it. */
function named(
  word: string,
  known: readonly string[],
  refusal: 'project-unknown' | 'body-unknown',
  { parts }: Unread,
): string | Refusal {
  const found = knownValue(known, word)
  if (found !== undefined) return found
  if (parts.size > 0) return new Refusal('name-unread', word)
  return new Refusal(refusal, word, { suggestion: nearest(word, known), known })
}

/** The filters by field; what --filter asks must hold, and what --project asks too. */
function fieldsOf(
  filters: readonly { readonly field: string; readonly values: readonly string[] }[],
  ids: readonly string[] | undefined,
): Readonly<Record<string, readonly string[]>> {
  const fields: Record<string, readonly string[]> = {}
  for (const { field, values } of filters) fields[field] = [...(fields[field] ?? []), ...values]
  if (ids === undefined) return fields
  const { project: others } = fields
  const both = ids.filter((id) => others === undefined || knownValue(others, id) !== undefined)
  return { ...fields, project: both }
}

function readChoice(plan: Plan, options: NarrowingOptions, unread: Unread = ALL_READ): ReadChoice | undefined {
  const words = given('--filter', options.filter)
  const typed = given('--project', options.project)
  if ([words, typed, options.body].every((one) => one === undefined)) return undefined
  const filters = (words ?? []).map((word) => readFilter(plan, word, unread))
  const known = plan.projects.map(({ id }) => id)
  const names = typed?.map((word) => named(word, known, 'project-unknown', unread))
  const ids = names?.map((name) => (name instanceof Refusal ? name.word : name))
  const filter = fieldsOf(filters, ids)
  const { body, unknown } = readBody(plan, options.body, unread)
  const asked = filters.map(({ field, values }) => `${field}=${values.join(',')}`)
  const label = [...unknown.map(({ word }) => word), ...asked, ...(ids ?? [])].join(', ')
  const refused = [...(names ?? []), ...unknown].filter((one) => one instanceof Refusal)
  return {
    // A body that is unknown here has no project.
    choice: { filter: unknown.length > 0 ? { ...filter, project: [] } : filter, label, body },
    unknown: [...filters.flatMap((one) => one.unknown), ...refused],
  }
}

function readBody(plan: Plan, word: string | undefined, unread: Unread) {
  if (word === undefined) return { body: undefined, unknown: [] }
  const bodies = plan.bodies.map(({ id }) => id)
  const name = named(word, bodies, 'body-unknown', unread)
  if (name instanceof Refusal) return { body: undefined, unknown: [name] }
  return { body: entityById(plan.bodies, name), unknown: [] }
}

/**
 * The projects that --filter, --project and --body keep; undefined where none of them is given.
 *
 * @param unread - what of the plan could not be read: a name that is not in the rest may be in there.
 */
export function choiceAsked(plan: Plan, options: NarrowingOptions, unread?: Unread): NamedChoice | undefined {
  const read = readChoice(plan, options, unread)
  const [refusal] = read?.unknown ?? []
  if (refusal !== undefined) throw refusal
  return read?.choice
}

/** Where findings tell why a name may be missing, it is not refused: the projects that could be read are kept. */
export function choiceAmongRead(
  { plan, unread }: Pick<Loaded, 'plan' | 'unread'>,
  options: NarrowingOptions,
): NamedChoice | undefined {
  const read = plan && readChoice(plan, options, unread)
  const refusal = read?.unknown.find(({ code }) => code !== 'name-unread')
  if (refusal !== undefined) throw refusal
  return read?.choice
}

/** Reads the options over several states of a plan: a name counts that one of them knows. */
export interface ChoiceOverStates {
  /** What is kept of a state; undefined where none of the options is given. */
  readonly of: (plan: Plan, unread?: Unread) => NamedChoice | undefined
  /** The plan of a state with these projects. */
  readonly partOf: (plan: Plan) => Plan
  /** Refuses a name that none of the states asked so far knows. */
  readonly check: () => void
}

/** Whether two states refuse the same name, each for its own reason. */
function isSameName(one: Refusal, other: Refusal): boolean {
  return (one.help.wrong ?? one.word) === (other.help.wrong ?? other.word)
}

export function choiceOverStates(options: NarrowingOptions): ChoiceOverStates {
  let missing: readonly Refusal[] | undefined
  const of = (plan: Plan, unread?: Unread): NamedChoice | undefined => {
    const read = readChoice(plan, options, unread)
    const before = missing
    // The words of the later state are those that a reader can use.
    missing = (read?.unknown ?? []).filter(
      (one) => before === undefined || before.some((other) => isSameName(one, other)),
    )
    return read?.choice
  }
  return {
    of,
    partOf: (plan) => chosenPlan(plan, of(plan) ?? {}),
    check: () => {
      const [refusal] = missing ?? []
      if (refusal !== undefined) throw refusal
    },
  }
}
