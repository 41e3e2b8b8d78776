/** Says of a scenario that errors keep part of it, or of one that it starts from, from being read. */

import { formatNames } from '../../lang/lists.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { lineageOf } from '../../overlay/lineage.ts'
import { liesIn } from '../../plan/entity.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import type { PartReadScenario, ScenarioContext } from './context.ts'

const TEXTS = printed('part-read', {
  part: (names: Bilingual, errors: Bilingual, where: Bilingual) => ({
    fr: `Pas lu en entier\u00a0: ${names.fr} (${errors.fr})\u00a0; ce qui n’a pu être lu manque ci-dessous${where.fr}.`,
    en: `Not read whole: ${names.en} (${errors.en}); what could not be read is missing below${where.en}.`,
  }),
  shown: { fr: '\u00a0; plan validate montre ce qu’il faut corriger', en: '; plan validate shows what to mend' },
})

/** The scenarios among some, and among those that they start from, of which a part could not be read. */
export function partReadScenarios(
  plan: Plan,
  { findings }: Pick<Loaded, 'findings'>,
  entries: readonly Entry<'scenarios'>[],
): PartReadScenario[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const layers = new Set(entries.flatMap((entry) => lineageOf(plan, entry).layers))
  return [...layers].flatMap(({ id, at: record }) => {
    const own = errors.filter(({ at }) => 'path' in at && liesIn(at, record))
    return own.length === 0 ? [] : [{ id, errors: own.length }]
  })
}

/** The note of the scenarios that could not be read whole; none where all could. */
export function partReadNotes({ partRead, isScreen }: ScenarioContext): Note[] {
  if (partRead.length === 0) return []
  const count = partRead.reduce((sum, { errors }) => sum + errors, 0)
  const names = bilingual((lang) =>
    formatNames(
      partRead.map(({ id }) => id),
      lang,
    ),
  )
  const errors = bilingual((lang) => counted(count, NOUNS.error, lang))
  return [note(TEXTS.part(names, errors, isScreen ? TEXTS.shown : { fr: '', en: '' }), 'bad')]
}
