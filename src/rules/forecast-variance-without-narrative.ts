/** Finds projects whose expected cost left the baseline without a word. */

import { formatPercent } from '../lang/numbers.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import { budgetYearOf } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import type { BudgetSection, Plan, Project } from '../plan/plan.ts'
import { isToldRetained } from '../plan/project-status.ts'
import { type Day, monthOfDay } from '../values/calendar.ts'
import type { Lang } from '../values/language.ts'
import { type Cents, NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule } from './define.ts'
import { collectively, comparedMoneyWords, nameOf } from './words/naming.ts'

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']

interface Variance {
  readonly section: BudgetSection
  readonly baseline: Cents
  readonly expected: Cents
  readonly share: number
}

/**
 * Whether the project began more than a year before its budget or goes on more than a year after it: what it costs in
 * all is then not known, and less than the baseline is no variance.
 */
function isBudgetPartial(plan: Plan, { budget, span }: Project): boolean {
  const isOpenEnded = budget.some(
    ({ total, recurringFrom, years }) =>
      total !== undefined || recurringFrom !== undefined || years.some(({ year }) => year === 'later'),
  )
  const years = budget.flatMap((line) => line.years).map(({ year }) => Number(year))
  const yearOf = (day: Day): number => budgetYearOf(plan, monthOfDay(day))
  const isLate = span.start !== undefined && yearOf(span.start) + 1 < Math.min(...years)
  const isShort = !isOpenEnded && span.end !== undefined && yearOf(span.end) - 1 > Math.max(...years)
  return isLate || isShort
}

/** Expected cost against the baseline, over the sections that the baseline writes; undefined where it has no money. */
function varianceOf(plan: Plan, project: Project): Variance | undefined {
  const sections = SECTIONS.filter((section) => project.baseline?.[section] !== undefined)
  const baseline = sum(sections.map((section) => project.baseline?.[section] ?? NO_CENTS))
  const [section] = sections
  if (section === undefined || baseline <= 0 || project.budget.length === 0) return undefined
  const expected = sum(sections.map((each) => spendingOf(plan, project, { section: each })))
  return { section, baseline, expected, share: (expected - baseline) / baseline }
}

function signed(share: number, lang: Lang): string {
  return `${share > 0 ? '+' : ''}${formatPercent(share, lang)}`
}

function variances(plan: Plan): { project: Project; variance: Variance }[] {
  return plan.projects.filter(isToldRetained).flatMap((project) => {
    const variance = varianceOf(plan, project)
    return variance === undefined ? [] : [{ project, variance }]
  })
}

/** Finds expected costs that differ from the baseline by more than the amber threshold, with no narrative. */
export const forecastVarianceWithoutNarrative = defineRule({
  id: 'forecast-variance-without-narrative',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Un écart notable entre le coût prévu et la référence est expliqué',
    en: 'A marked difference between expected cost and baseline is explained',
  },
  why: {
    fr: 'Un écart sans explication revient à chaque comité et finit par passer pour un défaut de pilotage',
    en: 'A variance without an explanation comes back at every committee and looks like lack of control',
  },
  fix: {
    fr: 'dites pourquoi dans la clé narrative du projet, ou corrigez la prévision',
    en: "say why under the project's narrative key, or correct the forecast",
  },
  collective: {
    population: (plan) => variances(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} projets retenus s’écartent de leur coût de référence sans explication`,
      (count, of) => `${count} of ${of} retained projects differ from their baseline cost without an explanation`,
    ),
  },
  follows: ['budget-magnitude-outlier'],
  *run(plan) {
    for (const { project, variance } of variances(plan)) {
      if (project.written.narrative !== undefined) continue
      const { section, baseline, expected, share } = variance
      if (Math.abs(share) <= plan.thresholds.costAmber) continue
      if (share < 0 && isBudgetPartial(plan, project)) continue
      const [now, frozen] = comparedMoneyWords(plan, expected, baseline)
      yield {
        at: within(project, 'baseline', section),
        entity: project.id,
        facts: { expected: plain(expected), baseline: plain(baseline), variance: share },
        message: {
          fr: `Coût prévu de ${nameOf(project, 'fr')} à ${now.fr} pour une référence de ${frozen.fr} (${signed(share, 'fr')}), sans explication`,
          en: `${nameOf(project, 'en')} is expected to cost ${now.en} against a baseline of ${frozen.en} (${signed(share, 'en')}), without an explanation`,
        },
      }
    }
  },
})
