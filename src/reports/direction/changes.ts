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
  undated: { fr: 'Ce qui a changé', en: 'What changed' },
}

/** That there is nothing in git to tell changes against; a copy of the folder may lie beside all the same. */
export const NOTHING_COMPARED: Bilingual = {
  fr: 'Cette page ne compare qu’aux états du plan gardés dans git, et n’en trouve pas d’antérieur\u00a0; deux dossiers se comparent par plan diff.',
  en: 'This page compares only with states of the plan kept in git, and finds none before; two folders are compared by plan diff.',
}

/** The section `changes`. */
export const changes: SectionKind<DirectionContext> = {
  id: 'changes',
  title: ({ since, comparison }) =>
    comparison === undefined
      ? TEXTS.undated
      : TEXTS.title(bilingual((lang) => dateInText(dayText(since), lang))),
  build: ({ comparison }) => [
    comparison === undefined ? note(NOTHING_COMPARED, 'quiet') : note(headline(comparison)),
  ],
}
