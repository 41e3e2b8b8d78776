/** Finds closed plans whose initial portfolio is not the sum of what became of it. */

import { formatNumber } from '../lang/numbers.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { isInitial } from '../plan/project-status.ts'
import { statusLabel } from '../plan/vocabulary.ts'
import type { Lang } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { defineRule, type RuleHit } from './define.ts'
import { closedPlans } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

const FATES: readonly string[] = ['completed', 'in_progress', 'on_hold', 'postponed', 'cancelled', 'merged', 'rejected']

/** How many initial projects have each status that is none of the fates, in order of first appearance. */
function strayCounts(plan: Plan): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { status } of plan.projects.filter(isInitial)) {
    if (!FATES.includes(status)) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}

function list(plan: Plan, counts: ReadonlyMap<string, number>, lang: Lang): string {
  return [...counts]
    .map(([status, count]) => {
      const label = statusLabel(plan, status)[lang]
      return `${formatNumber(count, lang)} ${{ fr: quote(label, lang), en: label }[lang]}`
    })
    .join(', ')
}

function unreconciled(plan: Plan, at: PathOrigin): RuleHit | undefined {
  const strays = strayCounts(plan)
  if (strays.size === 0) return undefined
  const initial = plan.projects.filter(isInitial).length
  const reconciled = initial - [...strays.values()].reduce((total, count) => total + count, 0)
  return {
    at,
    facts: { plan: plan.id, initial, reconciled, statuses: [...strays.keys()] },
    message: {
      fr: `Bilan de ${nameOf(plan, 'fr')} non équilibré\u00a0: sort connu pour ${formatNumber(reconciled, 'fr')} des ${formatNumber(initial, 'fr')} projets initiaux, le reste étant ${list(plan, strays, 'fr')}`,
      en: `What became of only ${formatNumber(reconciled, 'en')} of the ${formatNumber(initial, 'en')} initial projects of ${nameOf(plan, 'en')} is known, the rest being ${list(plan, strays, 'en')}`,
    },
  }
}

/** Finds initial projects that no fate of the retrospective counts when the plan ends, from completed to rejected. */
export const previousCountsUnreconciled = defineRule({
  id: 'previous-counts-unreconciled',
  subject: 'previous-plan',
  severity: 'error',
  parts: ['plan'],
  summary: {
    fr: 'Le bilan s’équilibre\u00a0: projets prévus = terminés + en cours + suspendus + reportés + abandonnés + fusionnés + écartés',
    en: 'The retrospective adds up: planned = completed + in progress + on hold + postponed + cancelled + merged + rejected',
  },
  why: {
    fr: 'Un taux de réalisation dont les parts ne font pas 100\u00a0% ne résiste pas à la première question',
    en: 'A completion rate whose parts do not make 100% does not survive the first question',
  },
  fix: {
    fr: 'donnez un statut final à chaque projet de la référence initiale',
    en: 'give every project of the initial baseline a final status',
  },
  *run(plan) {
    for (const closed of closedPlans(plan)) {
      const found = unreconciled(closed.plan, closed.at ?? within(plan.header, 'status'))
      if (found !== undefined) yield found
    }
  },
})
