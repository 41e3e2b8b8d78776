/**
 * A plan of which parts could not be read: whoever asks for such a part is stopped, so that nothing is concluded from
 * what is missing. What a computation depends on is found out by running it, as build systems trace the inputs of a
 * task (Mokhov, Mitchell, Peyton Jones, "Build systems à la carte", 2018).
 */
import { LIST_KEYS, type ListKey } from '../../schema/document.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import type { Plan } from '../plan.ts'

/** A part of a plan: a list, a key of the header that stands for itself, or the previous plan. */
export type PlanPart = ListKey | HeaderPart | 'previous'

/** Keys of the header that few computations ask for, with the properties of the plan that are made of them. */
const HEADER_PARTS = {
  'plan.baseline': [],
  'plan.criteria': [],
  'plan.decision': [],
  'plan.description': [],
  'plan.envelopes': ['envelopes'],
  'plan.history': [],
  'plan.lang': ['lang'],
  'plan.max_shift': ['maxShift'],
  'plan.pairwise': [],
  'plan.reports': [],
  'plan.revisions': [],
  'plan.sources': [],
  'plan.staff': [],
  'plan.value': [],
} as const satisfies Record<`plan.${string}`, readonly (keyof Plan)[]>

export type HeaderPart = keyof typeof HEADER_PARTS

export function isHeaderPart(name: string): name is HeaderPart {
  return Object.hasOwn(HEADER_PARTS, name)
}

export const PLAN_PARTS: readonly PlanPart[] = [
  ...LIST_KEYS,
  ...(Object.keys(HEADER_PARTS) as HeaderPart[]),
  'previous',
]

/** Thrown at whoever asks for a part that could not be read. */
export class PartUnread extends Error {}

function stop(target: object, name: string): void {
  Object.defineProperty(target, name, {
    enumerable: true,
    get: () => {
      throw new PartUnread(name)
    },
  })
}

/** The index of a plan that stops whoever looks for an entity of a list that could not be read. */
class PartialIndex extends Map<string, NonNullable<ReturnType<Plan['index']['get']>>> {
  readonly #unread: ReadonlySet<string>

  constructor(index: Plan['index'], unread: ReadonlySet<string>) {
    super(index)
    this.#unread = unread
  }

  override get(kind: string): ReturnType<Plan['index']['get']> {
    if (this.#unread?.has(kind)) throw new PartUnread(kind)
    return super.get(kind)
  }
}

/** A plan of which every part is unread: whatever is asked for, it stops. */
function unreadPlan(plan: Plan): Plan {
  const unread = { ...plan }
  for (const name of Object.keys(plan)) stop(unread, name)
  return unread
}

/**
 * The plan without the parts that could not be read.
 *
 * @returns a plan whose other parts are the same objects; reading an unread part of it throws {@link PartUnread}, and
 *   so does copying the whole of it.
 */
export function partialPlan(plan: Plan, unread: ReadonlySet<PlanPart>): Plan {
  if (unread.size === PLAN_PARTS.length) return unreadPlan(plan)
  const header = { ...plan.header }
  const kinds = [...unread].flatMap((part) => (part in KIND_OF_LIST ? [KIND_OF_LIST[part as ListKey]] : []))
  if (unread.has('plan.criteria')) kinds.push('criterion')
  const partial = { ...plan, header, index: new PartialIndex(plan.index, new Set(kinds)) }
  for (const part of unread) {
    if (!isHeaderPart(part)) {
      stop(partial, part)
      continue
    }
    stop(header, part.slice('plan.'.length))
    for (const name of HEADER_PARTS[part]) stop(partial, name)
  }
  return partial
}
