/** What changed since the meeting before, in a few sentences. */
import { dateInText } from '../../lang/dates.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { headline } from '../diff/headline.ts'
import { note } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import type { DirectionContext } from './context.ts'

const TEXTS = {
  title: (day: Bilingual) => ({ fr: `Depuis le ${day.fr}`, en: `Since ${day.en}` }),
  unknown: {
    fr: 'Aucun état antérieur du plan n’est connu\u00a0: rien n’est comparé.',
    en: 'No earlier state of the plan is known: nothing is compared.',
  },
}

/** The section `changes`. */
export const changes: SectionKind<DirectionContext> = {
  id: 'changes',
  title: ({ since }) => TEXTS.title(bilingual((lang) => dateInText(dayText(since), lang))),
  build: ({ comparison }) => [
    comparison === undefined ? note(TEXTS.unknown, 'quiet') : note(headline(comparison)),
  ],
}
