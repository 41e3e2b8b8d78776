/** Finds skills that one person holds and several projects need at once. */

import { onDate } from '../lang/dates.ts'
import { formatPlain } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { isSameId, titleOf, within } from '../plan/entity.ts'
import type { Plan, Project, Team, Workload } from '../plan/plan.ts'
import { isOpen } from '../plan/project-status.ts'
import { type Month, monthOfDay, monthsBetween, monthText } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** The months of some work; all of the project's where the work has no dates. */
function monthsOf({ span: { start, end } }: Project, { planned }: Workload): Month[] {
  if (planned.size > 0) return [...planned].filter(([, days]) => days > 0).map(([month]) => month)
  if (start === undefined || end === undefined) return []
  return monthsBetween(monthOfDay(start), monthOfDay(end))
}

/** The months in which a project needs the profile. */
function needOf(project: Project, team: string, profile: string): ReadonlySet<Month> {
  const works = project.workload.filter(
    (work, index) => project.written.workload?.[index]?.profile === profile && isSameId(work.team ?? team, team),
  )
  return new Set(works.flatMap((work) => monthsOf(project, work)))
}

/** The first month in which most projects need the profile together, and those projects. */
function rush(plan: Plan, team: string, profile: string) {
  const byMonth = new Map<Month, Project[]>()
  for (const project of plan.projects) {
    if (!isOpen(project)) continue
    for (const month of needOf(project, team, profile)) {
      const known = byMonth.get(month)
      if (known === undefined) byMonth.set(month, [project])
      else known.push(project)
    }
  }
  return [...byMonth]
    .map(([month, projects]) => ({ month, projects }))
    .sort((left, right) => right.projects.length - left.projects.length || left.month - right.month)
    .find(({ projects }) => projects.length >= 2)
}

type Profile = NonNullable<Team['written']['profiles']>[number]

/** The skills that one person holds, or less. */
function soleSkills({ teams }: Plan): { team: Team; index: number; profile: Profile }[] {
  return teams.flatMap((team) =>
    [...(team.written.profiles ?? []).entries()].flatMap(([index, profile]) =>
      profile.fte > 1 ? [] : [{ team, index, profile }],
    ),
  )
}

/** Finds skills of one person that two projects or more ask for at the same time. */
export const profileSinglePointOfFailure = defineRule({
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
  collective: {
    population: (plan) => soleSkills(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} compétences tenues par un seul agent sont demandées par plusieurs projets à la fois`,
      (count, of) => `${count} of ${of} skills that one person holds are needed by several projects at once`,
    ),
  },
  *run(plan) {
    for (const { team, index, profile } of soleSkills(plan)) {
      const { id, title, fte } = profile
      const found = rush(plan, team.id, id)
      if (found === undefined) continue
      const { month, projects } = found
      yield {
        at: within(team, 'profiles', index, 'fte'),
        entity: team.id,
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
    }
  },
})
