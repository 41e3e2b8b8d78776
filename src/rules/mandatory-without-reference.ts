/** Finds needs and projects that are said to be mandatory without the text or the deadline that obliges. */

import { type WrittenTitle, within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { isLive } from './facts/looked-at.ts'
import { collectively, nameOf } from './words/naming.ts'

const CLOSED_NEEDS: readonly string[] = ['rejected', 'duplicate']

interface Terms {
  readonly reference: string | undefined
  readonly deadline: string | undefined
}

interface Claim extends Terms {
  readonly id: string
  readonly title: WrittenTitle
  readonly at: PathOrigin
}

function termsOf(mandatory: Partial<Terms> | undefined): Terms {
  return { reference: mandatory?.reference, deadline: mandatory?.deadline }
}

function needClaims({ needs }: Plan): Claim[] {
  return needs.flatMap((need) =>
    need.mandatory === undefined || CLOSED_NEEDS.includes(need.status)
      ? []
      : [{ ...need, at: within(need, 'mandatory', 'kind'), ...termsOf(need.mandatory) }],
  )
}

function projectClaims({ projects }: Plan): Claim[] {
  return projects.filter(isLive).flatMap((project) => {
    const { mandatory, priority } = project.written
    if (mandatory === undefined && priority?.class !== 'mandatory') return []
    const place = mandatory === undefined ? ['priority', 'class'] : ['mandatory', 'kind']
    const { id, title } = project
    return [{ id, title, at: within(project, ...place), ...termsOf(mandatory) }]
  })
}

function missingOf({ reference, deadline }: Terms): Bilingual | undefined {
  if (reference !== undefined && deadline !== undefined) return undefined
  if (reference !== undefined) return { fr: 'échéance', en: 'deadline' }
  if (deadline !== undefined) return { fr: 'référence', en: 'reference' }
  return { fr: 'référence ni échéance', en: 'reference and deadline' }
}

function claims(plan: Plan): Claim[] {
  return [...needClaims(plan), ...projectClaims(plan)]
}

/** Finds mandatory needs and projects without reference or deadline. */
export const mandatoryWithoutReference = defineRule({
  id: 'mandatory-without-reference',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Ce qui est obligatoire dit quel texte oblige et pour quand',
    en: 'What is mandatory says which text obliges and by when',
  },
  why: {
    fr: 'Sans preuve exigée, tout devient obligatoire et plus rien ne s’arbitre',
    en: 'Where no proof is asked for, everything becomes mandatory and nothing can be arbitrated',
  },
  fix: {
    fr: 'ajoutez mandatory.reference et mandatory.deadline, ou retirez le caractère obligatoire',
    en: 'add mandatory.reference and mandatory.deadline, or do not call it mandatory',
  },
  collective: {
    population: (plan) => claims(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} besoins et projets obligatoires n’ont pas de référence ou d’échéance`,
      (count, of) => `${count} of ${of} mandatory needs and projects lack a reference or a deadline`,
    ),
  },
  *run(plan) {
    for (const claim of claims(plan)) {
      const missing = missingOf(claim)
      if (missing === undefined) continue
      yield {
        at: claim.at,
        entity: claim.id,
        facts: { missing: missing.en },
        message: {
          fr: `${nameOf(claim, 'fr')} est dit obligatoire sans ${missing.fr}`,
          en: `${nameOf(claim, 'en')} is called mandatory but lacks a ${missing.en}`,
        },
      }
    }
  },
})
