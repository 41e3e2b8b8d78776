/** What changed since the meeting before, in a few sentences. */
import { dateInText } from '../../lang/dates.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { headline } from '../diff/headline.ts'
import { note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import type { DirectionContext } from './context.ts'

const TEXTS = {
  title: (day: Bilingual) => ({ fr: `Depuis le ${day.fr}`, en: `Since ${day.en}` }),
  undated: { fr: 'Ce qui a changé', en: 'What changed' },
}

/** That there is nothing to tell changes against, in words of those who read the page and not of those who make it. */
export const NOTHING_COMPARED: Bilingual = {
  fr: 'Aucun état antérieur du plan n’est gardé là où cette page en cherche\u00a0: elle ne dit pas ce qui a changé.',
  en: 'No earlier state of the plan is kept where this page looks for one: it does not say what changed.',
}

export const changes = defineSection(
  'changes',
  ({ since, comparison }) =>
    comparison === undefined ? TEXTS.undated : TEXTS.title(bilingual((lang) => dateInText(dayText(since), lang))),
  ({ comparison }: DirectionContext) => [
    comparison === undefined ? note(NOTHING_COMPARED, 'quiet') : note(headline(comparison)),
  ],
)
