/** Why a project is not in a proposal, or not where it was wished: what stands in the way, by name. */
import type { Project } from '../../plan/plan.ts'
import { chosen, type Selection } from '../../solver/problem.ts'
import { type Obstacle, obstacleAt, obstacleOf, type Shortage } from '../../solver/reasons.ts'
import type { Month } from '../../values/calendar.ts'
import type { Missing } from '../to-estimate.ts'
import type { Bound, Posed, RowMeaning } from './meaning.ts'

/** How far one limit is from allowing it. */
interface Lack {
  readonly limit: RowMeaning
  /** In cents, hundredths of a day or go-lives; what the limit would have to hold more, or ask less. */
  readonly by: number
  readonly edge: Shortage['edge']
  /** Position of the row. */
  readonly resource: number
}

/** What stands in the way. */
export type Why =
  /** No dates keep to these bounds. */
  | { readonly kind: 'dates'; readonly bounds: readonly Bound[] }
  /** It is to be estimated first. */
  | { readonly kind: 'estimate'; readonly missing: readonly Missing[] }
  /** What it needs is to be estimated first. */
  | { readonly kind: 'need-estimate'; readonly project: Project }
  /** It needs a project that is out of the contest. */
  | { readonly kind: 'missing'; readonly id: string }
  /** It cannot stand beside a project that nothing takes out. */
  | { readonly kind: 'against'; readonly id: string }
  /** What it needs is left out. */
  | { readonly kind: 'need'; readonly project: Project }
  /** A project that it can't stand beside is in. */
  | { readonly kind: 'rival'; readonly project: Project }
  /** A project that is in leaves no date in the order of the two. */
  | { readonly kind: 'order'; readonly project: Project }
  /** Limits are short, where it is nearest to fitting. */
  | {
      readonly kind: 'short'
      readonly lacks: readonly Lack[]
      /** Where it is nearest to fitting; undefined where that is its wished place. */
      readonly start: Month | undefined
    }
  /** Nothing. */
  | { readonly kind: 'nothing' }

function projectAt({ meaning }: Posed, position: number): Project {
  const found = meaning.tasks[position]?.project
  if (found === undefined) throw new Error(`no task ${position}`)
  return found
}

/** The limits of some shortages by name; rows beyond the plan's own have none. */
function lacksOf({ meaning }: Posed, shortages: readonly Shortage[]): Lack[] {
  return shortages.flatMap((shortage) => {
    const limit = meaning.rows[shortage.resource]
    return limit === undefined ? [] : [{ ...shortage, limit }]
  })
}

function closed({ meaning }: Posed, position: number): Why {
  const barrier = meaning.tasks[position]?.barrier
  if (barrier === undefined) return { kind: 'dates', bounds: [] }
  if (barrier.kind === 'dates' || barrier.kind === 'estimate') return barrier
  return { kind: barrier.kind, id: barrier.project }
}

function isUnestimated({ meaning }: Posed, position: number): boolean {
  return meaning.tasks[position]?.barrier?.kind === 'estimate'
}

function told(posed: Posed, position: number, obstacle: Obstacle): Why {
  switch (obstacle.kind) {
    case 'closed':
      return closed(posed, position)
    case 'need':
      return {
        kind: isUnestimated(posed, obstacle.required) ? 'need-estimate' : 'need',
        project: projectAt(posed, obstacle.required),
      }
    case 'rival':
      return { kind: 'rival', project: projectAt(posed, obstacle.other) }
    case 'order':
      return { kind: 'order', project: projectAt(posed, obstacle.other) }
    case 'worthless':
      return { kind: 'nothing' }
    case 'short': {
      const option = posed.problem.activities[position]?.modes[obstacle.mode]
      const isWished = posed.meaning.tasks[position]?.options[obstacle.mode]?.isWished === true
      const start = isWished ? undefined : (option?.start as Month | undefined)
      return { kind: 'short', lacks: lacksOf(posed, obstacle.shortages), start }
    }
  }
}

/** Why a task is out, all others where they are. */
export function whyOut(posed: Posed, selection: Selection, position: number): Why {
  return told(posed, position, obstacleOf(posed.problem, selection, position))
}

/**
 * Why a task is not where it was wished, all others where they are; undefined where it is.
 *
 * @param broken - the bounds that the wished dates break.
 */
export function whyMoved(
  posed: Posed,
  selection: Selection,
  position: number,
  broken: readonly Bound[],
): Why | undefined {
  if (chosen(posed.problem, selection, position)?.move === 0) return undefined
  const options = posed.meaning.tasks[position]?.options ?? []
  const wished = options.findIndex(({ isWished }) => isWished)
  if (wished < 0) return { kind: 'dates', bounds: broken }
  return told(posed, position, obstacleAt(posed.problem, selection, position, wished))
}
