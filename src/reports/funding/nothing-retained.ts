/** What the page says of a plan in which no project is retained yet: its figures are those of retained projects. */
import type { Plan } from '../../plan/plan.ts'
import { isCandidate } from '../../plan/project-status.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'

const TEXTS = {
  nothing: {
    fr: 'Aucun projet n’est retenu\u00a0: ces chiffres sont ceux des projets retenus, et plan scenario les donne pour un scénario.',
    en: 'No project is retained yet: these figures are those of retained projects, and plan scenario gives them for a scenario.',
  },
}

/** The note, where every project still awaits its decision; undefined in any other plan. */
export function nothingRetained({ projects }: Pick<Plan, 'projects'>): Note | undefined {
  return projects.length > 0 && projects.every(isCandidate) ? note(TEXTS.nothing) : undefined
}
