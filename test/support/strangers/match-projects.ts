/** Which project of a plan is which of a file: by title and id, then by title, by id, by likeness of titles. */
import type { HeldProject } from './held-plan.ts'
import { bare, likeness } from './same-text.ts'
import type { TrueProject } from './truth.ts'

/** How like two titles are that may be one project's. */
const LIKE = 0.6

/** The projects of a file with theirs in the plan, and what is left of the plan. */
export interface Matched {
  readonly pairs: readonly { readonly truth: TrueProject; readonly held: HeldProject | undefined }[]
  readonly extra: readonly HeldProject[]
}

type Test = (truth: TrueProject, held: HeldProject) => boolean

const sameTitle: Test = ({ title }, { titles }) => titles.some((one) => bare(one) === bare(title))
const sameId: Test = ({ id }, held) => id !== undefined && bare(id) === bare(held.id)
const likeTitle: Test = ({ title }, { titles }) =>
  titles.some(
    (one) =>
      likeness(one, title) >= LIKE ||
      (bare(title).length > 7 && bare(one).includes(bare(title))) ||
      (bare(one).length > 7 && bare(title).includes(bare(one))),
  )
const sameDepartment: Test = ({ department }, held) =>
  department !== undefined && held.department.some((one) => bare(one) === bare(department))

const TESTS: readonly Test[] = [
  (truth, held) => sameTitle(truth, held) && sameId(truth, held),
  (truth, held) => sameTitle(truth, held) && sameDepartment(truth, held),
  sameTitle,
  sameId,
  likeTitle,
]

/** Pairs them, the surest first. */
export function matchProjects(truths: readonly TrueProject[], plan: readonly HeldProject[]): Matched {
  const found = new Map<TrueProject, HeldProject>()
  const left = new Set(plan)
  for (const test of TESTS)
    for (const truth of truths) {
      if (found.has(truth)) continue
      const held = [...left].find((one) => test(truth, one))
      if (held === undefined) continue
      found.set(truth, held)
      left.delete(held)
    }
  return { pairs: truths.map((truth) => ({ truth, held: found.get(truth) })), extra: [...left] }
}
