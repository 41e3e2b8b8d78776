/** Keeps the ways of tasks that all must be carried out to the order between them: no later than what follows allows. */
import type { Link } from '../../solver/problem.ts'
import type { Way } from './ways.ts'

/** Ways and links that agree. */
export interface InOrder {
  /** By task; never empty where the task had any. */
  readonly ways: readonly (readonly Way[])[]
  /** Links that one choice of ways keeps all together. */
  readonly links: readonly Link[]
  readonly lost: readonly Link[]
  /** Tasks that may stay where they are although they end later than what follows them allows. */
  readonly late: ReadonlySet<number>
}

/** The tasks with those before that come first, and the links that close a circle. */
function sorted(count: number, links: readonly Link[]): { order: number[]; circular: Set<Link> } {
  const following: Link[][] = Array.from({ length: count }, () => [])
  for (const link of links) following[link.predecessor]?.push(link)
  const [order, circular] = [[] as number[], new Set<Link>()]
  const state = new Map<number, 'open' | 'done'>()
  const visit = (task: number): void => {
    state.set(task, 'open')
    for (const link of following[task] ?? []) {
      const next = state.get(link.successor)
      if (next === 'open') circular.add(link)
      else if (next === undefined) visit(link.successor)
    }
    state.set(task, 'done')
    order.push(task)
  }
  for (let task = 0; task < count; task += 1) if (!state.has(task)) visit(task)
  return { order: order.reverse(), circular }
}

function isTimely({ broken }: Way): boolean {
  return broken.length === 0
}

/** The latest start that keeps to the bounds; of a task without such a way, that of any. */
function lateStart(ways: readonly Way[]): number {
  const timely = ways.filter(isTimely)
  return Math.max(...(timely.length > 0 ? timely : ways).map(({ option }) => option.start))
}

/** Takes out the ways that end too late for what follows, the last tasks first; gives the tasks whose wished way does. */
function keepLateEnds(
  ways: Way[][],
  order: readonly number[],
  links: readonly Link[],
): Set<number> {
  const late = new Set<number>()
  for (const task of [...order].reverse()) {
    const next = links.filter(({ predecessor: before }) => before === task)
    const isInTime = ({ option }: Way): boolean =>
      next.every(({ successor: after, lag }) => option.end + lag < lateStart(ways[after] ?? []))
    const own = ways[task] ?? []
    if (own.some((way) => way.isWished && !isInTime(way))) late.add(task)
    ways[task] = own.filter((way) => way.isWished || isInTime(way))
  }
  return late
}

/** Takes out the ways that start too soon after what comes before, the first tasks first; gives the links that none keeps. */
function keepEarlyStarts(ways: Way[][], order: readonly number[], links: readonly Link[]): Link[] {
  const lost: Link[] = []
  for (const task of order) {
    for (const link of links.filter(({ successor: after }) => after === task)) {
      const soonest = Math.min(...(ways[link.predecessor] ?? []).map(({ option }) => option.end))
      const later = (ways[task] ?? []).filter(({ option }) => option.start > soonest + link.lag)
      if (later.length === 0) lost.push(link)
      else ways[task] = later
    }
  }
  return lost
}

/**
 * Ways that end before what follows can start at the latest, and that start after what comes before can end at the
 * earliest. The wished way of a task stays even where it ends too late. An order that no ways keep, and one that
 * closes a circle, is lost.
 */
export function inOrder(tasks: readonly (readonly Way[])[], links: readonly Link[]): InOrder {
  const { order, circular } = sorted(tasks.length, links)
  const held = links.filter((link) => !circular.has(link))
  const ways = tasks.map((own) => [...own])
  const late = keepLateEnds(ways, order, held)
  const lost = new Set([...circular, ...keepEarlyStarts(ways, order, held)])
  return { ways, links: links.filter((link) => !lost.has(link)), lost: [...lost], late }
}
