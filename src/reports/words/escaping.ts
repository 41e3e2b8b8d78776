/** The projects that the plan keeps and that tell no cost or no work: what is said to fit the limits does not count them. */
import { counted, NOUNS, type Noun } from '../../lang/plurals.ts'
import { unplacedDays } from '../../metrics/base/demand.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isRetained } from '../../plan/project-status.ts'
import { estimateGaps } from '../../scenarios/estimate-gaps.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'

/** What a project does not hold against a limit. */
export type Escape = 'cost' | 'workload' | 'unplaced'

/** Those that concern people. */
export const WORK_ESCAPES: readonly Escape[] = ['workload', 'unplaced']

const ESCAPES: readonly Escape[] = ['cost', ...WORK_ESCAPES]

const TEXTS = {
  cost: (projects: Bilingual) => ({
    fr: ` Sans coût par année\u00a0: ${projects.fr}.`,
    en: ` Without a cost by year: ${projects.en}.`,
  }),
  workload: (projects: Bilingual) => ({
    fr: ` Sans charge sur une équipe\u00a0: ${projects.fr}.`,
    en: ` Without work on a team: ${projects.en}.`,
  }),
  unplaced: (projects: Bilingual) => ({
    fr: ` Avec de la charge sans période ou sans équipe du plan\u00a0: ${projects.fr}.`,
    en: ` With work without a period or a team of the plan: ${projects.en}.`,
  }),
} as const satisfies Record<Escape, (projects: Bilingual) => Bilingual>

/** Projects by what they do not tell. */
const ESCAPING = {
  cost: {
    fr: ['projet sans coût par année', 'projets sans coût par année'],
    en: ['project without a cost by year', 'projects without a cost by year'],
  },
  workload: {
    fr: ['projet sans charge sur une équipe', 'projets sans charge sur une équipe'],
    en: ['project without work on a team', 'projects without work on a team'],
  },
  unplaced: {
    fr: [
      'projet dont de la charge est sans période ou sans équipe',
      'projets dont de la charge est sans période ou sans équipe',
    ],
    en: ['project with work without a period or a team', 'projects with work without a period or a team'],
  },
} as const satisfies Record<Escape, Noun>

function escapesOf(plan: Plan, project: Project): Escape[] {
  const own = { projects: [project], teams: plan.teams }
  const isUnplaced = plan.teams.length > 0 && unplacedDays(own, isRetained) > 0
  return [
    ...estimateGaps(plan, project).flatMap((gap) => {
      const isHeld = gap === 'workload' || (gap === 'cost' && plan.envelopes.length > 0)
      return isHeld ? [gap] : []
    }),
    ...(isUnplaced ? (['unplaced'] as const) : []),
  ]
}

/** How many projects escape in some of the states of a plan, each once; those that are done are left out. */
function countEscaping(plans: readonly Plan[]): Readonly<Record<Escape, number>> {
  const found = plans.flatMap((plan) =>
    plan.projects
      .filter((project) => isRetained(project) && !isCompleted(project))
      .flatMap((project) => escapesOf(plan, project).map((kind) => ({ id: project.id, kind }))),
  )
  const countOf = (wanted: Escape): number => new Set(found.flatMap(({ id, kind }) => (kind === wanted ? id : []))).size
  return { cost: countOf('cost'), workload: countOf('workload'), unplaced: countOf('unplaced') }
}

/** The same with what the projects are called, for a note that says of whom something is not known. */
export function countedEscapes(
  plans: readonly Plan[],
  escapes: readonly Escape[] = ESCAPES,
): (readonly [count: number, noun: Noun])[] {
  const counts = countEscaping(plans)
  return escapes.map((kind) => [counts[kind], ESCAPING[kind]])
}

/** The same in sentences behind another; empty where no project escapes. */
export function escapingText(plans: readonly Plan[], escapes: readonly Escape[] = ESCAPES): Bilingual {
  const counts = countEscaping(plans)
  const told = escapes
    .filter((kind) => counts[kind] > 0)
    .map((kind) => TEXTS[kind](bilingual((lang) => counted(counts[kind], NOUNS.project, lang))))
  return bilingual((lang) => told.map((one) => one[lang]).join(''))
}
