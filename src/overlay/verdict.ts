/** What a written choice says of its project: retained, left out, or left out for a variant. */
import type { Entry } from '../model/plan.ts'

/** A choice as a scenario writes it. */
export type WrittenChoice = NonNullable<Entry<'scenarios'>['choices']>[string]

/** Whether a project is retained, and the variant that stands in for it. */
export interface Verdict {
  /** Undefined where the choice contradicts itself. */
  readonly isKept: boolean | undefined
  readonly variant: string | undefined
}

/** The keys of a choice that say whether its project is retained, each with what it says, in the order of the format. */
export function saysOf({ keep, out, variant }: WrittenChoice): {
  readonly key: 'keep' | 'out' | 'variant'
  readonly isKept: boolean
}[] {
  return [
    ...(keep === undefined ? [] : [{ key: 'keep' as const, isKept: keep }]),
    ...(out === undefined ? [] : [{ key: 'out' as const, isKept: !out }]),
    ...(variant === undefined ? [] : [{ key: 'variant' as const, isKept: false }]),
  ]
}

/**
 * The verdict of a choice; undefined where it gives none. `keep: false` says out and `out: false` says keep; a variant
 * says out. What says both at once says neither.
 */
export function verdictOf(choice: WrittenChoice): Verdict | undefined {
  const [first, ...others] = saysOf(choice)
  if (first === undefined) return undefined
  const isClear = others.every(({ isKept }) => isKept === first.isKept)
  return isClear
    ? { isKept: first.isKept, variant: choice.variant }
    : { isKept: undefined, variant: undefined }
}
