/** What a plan says of a value of a stranger's file: right, missing or wrong. */

/** A value on which the plan and the file differ. */
export interface Difference {
  readonly kind: 'missing' | 'wrong'
  /**
   * The field; `project` for one that is missing or too many; `amount` for an amount that is missing, too many or has
   * another value, `year`, `stage` and `section` for one that stands elsewhere.
   */
  readonly field: string
  /** The title of the project; empty for what is of the whole plan. */
  readonly project: string
  /** What the file says and what the plan says. */
  readonly text: string
  /** Whether an amount of the file is nowhere in the plan. */
  readonly isLost?: boolean
  /** Other texts by which it may be told: the id. */
  readonly names?: readonly string[]
  /** How many values of a missing project it stands for. */
  readonly count?: number
}

/** What was compared. */
export interface Compared {
  readonly right: number
  readonly differences: readonly Difference[]
}

/** Several of them as one. */
export function together(parts: readonly Compared[]): Compared {
  return {
    right: parts.reduce((sum, { right }) => sum + right, 0),
    differences: parts.flatMap(({ differences }) => differences),
  }
}
