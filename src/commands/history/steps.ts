/** Chooses the commits of a history that are worth a line: the last of each month, all of them, or those with a tag. */
import type { HistoryStep } from '../../reports/history/report.ts'

export const STEPS: readonly HistoryStep[] = ['month', 'commit', 'tag']

export interface HistoryCommit {
  readonly id: string
  /** As `2024-06-30`. */
  readonly day: string
  readonly subject: string
  readonly tags: readonly string[]
  /** Whether the plan has files then. */
  readonly hasPlan: boolean
  /** What it changed of the plan's files. */
  readonly changes: readonly unknown[]
}

/** The positions of the last commit of each month, in the order of the line. */
function lastOfMonths(commits: readonly HistoryCommit[], positions: readonly number[]): number[] {
  const months = positions.map((position) => [commits[position]?.day.slice(0, 7), position] as const)
  return [...new Map(months).values()]
}

/**
 * The positions of the chosen commits, in the order of the line; the present state is always the last of them.
 *
 * @param commits - oldest first.
 * @param start - the position of the state that the history begins with; undefined for the beginning.
 */
export function historySteps(
  commits: readonly HistoryCommit[],
  by: HistoryStep,
  start: number | undefined,
): ReadonlySet<number> {
  const positions = (isWanted: (commit: HistoryCommit) => boolean): number[] =>
    commits.flatMap((commit, position) => (commit.hasPlan && isWanted(commit) ? [position] : []))
  const changes = positions((commit) => commit.changes.length > 0)
  const first = start === undefined ? undefined : changes.findLast((position) => position <= start)
  const later = (list: readonly number[]): number[] =>
    first === undefined ? [...list] : list.filter((position) => position > first)
  const chosen = {
    month: () => lastOfMonths(commits, later(changes)),
    commit: () => later(changes),
    tag: () => [...later(positions(({ tags }) => tags.length > 0)), ...changes.slice(-1)],
  }[by]()
  return new Set([...(first === undefined ? [] : [first]), ...chosen].sort((left, right) => left - right))
}
