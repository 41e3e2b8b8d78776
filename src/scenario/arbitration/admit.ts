/** Takes the ways that a task may have from those that there are, and says which bounds stood in the way. */
import type { Bound } from './meaning.ts'
import type { Way } from './ways.ts'

/** The ways of a task. */
export interface Admission {
  /** In order of start, then of end. */
  readonly ways: readonly Way[]
  /** The bounds that a way which was kept in spite of them breaks. */
  readonly broken: readonly Bound[]
  /** Where there are no ways: the bounds that the wished dates break, and the earliest possible ones. */
  readonly inTheWay: readonly Bound[]
}

function byTime({ option: left }: Way, { option: right }: Way): number {
  return left.start - right.start || left.end - right.end
}

function leastMoved(ways: readonly Way[]): Way | undefined {
  return ways.reduce<Way | undefined>(
    (best, way) => (best !== undefined && best.option.move <= way.option.move ? best : way),
    undefined,
  )
}

function boundsOf(ways: readonly Way[]): Bound[] {
  return [...new Set(ways.flatMap(({ broken }) => broken))]
}

/**
 * The ways that break no bound. Where only blackouts stand in the way, the least moved one is kept in spite of them.
 *
 * @param ways - the wished one first, as `waysOf` gives them.
 * @param keepsWished - whether the wished one is kept whatever it breaks.
 */
export function admit(ways: readonly Way[], keepsWished: boolean): Admission {
  const sound = ways.filter(({ broken }) => broken.length === 0)
  const dark = ways.filter(({ broken }) => broken.every((bound) => bound === 'blackout'))
  const fallback = sound.length === 0 && !keepsWished ? leastMoved(dark) : undefined
  const [wished] = ways
  const kept = keepsWished && wished !== undefined && !sound.includes(wished) ? wished : fallback
  const admitted = kept === undefined ? sound : [...sound, kept]
  return {
    ways: admitted.sort(byTime),
    broken: kept?.broken ?? [],
    inTheWay: admitted.length > 0 ? [] : boundsOf(ways.slice(0, 2)),
  }
}
