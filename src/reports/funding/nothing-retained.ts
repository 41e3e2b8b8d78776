/** What the page says of a plan in which no project is retained yet: its figures are those of retained projects. */
import type { Plan } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = {
  nothing: {
    fr: 'Aucun projet n’est retenu\u00a0: ces chiffres ne portent que sur les projets retenus.',
    en: 'No project is retained yet: these figures speak of retained projects only.',
  },
}

/** The note, where every project still awaits its decision; undefined in any other plan. */
export function nothingRetained({ projects }: Pick<Plan, 'projects'>): Note | undefined {
  return isUndecided({ projects }) ? note(ofChosen({ projects }, TEXTS.nothing)) : undefined
}
