/** Which projects answer which needs, whichever side writes the link. */
import { memoizeByObject } from '../values/memoize.ts'
import { addToList } from '../values/multimap.ts'
import type { Entry, Plan } from './plan.ts'

/** The ids of the projects that answer each need, by its id; all in lower case. */
export const projectsByNeed = memoizeByObject(({ needs, projects }: Plan): ReadonlyMap<string, ReadonlySet<string>> => {
  const answers = new Map(
    needs.map(({ id, projects: named = [] }) => [
      id.toLowerCase(),
      new Set(named.map((project) => project.toLowerCase())),
    ]),
  )
  for (const { id, written } of projects)
    for (const need of written.needs ?? []) answers.get(need.toLowerCase())?.add(id.toLowerCase())
  return answers
})

/** The needs that each project answers, in plan order; by its id in lower case. */
export const needsByProject = memoizeByObject((plan: Plan): ReadonlyMap<string, readonly Entry<'needs'>[]> => {
  const answered = new Map<string, Entry<'needs'>[]>()
  for (const need of plan.needs)
    for (const id of projectsByNeed(plan).get(need.id.toLowerCase()) ?? []) addToList(answered, id, need)
  return answered
})
