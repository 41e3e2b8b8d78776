/** Tells a new wording of a title from the title of something else. */
import type { Project } from '../../plan/plan.ts'
import { fold, nearest } from '../../text/nearest.ts'

function areAlike(left: string, right: string): boolean {
  const [one, other] = [fold(left), fold(right)]
  return one.includes(other) || other.includes(one) || nearest(left, [right]) !== undefined
}

/** Whether the titles are nearly the same in either language, or one holds the other. */
export function haveAlikeTitles(
  { title: left }: Pick<Project, 'title'>,
  { title: right }: Pick<Project, 'title'>,
): boolean {
  return areAlike(left.fr, right.fr) || areAlike(left.en, right.en)
}
