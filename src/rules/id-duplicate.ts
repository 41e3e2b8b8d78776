/** Finds ids that stand twice. */

import { quote } from '../lang/punctuation.ts'
import { type Located, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Lang } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

/** The parts of a project that have ids of their own, unique within the project. */
const PARTS = ['milestones', 'risks', 'budget'] as const

function entitiesOf(plan: Plan): readonly Located[] {
  return [
    plan.axes,
    plan.objectives,
    plan.assessments,
    plan.preparation,
    plan.departments,
    plan.bodies,
    plan.teams,
    plan.needs,
    plan.programmes,
    plan.projects,
    plan.authorisations,
    plan.subsidies,
    plan.components,
    plan.decisions,
    plan.scenarios,
    plan.risks,
    plan.regimes,
  ].flat()
}

/** The groups inside which an id stands once. */
function* groupsOf(plan: Plan): Generator<readonly Located[]> {
  yield entitiesOf(plan)
  for (const key of ['criteria', 'reports'] as const) {
    yield (plan.header[key] ?? []).map(({ id }, index) => ({ id, at: within(plan.header, key, index) }))
  }
  for (const project of plan.projects) {
    for (const part of PARTS) {
      yield (project.written[part] ?? []).flatMap(({ id }, index) =>
        id === undefined ? [] : [{ id, at: within(project, part, index) }],
      )
    }
  }
}

/** That capitals make no difference, where they are all that sets two ids apart. */
function otherCase({ id }: Located, before: Located, lang: Lang): string {
  if (id === before.id) return ''
  const other = quote(before.id, lang)
  return {
    fr: `\u00a0: ${other} est le même, majuscules et minuscules ne comptent pas`,
    en: `: ${other} is the same, for capitals do not count`,
  }[lang]
}

/** Finds ids that two entities share, without regard to case. */
export const idDuplicate = defineRule({
  id: 'id-duplicate',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: {
    fr: 'Chaque identifiant est unique dans le plan, sans égard à la casse',
    en: 'Every id stands once in the plan, without regard to case',
  },
  why: {
    fr: 'Un projet vaut une ligne dans chaque tableau\u00a0; en double, son argent compte deux fois et ses liens sont ambigus',
    en: 'One project is one line in every table; twice, its money counts double and its links are ambiguous',
  },
  fix: {
    fr: 'renommez l’un des deux, et les références qui le désignent',
    en: 'rename one of the two, and the references to it',
  },
  collective: {
    population: (plan) => [...groupsOf(plan)].flat().length,
    message: collectively(
      (count, of) => `${count} des ${of} identifiants sont déjà pris`,
      (count, of) => `${count} of ${of} ids are already taken`,
    ),
  },
  *run(plan) {
    for (const group of groupsOf(plan)) {
      const first = new Map<string, Located>()
      for (const entity of group) {
        const key = entity.id.toLowerCase()
        const before = first.get(key)
        if (before === undefined) first.set(key, entity)
        else {
          yield {
            at: within(entity, 'id'),
            entity: entity.id,
            facts: { id: entity.id },
            related: [{ at: within(before, 'id'), label: { fr: 'première apparition', en: 'first seen here' } }],
            message: {
              fr: `Identifiant ${quote(entity.id, 'fr')} en double${otherCase(entity, before, 'fr')}`,
              en: `Id ${quote(entity.id, 'en')} stands twice${otherCase(entity, before, 'en')}`,
            },
          }
        }
      }
    }
  },
})
