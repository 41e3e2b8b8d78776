/** Reads the reference that is in force for a project, value by value. */
import type { Project } from './plan.ts'

/** What a baseline and a re-baseline both may state. */
type Stage = NonNullable<Project['written']['baseline']>

/** The last value that a re-baseline states, else that of the baseline; undefined where none states one that can be read. */
export function lastStated<T>(
  { written }: Pick<Project, 'written'>,
  read: (stage: Stage) => T | undefined,
): T | undefined {
  return [written.baseline ?? {}, ...(written.rebaselines ?? [])]
    .map(read)
    .findLast((value) => value !== undefined)
}
