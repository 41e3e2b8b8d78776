/** Under which limits the values of options stand, in whole sentences: what a record of a decision keeps of the page that was decided on. */
import { limitsToCome } from '../../limits/index.ts'
import type { Bilingual } from '../../values/language.ts'
import type { ScenarioContext } from './context.ts'
import { frameNotes } from './frame-asked.ts'
import { limitsNotes } from './overview.ts'

const TEXTS = {
  kept: {
    fr: 'Aucune option ne passe de limite connue de son cadre, marges des équipes comprises.',
    en: 'No option passes a known limit of its frame, margins of teams included.',
  },
  none: {
    fr: 'Ni enveloppe ni capacité d’équipe à venir n’était connue.',
    en: 'Neither an envelope nor a capacity of a team to come was known.',
  },
}

/** What is passed or lifted, else that all is kept; then the frames that are not the plan’s. */
export function limitSentences(context: ScenarioContext): Bilingual[] {
  const shown = { ...context, isScreen: false }
  const passed = limitsNotes(shown)
  const isLimited = context.columns.some(({ plan }) => limitsToCome(plan).length > 0)
  const frames = context.options.flatMap((option) => frameNotes(shown, option))
  return [
    ...(passed.length > 0 ? passed.map(({ text }) => text) : [isLimited ? TEXTS.kept : TEXTS.none]),
    ...frames.map(({ text }) => text),
  ]
}
