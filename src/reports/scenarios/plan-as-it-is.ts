/** What the plan as it is has to do with the scenarios beside it. */
import { isRetained, isUndecided } from '../../plan/project-status.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { quotedName } from './state-names.ts'

const TEXTS = {
  frameless: ({ fr, en }: Bilingual) => ({
    fr: `Le plan actuel a les projets de ${fr}, mais pas son cadre (enveloppes, effectifs ou marge).`,
    en: `The plan as it is has the projects of ${en}, but not its frame (envelopes, staff or margin).`,
  }),
  same: ({ fr, en }: Bilingual) => ({
    fr: `Le plan actuel est le scénario ${fr}\u00a0: mêmes projets, mêmes chiffres.`,
    en: `The plan as it is equals the scenario ${en}: same projects, same figures.`,
  }),
  undecided: {
    fr: 'Le plan actuel ne retient encore aucun projet\u00a0: il n’a pas de colonne.',
    en: 'The plan as it is retains no project yet: it has no column.',
  },
}

/** The approved scenario of which the plan has the projects and not the frame, where one is shown. */
function frameless({ options, same }: ScenarioContext): OptionColumn | undefined {
  if (same !== undefined) return undefined
  return options.find(
    ({ option, outcomes }) =>
      option.scenario.status === 'approved' &&
      outcomes.every(({ before, isIn, isLeftOut, isMoved }) => !isLeftOut && !isMoved && (!isIn || isRetained(before))),
  )
}

/** The scenario that the plan is, or that it has the projects of; why it has no column; nothing where it has one. */
export function planNotes(context: ScenarioContext): Note[] {
  const { plan, same, columns } = context
  const nameOf = (option: OptionColumn): Bilingual => bilingual((lang) => quotedName(context, option, lang))
  const approved = frameless(context)
  if (approved !== undefined) return [note(TEXTS.frameless(nameOf(approved)))]
  if (same !== undefined) return [note(TEXTS.same(nameOf(same)))]
  if (columns.some(({ option }) => option === undefined) || !isUndecided(plan)) return []
  return [note(TEXTS.undecided)]
}
