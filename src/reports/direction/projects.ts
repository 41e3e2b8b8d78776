/** The roadmap of the page: the projects that matter most, for a page has no room for all. */
import { formOf, NOUNS } from '../../lang/plurals.ts'
import { weatherInForce } from '../../metrics/base/weather.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { baselineRoadmap, isDated, ROADMAP_TITLE, roadmapProjects } from '../sections/roadmap.ts'
import { byImportance } from '../words/names.ts'

/** So many bars leave room for the rest of the page. */
const MOST = 12

const TEXTS = {
  part: (shown: number, all: number, projects: Bilingual) => ({
    fr: `${shown} des ${all} ${projects.fr} à l’échéancier\u00a0: d’abord ceux en difficulté, puis ceux de plus grande valeur.`,
    en: `${shown} of the ${all} ${projects.en} on the schedule: those in trouble first, then those worth most.`,
  }),
}

const RANKS: Readonly<Record<string, number>> = { storm: 0, cloud: 1 }

/** In trouble first, then by value and cost; at most as many as the page has room for. */
function foremost(plan: Plan, projects: readonly Project[]): Project[] {
  const rank = (project: Project): number => RANKS[weatherInForce(plan, project)?.weather ?? ''] ?? 2
  return byImportance(plan, projects)
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, MOST)
}

/** The section `roadmap`: projects to come and under way; all that were retained of a plan that is over. */
export const keyProjects = defineSection('roadmap', ROADMAP_TITLE, ({ plan }: Pick<ReportContext, 'plan'>) => {
  const all = roadmapProjects(plan)
  const open = all.filter(isOpen)
  const about = open.length === 0 ? all : open
  const projects = about.filter((one) => isDated([one]))
  if (projects.length === 0) return undefined
  const shown = foremost(plan, projects)
  const words = bilingual((lang) => formOf(projects.length, NOUNS.project, lang))
  return [
    baselineRoadmap(plan, shown, { all: about }),
    ...(shown.length === projects.length ? [] : [note(TEXTS.part(shown.length, projects.length, words), 'quiet')]),
  ]
})
