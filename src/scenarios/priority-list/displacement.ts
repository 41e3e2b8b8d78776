/** What keeps a project out, cap by cap, and which projects would have to give way for it: an estimate. */
import type { Ceiling, Competition } from './candidates.ts'
import { bundleOf, type GreedyFilling, isIn } from './greedy-fill.ts'

/** How far one cap is from holding a project with what it needs, in cents or hundredths of a day. */
export interface CeilingShortage {
  readonly cap: Ceiling
  readonly by: number
  /** Whether what is served first leaves too little of it, whoever else leaves. */
  readonly isBeyondReach: boolean
}

type Short = ReadonlyMap<number, number>

/** What some entrants take of each cap together, by position of the cap. */
function drawnBy(
  { candidates: entrants }: Competition,
  positions: readonly number[],
): Map<number, number> {
  const drawn = new Map<number, number>()
  for (const one of positions) {
    for (const { cap, amount } of entrants[one]?.demands ?? [])
      drawn.set(cap, (drawn.get(cap) ?? 0) + amount)
  }
  return drawn
}

/** What the entrant, with everything that it still needs, would pass each cap by, by position of the cap. */
function shortOf(contest: Competition, filling: GreedyFilling, position: number): Short {
  const { ceilings: caps, candidates: entrants } = contest
  const bundle = bundleOf(entrants, position, (one) => isIn(filling.verdicts[one]))
  const over = [...drawnBy(contest, bundle)].flatMap(([cap, amount]): [number, number][] => {
    const by = (filling.taken[cap] ?? 0) + amount - (caps[cap]?.limit ?? 0)
    return amount > 0 && by > 0 ? [[cap, by]] : []
  })
  return new Map(over.sort(([left], [right]) => left - right))
}

/**
 * What an entrant that is out lacks beside everything that is in: first the caps that no withdrawal frees, then the
 * others, both in their order.
 */
export function shortagesOf(
  contest: Competition,
  filling: GreedyFilling,
  position: number,
): CeilingShortage[] {
  const emptied = { verdicts: [], taken: contest.baseLoads }
  const hard = shortOf(contest, emptied, position)
  const found = [...shortOf(contest, filling, position)].flatMap(
    ([index, by]): CeilingShortage[] => {
      const cap = contest.ceilings[index]
      return cap === undefined ? [] : [{ cap, by, isBeyondReach: hard.has(index) }]
    },
  )
  return [
    ...found.filter(({ isBeyondReach }) => isBeyondReach),
    ...found.filter(({ isBeyondReach }) => !isBeyondReach),
  ]
}

/** One way to make room: an entrant leaves with those that need it. */
interface Withdrawal {
  readonly positions: readonly number[]
  readonly gains: ReadonlyMap<number, number>
}

/** Those that are in and need each entrant, by position. */
function needing({ candidates: entrants }: Competition, { verdicts }: GreedyFilling): number[][] {
  const needed: number[][] = entrants.map(() => [])
  for (const [position, { interdependence: bond }] of entrants.entries()) {
    if (!isIn(verdicts[position])) continue
    for (const need of bond.prerequisites) needed[need]?.push(position)
  }
  return needed
}

/** The ways to make room in a filling, by position of the entrant that leaves; undefined for one that is not in. */
export function withdrawalsOf(
  contest: Competition,
  filling: GreedyFilling,
): (Withdrawal | undefined)[] {
  const followers = needing(contest, filling)
  return contest.candidates.map((_, position) => {
    if (!isIn(filling.verdicts[position])) return undefined
    const positions = new Set([position])
    for (const one of positions) for (const other of followers[one] ?? []) positions.add(other)
    return { positions: [...positions], gains: drawnBy(contest, [...positions]) }
  })
}

/** The share of what is lacking that a release brings, cap by cap; no more than is lacking counts. */
function gainShare({ gains }: Withdrawal, lacking: Short): number {
  let relief = 0
  for (const [cap, by] of lacking) {
    if (by > 0) relief += Math.max(0, Math.min(gains.get(cap) ?? 0, by)) / by
  }
  return relief
}

function after(lacking: Short, { gains }: Withdrawal): Short {
  return new Map([...lacking].map(([cap, by]) => [cap, by - (gains.get(cap) ?? 0)]))
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
 * Positions of a small set of entrants that would have to leave so that one that is out fits, found greedily: first a
 * single one from the lowest rank up, else the ones that bring most. Empty where none would do.
 *
 * @param order - the ranking, the first served first.
 * @param releases - of {@link withdrawalsOf}.
 */
export function displacedBy(
  contest: Competition,
  filling: GreedyFilling,
  releases: readonly (Withdrawal | undefined)[],
  order: readonly number[],
  position: number,
): number[] {
  const lacking = shortOf(contest, filling, position)
  const needed = new Set(bundleOf(contest.candidates, position, () => false))
  const useful = [...order].reverse().flatMap((one) => {
    const release = releases[one]
    const isUseful =
      release !== undefined &&
      !release.positions.some((other) => needed.has(other)) &&
      [...lacking.keys()].some((cap) => (release.gains.get(cap) ?? 0) > 0)
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
