/** Words for a scenario that starts from itself, and for a frame that sets something twice. */
import { dateWords, ofDate } from '../../text/date-words.ts'
import { bilingual, quote } from '../../text/format.ts'
import { monthText } from '../../values/calendar.ts'
import type { Speak } from './contradiction-speech.ts'
import { sectionName } from './section-name.ts'

const extendsCircular: Speak<'extends-circular'> = ({ chain }, { scenario }) => ({
  message: bilingual((lang) => {
    const circle = chain.map((id) => quote(id, lang)).join(' → ')
    return lang === 'fr'
      ? `Le scénario ${scenario(lang)} part de lui-même\u00a0: ${circle}`
      : `Scenario ${scenario(lang)} starts from itself: ${circle}`
  }),
  help: { fr: 'retirez «\u00a0extends\u00a0» à l’un d’eux', en: 'remove "extends" of one of them' },
})

const frameTwice: Speak<'frame-twice'> = (found, { scenario, team: name }) => ({
  message: bilingual((lang) => {
    if (found.of === 'team') {
      const team = name(found.team, lang)
      return lang === 'fr'
        ? `Effectif de ${team} à partir ${ofDate(monthText(found.from), lang)} fixé deux fois dans le cadre du scénario ${scenario(lang)}`
        : `The frame of scenario ${scenario(lang)} sets the staff of ${team} from ${dateWords(monthText(found.from), lang)} twice`
    }
    const section = sectionName(found.section)[lang]
    return lang === 'fr'
      ? `Enveloppe ${found.year} (${section}) fixée deux fois dans le cadre du scénario ${scenario(lang)}`
      : `The frame of scenario ${scenario(lang)} sets the ${section} envelope of ${found.year} twice`
  }),
  help: { fr: 'gardez une seule des deux lignes', en: 'keep one of the two lines' },
})

/** The words for each kind. */
export const FRAME_WORDS = {
  'extends-circular': extendsCircular,
  'frame-twice': frameTwice,
} as const
