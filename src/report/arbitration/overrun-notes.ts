/** Says where what is required takes more than there is, and what of the plan no limit holds at all. */

import { bilingual } from '../../lang/numbers.ts'
import { overrunsIn } from '../../scenario/arbitration/caps.ts'
import { passedOf } from '../../scenario/arbitration/proposal-status.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Note } from '../document.ts'
import { firstOf } from '../named-projects.ts'
import { type ArbitrationContext, note, type ProposalContext } from './arbitration-context.ts'
import { moreOf } from './limit-words.ts'

const PASSED = {
  margin: { fr: 'pris sur la marge', en: 'taken from the margin' },
  capacity: { fr: 'au-delà de la capacité nette', en: 'beyond net capacity' },
  envelope: { fr: 'au-delà de l’enveloppe', en: 'beyond the envelope' },
  golives: { fr: 'au-delà du nombre permis', en: 'beyond the number allowed' },
} as const satisfies Record<string, Bilingual>

/** Where required work passes a margin or a ceiling; nothing where it does not. */
export function overrunNotes({ proposal, arbitration }: ProposalContext): Note[] {
  const over = overrunsIn(proposal.caps)
  if (over.length === 0) return []
  const others = { fr: 'autres plafonds', en: 'other limits' }
  return [
    note(
      bilingual((lang) => {
        const told = firstOf(
          over.map(
            (one) => `${moreOf(arbitration.plan, one, lang)} (${PASSED[passedOf(one)][lang]})`,
          ),
          lang,
          others,
        )
        return lang === 'fr'
          ? `Avec dépassement\u00a0: ce qui est engagé ou obligatoire prend à lui seul plus que ce qui est disponible, ${told}. Rien d’autre n’y est ajouté.`
          : `With overrun: what is under way or mandatory takes more than there is by itself, ${told}. Nothing else is added there.`
      }),
      'watch',
    ),
  ]
}

const UNCHECKED = {
  work: {
    fr: 'Les équipes ne sont pas contrôlées\u00a0: le plan n’en déclare aucune dont la capacité à venir soit connue.',
    en: 'People are not checked: the plan has no team whose capacity to come is known.',
  },
  money: {
    fr: 'L’argent n’écarte aucun projet\u00a0: ce cadre n’a aucune enveloppe à venir.',
    en: 'Money keeps no project out: this frame has no envelope to come.',
  },
} as const satisfies Record<string, Bilingual>

/** That people, or money, keep nothing out, where no limit of that kind is to come. */
export function uncheckedNotes({ arbitration }: ArbitrationContext): Note[] {
  const { rows } = arbitration.posed.meaning
  return (['work', 'money'] as const)
    .filter((kind) => !rows.some((row) => row.kind === kind))
    .map((kind) => note(UNCHECKED[kind], 'watch'))
}
