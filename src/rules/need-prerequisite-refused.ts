/** Finds needs that can only be met after another one which was deferred or rejected. */

import { valueLabel } from '../lang/catalogue/labels.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule } from './define.ts'
import { isTurnedDown, openNeeds } from './facts/open-needs.ts'
import { collectively, nameOf } from './words/naming.ts'

type Need = Entry<'needs'>

/** The need itself; the one that it repeats where it is a duplicate. */
function original({ needs }: Plan, need: Need): Need {
  return entityById(needs, need.duplicate_of ?? '') ?? need
}

/** The needs to be met first that the plan has, with the need that names each. */
function prerequisites(plan: Plan): { need: Need; first: Need; at: PathOrigin }[] {
  return openNeeds(plan).flatMap((need) =>
    (need.depends_on ?? []).flatMap((id, index) => {
      const first = entityById(plan.needs, id)
      return first === undefined ? [] : [{ need, first: original(plan, first), at: within(need, 'depends_on', index) }]
    }),
  )
}

/** Finds open needs that depend on a need which was deferred or rejected. */
export const needPrerequisiteRefused = defineRule({
  id: 'need-prerequisite-refused',
  subject: 'needs',
  severity: 'warning',
  parts: ['prerequisite'],
  summary: {
    fr: 'Un besoin n’attend pas la réponse à un besoin différé ou écarté',
    en: 'No need waits for one that was deferred or rejected',
  },
  why: {
    fr: 'La direction attend une suite que rien ne prépare\u00a0: ce qui devait venir d’abord ne viendra pas',
    en: 'The department waits for something that nothing prepares: what was to come first will not come',
  },
  fix: {
    fr: 'reprenez le besoin à couvrir d’abord, différez aussi celui qui l’attend, ou retirez le lien (depends_on)',
    en: 'take up the need to be met first, defer the one that waits for it too, or remove the link (depends_on)',
  },
  collective: {
    population: (plan) => prerequisites(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} besoins à couvrir d’abord sont différés ou écartés`,
      (count, of) => `${count} of ${of} needs to be met first are deferred or rejected`,
    ),
  },
  *run(plan) {
    for (const { need, first, at } of prerequisites(plan)) {
      if (!isTurnedDown(first)) continue
      const status = valueLabel(first.status)
      yield {
        at,
        entity: need.id,
        facts: { prerequisite: first.id, status: first.status },
        related: [
          {
            at: within(first, 'status'),
            label: { fr: 'suite donnée au besoin attendu', en: 'where the awaited need stands' },
          },
        ],
        message: {
          fr: `Le besoin ${nameOf(need, 'fr')} attend ${nameOf(first, 'fr')}, qui est ${status.fr}`,
          en: `The need ${nameOf(need, 'en')} waits for ${nameOf(first, 'en')}, which is ${status.en}`,
        },
      }
    }
  },
})
