/** What keeps a project out, ceiling by ceiling, and which projects would have to give way for it: an estimate. */
import type { Ceiling, Competition } from './candidates.ts'
import { bundleOf, type GreedyFilling, isIn } from './greedy-fill.ts'

/** How far one ceiling is from holding a project with what it needs, in cents or hundredths of a day. */
export interface CeilingShortage {
  readonly ceiling: Ceiling
  readonly by: number
  /** Whether what is served first leaves too little of it, whoever else leaves. */
  readonly isBeyondReach: boolean
}

type Short = ReadonlyMap<number, number>

/** What some candidates take of each ceiling together, by position of the ceiling. */
function drawnBy({ candidates }: Competition, positions: readonly number[]): Map<number, number> {
  const drawn = new Map<number, number>()
  for (const one of positions) {
    for (const { ceiling, amount } of candidates[one]?.demands ?? [])
      drawn.set(ceiling, (drawn.get(ceiling) ?? 0) + amount)
  }
  return drawn
}

/** What the candidate, with everything that it still needs, would pass each ceiling by, by position of the ceiling. */
function shortOf(competition: Competition, filling: GreedyFilling, position: number): Short {
  const { ceilings, candidates } = competition
  const bundle = bundleOf(candidates, position, (one) => isIn(filling.outcomes[one]))
  const over = [...drawnBy(competition, bundle)].flatMap(([ceiling, amount]): [number, number][] => {
    const by = (filling.taken[ceiling] ?? 0) + amount - (ceilings[ceiling]?.limit ?? 0)
    return amount > 0 && by > 0 ? [[ceiling, by]] : []
  })
  return new Map(over.sort(([left], [right]) => left - right))
}

/**
 * What a candidate that is out lacks beside everything that is in: first the ceilings that no withdrawal frees, then the
 * others, both in their order.
 */
export function shortagesOf(competition: Competition, filling: GreedyFilling, position: number): CeilingShortage[] {
  const emptied = { outcomes: [], taken: competition.baseLoads }
  const hard = shortOf(competition, emptied, position)
  const found = [...shortOf(competition, filling, position)].flatMap(([index, by]): CeilingShortage[] => {
    const ceiling = competition.ceilings[index]
    return ceiling === undefined ? [] : [{ ceiling, by, isBeyondReach: hard.has(index) }]
  })
  return [...found.filter(({ isBeyondReach }) => isBeyondReach), ...found.filter(({ isBeyondReach }) => !isBeyondReach)]
}

/** One way to make room: a candidate leaves with those that need it. */
interface Withdrawal {
  readonly positions: readonly number[]
  readonly gains: ReadonlyMap<number, number>
}

/** Those that are in and need each candidate, by position. */
function needing({ candidates }: Competition, { outcomes }: GreedyFilling): number[][] {
  const needed: number[][] = candidates.map(() => [])
  for (const [position, { interdependence }] of candidates.entries()) {
    if (!isIn(outcomes[position])) continue
    for (const need of interdependence.prerequisites) needed[need]?.push(position)
  }
  return needed
}

/** The ways to make room in a filling, by position of the candidate that leaves; undefined for one that is not in. */
export function withdrawalsOf(competition: Competition, filling: GreedyFilling): (Withdrawal | undefined)[] {
  const followers = needing(competition, filling)
  return competition.candidates.map((_, position) => {
    if (!isIn(filling.outcomes[position])) return undefined
    const positions = new Set([position])
    for (const one of positions) for (const other of followers[one] ?? []) positions.add(other)
    return { positions: [...positions], gains: drawnBy(competition, [...positions]) }
  })
}

/** The share of what is lacking that a release brings, ceiling by ceiling; no more than is lacking counts. */
function gainShare({ gains }: Withdrawal, lacking: Short): number {
  let relief = 0
  for (const [ceiling, by] of lacking) {
    if (by > 0) relief += Math.max(0, Math.min(gains.get(ceiling) ?? 0, by)) / by
  }
  return relief
}

function after(lacking: Short, { gains }: Withdrawal): Short {
  return new Map([...lacking].map(([ceiling, by]) => [ceiling, by - (gains.get(ceiling) ?? 0)]))
}

function isMet(lacking: Short): boolean {
  return [...lacking.values()].every((by) => by <= 0)
}

/** The first of the releases that brings most; undefined where none brings anything. */
function best(releases: readonly Withdrawal[], lacking: Short): Withdrawal | undefined {
  let found: Withdrawal | undefined
  let most = 1e-9
  for (const release of releases) {
    const relief = gainShare(release, lacking)
    if (relief > most) [found, most] = [release, relief]
  }
  return found
}

/** The chosen releases without those that the others make needless, the later ones first. */
function pruned(chosen: readonly Withdrawal[], lacking: Short): Withdrawal[] {
  return chosen.reduceRight<Withdrawal[]>(
    (kept, release) => {
      const others = kept.filter((one) => one !== release)
      return isMet(others.reduce(after, lacking)) ? others : kept
    },
    [...chosen],
  )
}

/**
 * Positions of a small set of candidates that would have to leave so that one that is out fits, found greedily: first a
 * single one from the lowest rank up, else the ones that bring most. Empty where none would do.
 *
 * @param order - the ranking, the first served first.
 * @param releases - of {@link withdrawalsOf}.
 */
export function displacedBy(
  competition: Competition,
  filling: GreedyFilling,
  releases: readonly (Withdrawal | undefined)[],
  order: readonly number[],
  position: number,
): number[] {
  const lacking = shortOf(competition, filling, position)
  const needed = new Set(bundleOf(competition.candidates, position, () => false))
  const useful = [...order].reverse().flatMap((one) => {
    const release = releases[one]
    const isUseful =
      release !== undefined &&
      !release.positions.some((other) => needed.has(other)) &&
      [...lacking.keys()].some((ceiling) => (release.gains.get(ceiling) ?? 0) > 0)
    return isUseful ? [release] : []
  })
  const single = useful.find((release) => isMet(after(lacking, release)))
  if (single !== undefined) return [...single.positions]
  const chosen: Withdrawal[] = []
  let left = lacking
  while (!isMet(left)) {
    const gone = new Set(chosen.flatMap(({ positions }) => positions))
    const free = useful.filter(({ positions }) => !positions.some((one) => gone.has(one)))
    const next = best(free, left)
    if (next === undefined) return []
    chosen.push(next)
    left = after(left, next)
  }
  return [...new Set(pruned(chosen, lacking).flatMap(({ positions }) => positions))]
}
