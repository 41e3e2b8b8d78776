/** Says at the head of a report how many projects are of unknown status, where they count and what leaves them out. */
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import type { Plan } from '../../plan/plan.ts'
import { ofUnknownStatus } from '../../plan/project-status.ts'
import { bilingual } from '../../values/language.ts'
import type { Section } from '../document/document.ts'
import { note } from '../document/table.ts'

const SENTENCE: Noun = {
  fr: [
    'projet de statut inconnu compte dans le nombre de projets, l’argent et la charge, mais pas dans ce qui demande un statut\u00a0: réalisation, retards, météo.',
    'projets de statut inconnu comptent dans le nombre de projets, l’argent et la charge, mais pas dans ce qui demande un statut\u00a0: réalisation, retards, météo.',
  ],
  en: [
    'project of unknown status counts in the number of projects, money and work, and is left out of what needs a status: completion, delays, weather.',
    'projects of unknown status count in the number of projects, money and work, and are left out of what needs a status: completion, delays, weather.',
  ],
}

/** The sections with a note above the first of them where the plan has projects of unknown status. */
export function withUnknownStatuses(
  plan: Pick<Plan, 'projects'>,
  [first, ...others]: readonly Section[],
): readonly Section[] {
  const count = ofUnknownStatus(plan).length
  if (first === undefined) return []
  if (count === 0) return [first, ...others]
  const text = bilingual((lang) => `${formatNumber(count, lang)} ${formOf(count, SENTENCE, lang)}`)
  return [{ ...first, blocks: [note(text, 'watch'), ...first.blocks] }, ...others]
}
