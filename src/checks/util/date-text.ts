/** A project's foreseen start and end as its author wrote them. */
import type { Project } from '../../plan/plan.ts'

/** The date that the project's span takes, as written: `2024-03` or `2024-03-31`; empty where there is none. */
export function dateText({ written }: Project, edge: 'start' | 'end'): string {
  return written.actual?.[edge] ?? written[edge] ?? written.baseline?.[edge] ?? ''
}
