/** Finds plans whose projects were all scored by one and the same role. */

import { formatNumber } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { defineRule } from './define.ts'

/** Fewer scored projects than these say nothing about who scores. */
const FEWEST = 5

/** Finds at least five scored projects that name one role between them under priority.scored_by. */
export const scoresByOneSide = defineRule({
  id: 'scores-by-one-side',
  subject: 'strategy',
  severity: 'warning',
  parts: ['role'],
  summary: { fr: 'Les projets sont notés par plus d’une fonction', en: 'Projects are scored by more than one role' },
  why: {
    fr: 'Une note donnée par la seule DSI, ou le seul commanditaire, mesure surtout qui l’a donnée',
    en: 'A score given by IT alone, or by the sponsor alone, measures above all who gave it',
  },
  fix: {
    fr: 'faites noter aussi l’autre partie (direction métier, bureau des projets) et citez-la dans priority.scored_by',
    en: 'have the other side score too (department, project office) and name it in priority.scored_by',
  },
  *run(plan) {
    const scored = plan.projects.flatMap((project) => {
      const roles = project.written.priority?.scored_by ?? []
      return roles.length === 0 ? [] : [{ project, roles }]
    })
    const [first] = scored
    const [role = ''] = first?.roles ?? []
    const key = role.trim().toLowerCase()
    if (first === undefined || scored.length < FEWEST) return
    const isAlone = scored.every(({ roles }) => roles.every((each) => each.trim().toLowerCase() === key))
    if (!isAlone) return
    yield {
      at: within(first.project, 'priority', 'scored_by'),
      facts: { role, projects: scored.length },
      message: {
        fr: `Les ${formatNumber(scored.length, 'fr')} projets notés l’ont tous été par ${quote(role, 'fr')} seul`,
        en: `All ${formatNumber(scored.length, 'en')} scored projects were scored by ${quote(role, 'en')} alone`,
      },
    }
  },
})
