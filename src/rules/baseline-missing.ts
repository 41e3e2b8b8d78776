/** Finds an approved plan whose baseline was never frozen, or not for all of its projects. */

import { planStatusLabel } from '../lang/catalogue/governance-names.ts'
import { formatNumber } from '../lang/numbers.ts'
import { formOf } from '../lang/plurals.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { nameOf } from './words/naming.ts'

/** How many projects the finding names. */
const MOST = 3

function unfrozen({ header }: Plan): RuleHit {
  const { status } = header
  return {
    at: within(header, 'status'),
    facts: { status },
    message: {
      fr: `Le plan est ${planStatusLabel(status).fr} et n’a pas de référence figée`,
      en: `The plan is ${planStatusLabel(status).en} and has no frozen baseline`,
    },
  }
}

function incomplete({ header }: Plan, due: number, without: readonly Project[]): RuleHit {
  const count = due - without.length
  return {
    at: keyWithin(header, 'baseline'),
    facts: { projects: due, with_baseline: count, missing: without.map(({ id }) => id) },
    related: without
      .slice(0, MOST)
      .map((project) => ({
        at: within(project, 'id'),
        label: { fr: `${nameOf(project, 'fr')} n’en a pas`, en: `${nameOf(project, 'en')} has none` },
      })),
    message: bilingual((lang) => {
      const [missing, of] = [without.length, due].map((some) => formatNumber(some, lang))
      return formOf(
        without.length,
        {
          fr: [
            `${missing} projet initial retenu sur ${of} n’a pas de référence`,
            `${missing} projets initiaux retenus sur ${of} n’ont pas de référence`,
          ],
          en: [
            `${missing} of ${of} retained initial projects has no baseline`,
            `${missing} of ${of} retained initial projects have no baseline`,
          ],
        },
        lang,
      )
    }),
  }
}

/** Finds an approved plan without plan.baseline, or with retained projects, not added since, that have no baseline. */
export const baselineMissing = defineRule({
  id: 'baseline-missing',
  subject: 'projects',
  severity: 'error',
  summary: {
    fr: 'Un plan approuvé a une référence figée, par décision, pour tous ses projets initiaux',
    en: 'An approved plan has a frozen baseline, by a decision, for all its initial projects',
  },
  why: {
    fr: 'Sans référence, aucun écart de coût ni de délai ne se mesure',
    en: 'Without a reference no overrun of cost or time can be measured',
  },
  fix: {
    fr: 'figez la référence (plan baseline freeze --decision …), ou dites d’un projet entré depuis origin: added',
    en: 'freeze the baseline (plan baseline freeze --decision …), or say origin: added of a project that came in since',
  },
  example: 'plan baseline freeze --decision DEC-2022-01',
  named: { 'DEC-2022-01': 'freezing' },
  *run(plan) {
    if (!plan.isApproved) return
    if (plan.header.baseline === undefined) {
      yield unfrozen(plan)
      return
    }
    const due = plan.projects.filter((project) => isToldRetained(project) && project.origin !== 'added')
    const without = due.filter(({ baseline }) => baseline === undefined)
    if (without.length > 0) yield incomplete(plan, due.length, without)
  },
})
