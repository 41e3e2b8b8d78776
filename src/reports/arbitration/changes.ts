/** How many projects a proposal lets in, takes out and moves, in a sentence. */
import { projectsText } from '../../lang/catalogue/arbitration.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { quote } from '../../lang/punctuation.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { frameName, type ProposalContext, sorted } from './context.ts'

const TEXTS = {
  nothing: { fr: 'Rien ne change.', en: 'Nothing changes.' },
  against: ({ fr, en }: Bilingual): Bilingual => ({ fr: `Par rapport à ${fr}\u00a0: `, en: `Against ${en}: ` }),
  movedIn: (count: string): Bilingual => ({
    fr: `, dont ${count} parmi ceux qui entrent`,
    en: `, ${count} of them among those that come in`,
  }),
}

/** What becomes of projects in a choice. */
export const CHANGES = {
  entering: { fr: ['entre', 'entrent'], en: ['comes in', 'come in'] },
  leaving: { fr: ['sort', 'sortent'], en: ['leaves', 'leave'] },
  moved: { fr: ['change de dates', 'changent de dates'], en: ['changes dates', 'change dates'] },
} as const satisfies Record<string, Noun>

/** What changes against the frame, counted: the first count names what is counted. */
export function changesNote({ proposal, arbitration }: ProposalContext): Note {
  const found = sorted(proposal)
  const movedIn = found.moved.filter(({ wasIn }) => !wasIn).length
  const told = (lang: Lang): string => {
    const parts = (['entering', 'leaving', 'moved'] as const)
      .filter((key) => found[key].length > 0)
      .map((key, index) => {
        const count = found[key].length
        const counted = index === 0 ? projectsText(count, lang) : formatNumber(count, lang)
        return `${counted} ${formOf(count, CHANGES[key], lang)}`
      })
    const both = movedIn === 0 ? '' : TEXTS.movedIn(formatNumber(movedIn, lang))[lang]
    const frame = bilingual((spoken) => quote(frameName(arbitration)[spoken], spoken))
    const against = arbitration.frame.frame === undefined ? '' : TEXTS.against(frame)[lang]
    return parts.length === 0 ? TEXTS.nothing[lang] : `${against}${parts.join(', ')}${both}.`
  }
  return note(bilingual(told))
}
