/** Finds plans whose projects mostly begin in the first year or end in the last quarter. */

import { formatPercent } from '../lang/numbers.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { addMonths, lastDay, type Month, monthOfDay } from '../values/calendar.ts'
import { defineRule, type RuleHit } from './define.ts'

/** Fewer dated projects than these say nothing about the whole. */
const FEWEST = 10
/** Above these shares a plan is front-loaded or back-loaded. */
const MOST_STARTS = 0.4
const MOST_ENDS = 0.3

/** The retained projects with both dates; those carried over are not of the plan's making. */
function dated({ projects }: Plan): { start: Month; end: Month }[] {
  const own = ({ origin, status }: Project): boolean => origin === 'initial' && isRetained({ status })
  return projects
    .filter(own)
    .flatMap(({ span: { start, end } }) =>
      start === undefined || end === undefined ? [] : [{ start: monthOfDay(start), end: monthOfDay(end) }],
    )
}

/** Finds plans with more than 40 % of their starts in the first twelve months, or 30 % of their ends in the last three. */
export const portfolioBunched = defineRule({
  id: 'portfolio-bunched',
  subject: 'projects',
  severity: 'warning',
  parts: ['side'],
  summary: {
    fr: 'Débuts et fins des projets se répartissent sur la durée du plan',
    en: 'Starts and ends of projects spread over the plan',
  },
  why: {
    fr: 'Tout lancer la première année ou tout finir le dernier trimestre demande une capacité que l’organisme n’a pas',
    en: 'To start everything in the first year, or end it in the last quarter, takes a capacity that nobody has',
  },
  fix: {
    fr: 'étalez les débuts selon les priorités et la charge (plan arbitrate, plan smooth)',
    en: 'spread the starts by priority and load (plan arbitrate, plan smooth)',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const projects = dated(plan)
    const { first, last } = plan.horizon
    if (projects.length < FEWEST || last - first < 24) return
    const starts = projects.filter(({ start }) => start >= first && start < addMonths(first, 12)).length
    const ends = projects.filter(({ end }) => end > addMonths(last, -3) && end <= last).length
    const of = projects.length
    const hit = (side: 'start' | 'end', count: number, message: RuleHit['message']): RuleHit => ({
      at: within(plan.header, 'horizon', side),
      facts: { side, projects: count, of },
      message,
    })
    // What began in a year that is over cannot be spread any more.
    const isFirstYearOver = lastDay(addMonths(first, 11)) < plan.asOf
    if (starts / of > MOST_STARTS && !isFirstYearOver) {
      const share = starts / of
      yield hit('start', starts, {
        fr: `${counted(starts, NOUNS.project, 'fr')} sur ${of} commencent la première année du plan (${formatPercent(share, 'fr')}, pour un maximum de ${formatPercent(MOST_STARTS, 'fr')})`,
        en: `${starts} of ${counted(of, NOUNS.project, 'en')} begin in the first year of the plan (${formatPercent(share, 'en')}, more than ${formatPercent(MOST_STARTS, 'en')})`,
      })
    }
    if (ends / of > MOST_ENDS) {
      const share = ends / of
      yield hit('end', ends, {
        fr: `${counted(ends, NOUNS.project, 'fr')} sur ${of} se terminent le dernier trimestre du plan (${formatPercent(share, 'fr')}, pour un maximum de ${formatPercent(MOST_ENDS, 'fr')})`,
        en: `${ends} of ${counted(of, NOUNS.project, 'en')} end in the last quarter of the plan (${formatPercent(share, 'en')}, more than ${formatPercent(MOST_ENDS, 'en')})`,
      })
    }
  },
})
