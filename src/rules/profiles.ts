/** Profiles of teams: skills that few people hold. */

import { onDate } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { titleOf, within } from '../plan/entity.ts'
import { inOrder } from '../plan/find-entity.ts'
import type { Plan, Project, Workload } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { type Month, monthOfDay, monthsBetween, monthText } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import { addToList, groupedBy } from '../values/multimap.ts'
import { placedIn, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** The months of some work; all of the project's where the work has no dates. */
function monthsOf({ span: { start, end } }: Project, { planned }: Workload): Month[] {
  if (planned.size > 0) return [...planned].filter(([, days]) => days > 0).map(([month]) => month)
  if (start === undefined || end === undefined) return []
  return monthsBetween(monthOfDay(start), monthOfDay(end))
}

interface ProfileWork {
  readonly project: Project
  readonly work: Workload
}

function profileKey(profile: string, team: string): string {
  return `${team.toLowerCase()} ${profile}`
}

/** The work of open projects that names a profile, by the profile and the team, which may be left out. */
const worksByProfile = memoizeByObject((projects: Plan['projects']): ReadonlyMap<string, readonly ProfileWork[]> => {
  const works = new Map<string, ProfileWork[]>()
  for (const project of projects.filter(isOpen))
    for (const [index, work] of project.workload.entries()) {
      const profile = project.written.workload?.[index]?.profile
      if (profile !== undefined) addToList(works, profileKey(profile, work.team ?? ''), { project, work })
    }
  return works
})

/** The first month in which most projects need the profile together, and those projects. */
function busiestMonth({ projects: all }: Plan, team: string, profile: string) {
  const works = [team, ''].flatMap((one) => worksByProfile(all).get(profileKey(profile, one)) ?? [])
  const byProject = groupedBy(works, ({ project }) => project)
  const byMonth = new Map<Month, Project[]>()
  for (const project of inOrder(all, [...byProject.keys()])) {
    const months = (byProject.get(project) ?? []).flatMap(({ work }) => monthsOf(project, work))
    for (const month of new Set(months)) addToList(byMonth, month, project)
  }
  return [...byMonth]
    .map(([month, projects]) => ({ month, projects }))
    .sort((left, right) => right.projects.length - left.projects.length || left.month - right.month)
    .find(({ projects }) => projects.length >= 2)
}

export const profileSinglePointOfFailure = recordRule({
  id: 'profile-single-point-of-failure',
  subject: 'load',
  severity: 'warning',
  parts: ['month', 'profile'],
  summary: {
    fr: 'Une compétence tenue par un seul agent n’est pas demandée par deux projets à la fois',
    en: 'A skill that one person holds is not needed by two projects at once',
  },
  why: {
    fr: 'Cet agent devient le goulot de tous ces projets, et son absence les arrête',
    en: 'That person becomes the bottleneck of all these projects, and an absence stops them',
  },
  fix: {
    fr: 'formez ou recrutez un second agent, ou décalez un projet',
    en: 'train or hire a second person, or move a project',
  },
  most: {
    fr: '{count} des {of} compétences tenues par un seul agent sont demandées par plusieurs projets à la fois',
    en: '{count} of {of} skills that one person holds are needed by several projects at once',
  },
  /** The skills that one person holds, or less. */
  over: ({ teams }) =>
    teams.flatMap((team) =>
      [...(team.written.profiles ?? []).entries()].flatMap(([index, profile]) =>
        profile.fte > 1 ? [] : [{ team, index, profile }],
      ),
    ),
  find({ team, index, profile }, plan) {
    const { id, title, fte } = profile
    const found = busiestMonth(plan, team.id, id)
    if (found === undefined) return undefined
    const { month, projects } = found
    return {
      ...placedIn(team, 'profiles', index, 'fte'),
      facts: { profile: id, fte, month: monthText(month), projects: projects.map((p) => p.id) },
      related: projects.map((project) => ({
        at: within(project, 'id'),
        label: bilingual((lang) => nameOf(project, lang)),
      })),
      message: bilingual((lang) => {
        const skill = quote(titleOf(title, id)[lang], lang)
        const staff = formatPlain(fte, lang)
        return {
          fr: `La compétence ${skill} repose sur ${staff}\u00a0ETP et ${projects.length} projets la demandent ${onDate(monthText(month), lang)}`,
          en: `${projects.length} projects need the skill ${skill} ${onDate(monthText(month), lang)}, which rests on ${staff}\u00a0FTE`,
        }[lang]
      }),
    }
  },
})
