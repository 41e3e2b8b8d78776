/** Finds ids with letters that only look like those of the Latin alphabet. */
import { within } from '../model/entity.ts'
import { inspected } from '../model/inspect.ts'
import type { Plan } from '../model/plan.ts'
import { quote } from '../text/format.ts'
import { isMixed, readsAs, readsAsLatin } from '../text/lookalikes.ts'
import type { Bilingual } from '../units/language.ts'
import { defineCheck } from './define.ts'

/** The entities of the plan that an id could be taken for, by what a reader sees. */
function twins(plan: Plan): Map<string, string> {
  const ids = [...plan.index.values()].flatMap((entities) => [...entities.values()])
  return new Map(ids.map(({ id }) => [id.toLowerCase(), id]))
}

function sentence(id: string, twin: string | undefined): Bilingual {
  if (twin !== undefined) {
    return {
      fr: `Identifiant ${quote(id, 'fr')} écrit avec des lettres qui le font lire ${quote(twin, 'fr')}, qui est un autre`,
      en: `Id ${quote(id, 'en')} is written with letters that make it read as ${quote(twin, 'en')}, which is another one`,
    }
  }
  const read = readsAs(id)
  return {
    fr: `Identifiant ${quote(id, 'fr')} écrit avec des lettres d’un autre alphabet ou d’une autre forme, qui se lisent ${quote(read, 'fr')}`,
    en: `Id ${quote(id, 'en')} mixes in letters of another alphabet or form that read as ${quote(read, 'en')}`,
  }
}

/** Finds ids that read as another id of the plan, or mix alphabets in a way that no reader can see. */
export const idLookalike = defineCheck({
  id: 'id-lookalike',
  severity: 'warning',
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
  *run(plan) {
    const unusual = inspected(plan.contents, 'ids')
    if (unusual.length === 0) return
    const known = twins(plan)
    // Where ids are words of another alphabet, one that happens to look Latin is one of them.
    const isLatinPlan = unusual.every(({ id }) => readsAsLatin(id))
    for (const { at, by, id } of unusual) {
      const read = readsAs(id)
      const twin = read === id ? undefined : known.get(read.toLowerCase())
      const isHidden = isLatinPlan ? read !== id : isMixed(id)
      if (twin === undefined && !isHidden) continue
      yield {
        at,
        facts: { id, reads_as: read },
        message: sentence(id, twin),
        ...(by === '' ? {} : { entity: by }),
        related: relatedOf(plan, twin),
      }
    }
  },
})

function relatedOf(plan: Plan, twin: string | undefined) {
  const found = [...plan.index.values()]
    .map((entities) => entities.get(twin?.toLowerCase() ?? ''))
    .find((entity) => entity !== undefined)
  if (found === undefined) return []
  return [{ at: within(found, 'id'), label: { fr: 'l’autre est ici', en: 'the other is here' } }]
}
