/** The sentences about the aims before value: what does not fit, and what keeping a project for them costs. */
import { bilingual, formatNumber } from '../../text/format.ts'
import type { Note } from '../document.ts'
import { keptText, missedTexts } from './aim-words.ts'
import { note, type ProposalContext } from './arbitration-context.ts'

/** The most sentences about what does not fit. */
const MOST_MISSED = 5

/** What must be or would be lost, and does not fit: it is said before anything else. */
export function missedNotes({ arbitration, proposal }: ProposalContext): Note[] {
  const told = missedTexts(arbitration.plan, proposal.aims, proposal.verdicts)
  const left = told.length - MOST_MISSED
  return [
    ...told.slice(0, MOST_MISSED).map((one) => note(one, 'bad')),
    ...(left > 0
      ? [
          note(
            bilingual((lang) => {
              const number = formatNumber(left, lang)
              return lang === 'fr'
                ? `Ne trouvent pas place non plus\u00a0: ${number} autres, parmi les projets écartés ci-dessous.`
                : `Nor do ${number} more, among the projects left out below.`
            }),
            'bad',
          ),
        ]
      : []),
  ]
}

/** What keeping projects for an aim costs of value. */
export function keptNotes({ arbitration, proposal }: ProposalContext): Note[] {
  const kept = proposal.aimCosts?.kept ?? []
  return kept.map((one) => note(keptText(arbitration.plan, one), 'watch'))
}
