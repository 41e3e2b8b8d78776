/** Finds ids with letters that only look like those of the Latin alphabet. */

import { isMixed, readsAs, readsAsLatin } from '../lang/lookalikes.ts'
import { quote } from '../lang/punctuation.ts'
import { type Located, type WrittenTitle, within } from '../plan/entity.ts'
import { countOf, inspected } from '../plan/inspect/inspect.ts'
import type { Plan } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** An entity of the plan, with a title where its kind has one. */
type Named = Located & { readonly title?: WrittenTitle }

/** The entities of the plan that an id could be taken for, by what a reader sees. */
function twins(plan: Plan): Map<string, Named> {
  const entities = [...plan.index.values()].flatMap((known) => [...known.values()])
  return new Map(entities.map((entity) => [entity.id.toLowerCase(), entity]))
}

/** Whether letters of an id hide among others: where ids are words of another alphabet, only a mixture does. */
function isHidden(id: string, isLatinPlan: boolean): boolean {
  return isLatinPlan ? readsAs(id) !== id : isMixed(id)
}

const THERE = { fr: 'l’autre est ici', en: 'the other is here' }

function sentence(id: string, twin: Named | undefined): Bilingual {
  if (twin !== undefined) {
    return {
      fr: `L’identifiant ${quote(id, 'fr')} se lit comme ${quote(twin.id, 'fr')}, qui désigne ${nameOf(twin, 'fr')}`,
      en: `The id ${quote(id, 'en')} reads as ${quote(twin.id, 'en')}, which stands for ${nameOf(twin, 'en')}`,
    }
  }
  const read = readsAs(id)
  return {
    fr: `L’identifiant ${quote(id, 'fr')} contient des lettres d’un autre alphabet ou d’une autre largeur, qui se lisent ${quote(read, 'fr')}`,
    en: `The id ${quote(id, 'en')} contains letters of another alphabet or width that read as ${quote(read, 'en')}`,
  }
}

/** Finds ids that read as another id of the plan, or mix alphabets in a way that no reader can see. */
export const idLookalike = defineRule({
  id: 'id-lookalike',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: {
    fr: 'Un identifiant ne mêle pas des lettres qui se ressemblent',
    en: 'An id does not mix letters that look alike',
  },
  why: {
    fr: 'Un А cyrillique dans «\u00a0AX1\u00a0» ne se voit pas\u00a0: les références tapées au clavier désignent une autre entité, ou aucune',
    en: 'A Cyrillic А in "AX1" cannot be seen: references typed on the keyboard name another entity, or none',
  },
  fix: {
    fr: 'retapez l’identifiant au clavier, et les références qui le désignent',
    en: 'type the id anew on the keyboard, and the references to it',
  },
  collective: {
    population: ({ contents }) => countOf(contents, 'ids'),
    message: collectively(
      (count, of) => `${count} des ${of} identifiants contiennent des lettres d’un autre alphabet`,
      (count, of) => `${count} of ${of} ids contain letters of another alphabet`,
    ),
  },
  *run(plan) {
    const unusual = inspected(plan.contents, 'ids')
    if (unusual.length === 0) return
    const known = twins(plan)
    // Where ids are words of another alphabet, one that happens to look Latin is one of them.
    const isLatinPlan = unusual.every(({ id }) => readsAsLatin(id))
    for (const { at, by, id } of unusual) {
      const read = readsAs(id)
      const twin = read === id ? undefined : known.get(read.toLowerCase())
      if (twin === undefined && !isHidden(id, isLatinPlan)) continue
      yield {
        at,
        facts: { id, reads_as: read },
        message: sentence(id, twin),
        ...(by === '' ? {} : { entity: by }),
        related: twin === undefined ? [] : [{ at: within(twin, 'id'), label: THERE }],
      }
    }
  },
})
