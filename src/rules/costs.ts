/** The costs of the plan as a whole: how sure, how spread, how far from the baseline. */

import { dateWords } from '../lang/dates.ts'
import { formatPercent } from '../lang/numbers.ts'
import { spendingOf } from '../metrics/base/spending.ts'
import { threePoints } from '../metrics/estimates.ts'
import { budgetYearOf } from '../plan/budget-year.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { BudgetSection, Plan, Project } from '../plan/plan.ts'
import { isCandidate, isOpen, isRetained, isToldRetained } from '../plan/project-status.ts'
import { type Day, monthOfDay, parseDay } from '../values/calendar.ts'
import type { Bilingual, Lang } from '../values/language.ts'
import { NO_CENTS, plain, sum } from '../values/quantity.ts'
import { defineRule, placedIn, recordRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { comparedMoneyWords, largestShares, nameOf } from './words/naming.ts'

const TOP = 5
/** Of fewer projects five take half of the spending as a matter of course. */
const LEAST_PROJECTS = 15

/** The retained projects that cost something, the dearest first. */
function costly(plan: Plan) {
  return plan.projects
    .filter(isRetained)
    .map((project) => ({ project, amount: spendingOf(plan, project, {}) }))
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => right.amount - left.amount)
}

export const budgetConcentrated = defineRule({
  id: 'budget-concentrated',
  subject: 'budget',
  severity: 'info',
  summary: {
    fr: 'Cinq projets ne prennent pas plus de la moitié de la dépense',
    en: 'Five projects do not take more than half of the spending',
  },
  why: {
    fr: 'Quand quelques projets portent le budget, le dépassement d’un seul déplace tous les autres',
    en: 'Where a few projects carry the budget, one overrun moves all others',
  },
  fix: {
    fr: 'vérifiez les risques et la provision de ces projets, et suivez-les en comité de direction\u00a0; une concentration assumée s’inscrit par une dérogation (plan.waivers)',
    en: 'check the risks and the contingency of these projects, and follow them in the executive committee; record a concentration that is meant as a waiver (plan.waivers)',
  },
  *run(plan) {
    const projects = costly(plan)
    if (projects.length < LEAST_PROJECTS) return
    const top = projects.slice(0, TOP)
    const amount = sum(top.map((one) => one.amount))
    const whole = sum(projects.map((one) => one.amount))
    if (amount * 2 <= whole) return
    const [part, allWords] = comparedMoneyWords(plan, amount, whole)
    yield {
      at: within(plan.header, 'id'),
      facts: { amount: plain(amount), whole: plain(whole), projects: TOP },
      related: largestShares(plan, top),
      message: {
        fr: `Les ${TOP} projets les plus coûteux prennent ${formatPercent(amount / whole, 'fr')} de la dépense prévue (${part.fr} sur ${allWords.fr}, ${projects.length} projets)`,
        en: `The ${TOP} dearest projects take ${formatPercent(amount / whole, 'en')} of expected spending (${part.en} of ${allWords.en}, ${projects.length} projects)`,
      },
    }
  },
})

/** So many estimates make a habit of the plan, of which a contingency is a part. */
const LEAST_ESTIMATED = 3

/** The retained projects whose pessimistic cost lies above the likely one. */
function uncertainProjects(plan: Plan) {
  return plan.projects.filter(isRetained).flatMap((project) => {
    const points = threePoints(plan, project)
    return points === undefined || points.pessimistic <= points.likely ? [] : [{ project, points }]
  })
}

export const budgetWithoutContingency = defineRule({
  id: 'budget-without-contingency',
  subject: 'budget',
  severity: 'info',
  summary: {
    fr: 'Un plan dont les coûts sont incertains prévoit une provision pour aléas',
    en: 'A plan of uncertain costs keeps a contingency',
  },
  why: {
    fr: 'Sans provision, tout dépassement d’un projet se paie par l’abandon d’un autre',
    en: 'Without a contingency any overrun of one project is paid by giving up another',
  },
  fix: {
    fr: 'ajoutez une ligne de budget de nature contingency, au projet ou à un projet de réserve',
    en: 'add a budget line of kind: contingency, to the project or to one of reserve',
  },
  *run(plan) {
    // What a closed plan leaves open goes on in the next one.
    if (plan.status === 'closed') return
    const projects = uncertainProjects(plan)
    const [first] = projects
    const hasContingency = plan.projects.some(({ budget }) => budget.some(({ kind }) => kind === 'contingency'))
    if (first === undefined || projects.length < LEAST_ESTIMATED || hasContingency) return
    const likely = sum(projects.map(({ points }) => points.likely))
    const worst = sum(projects.map(({ points }) => points.pessimistic))
    const [least, most] = comparedMoneyWords(plan, likely, worst)
    yield {
      at: within(first.project, 'estimate', 'pessimistic'),
      facts: { projects: projects.length, likely: plain(likely), pessimistic: plain(worst) },
      message: {
        fr: `Aucune provision pour aléas, alors que les chiffrages vont de ${least.fr} au plus probable à ${most.fr} au pire`,
        en: `No contingency is kept, but estimates go from ${least.en} at the likeliest to ${most.en} at the worst`,
      },
    }
  },
})

const MONTHS_VALID = 18

type Estimate = NonNullable<Project['written']['estimate']>

/** What an estimate does not tell; undefined where it tells its date and its source. */
function missingOf({ date, source }: Estimate): Bilingual | undefined {
  if (date === undefined && source === undefined) return { fr: 'sans date ni source', en: 'has no date and no source' }
  if (date === undefined) return { fr: 'sans date', en: 'has no date' }
  return source === undefined ? { fr: 'sans source', en: 'has no source' } : undefined
}

function isOutdated({ asOf }: Plan, { date = '' }: Estimate): boolean {
  const day = parseDay(date, 'end')
  return day !== undefined && shiftDay(day, MONTHS_VALID) < asOf
}

function oldSentence(project: Project, date: string): Bilingual {
  return {
    fr: `Chiffrage du projet ${nameOf(project, 'fr')} du ${dateWords(date, 'fr')}, vieux de plus de ${MONTHS_VALID} mois, alors que le projet n’est pas commencé`,
    en: `The estimate of ${nameOf(project, 'en')} dates from ${dateWords(date, 'en')}, more than ${MONTHS_VALID} months ago, and the project has not begun`,
  }
}

function missingSentence(project: Project, lacks: Bilingual): Bilingual {
  return {
    fr: `Chiffrage du projet ${nameOf(project, 'fr')} ${lacks.fr}`,
    en: `The estimate of ${nameOf(project, 'en')} ${lacks.en}`,
  }
}

export const estimateOutdated = recordRule({
  id: 'estimate-outdated',
  subject: 'budget',
  severity: 'warning',
  summary: {
    fr: 'Le chiffrage d’un projet à venir est daté, sourcé et récent',
    en: 'The estimate of a project to come has a date, a source and is recent',
  },
  why: {
    fr: 'Un chiffrage ancien ou sans origine ne se vérifie pas, et les prix ont changé depuis',
    en: 'An estimate that is old or of unknown origin cannot be checked, and prices have moved since',
  },
  fix: {
    fr: 'refaites le chiffrage, et indiquez sa date et son origine (estimate.date, estimate.source)',
    en: 'make the estimate anew, and tell its date and where it comes from (estimate.date, estimate.source)',
  },
  most: {
    fr: '{count} des {of} chiffrages de projets à venir sont anciens, ou sans date ni source',
    en: '{count} of {of} estimates of projects to come are old, or tell no date or source',
  },
  exceptClosed: true,
  /** The estimates of projects that are not begun. */
  over: ({ projects }) =>
    projects.flatMap((project) => {
      const { estimate } = project.written
      const isAhead = isOpen(project) || isCandidate(project)
      return estimate === undefined || !isAhead || project.actual.start !== undefined ? [] : [{ project, estimate }]
    }),
  find({ project, estimate }, plan) {
    const isOld = isOutdated(plan, estimate)
    const lacks = missingOf(estimate)
    if (lacks === undefined && !isOld) return undefined
    const { date = '' } = estimate
    return {
      at: isOld ? within(project, 'estimate', 'date') : keyWithin(project, 'estimate'),
      entity: project.id,
      facts: { date, months: MONTHS_VALID },
      message: lacks === undefined || isOld ? oldSentence(project, date) : missingSentence(project, lacks),
    }
  },
})

const SECTIONS: readonly BudgetSection[] = ['investment', 'operating']

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
function varianceOf(plan: Plan, project: Project) {
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

export const forecastVarianceWithoutNarrative = recordRule({
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
  most: {
    fr: '{count} des {of} projets retenus s’écartent de leur coût de référence sans explication',
    en: '{count} of {of} retained projects differ from their baseline cost without an explanation',
  },
  follows: ['budget-magnitude-outlier'],
  over: (plan) =>
    plan.projects.filter(isToldRetained).flatMap((project) => {
      const variance = varianceOf(plan, project)
      return variance === undefined ? [] : [{ project, variance }]
    }),
  find({ project, variance }, plan) {
    if (project.written.narrative !== undefined) return undefined
    const { section, baseline, expected, share } = variance
    if (Math.abs(share) <= plan.thresholds.costAmber) return undefined
    if (share < 0 && isBudgetPartial(plan, project)) return undefined
    const [now, frozen] = comparedMoneyWords(plan, expected, baseline)
    return {
      ...placedIn(project, 'baseline', section),
      facts: { expected: plain(expected), baseline: plain(baseline), variance: share },
      message: {
        fr: `Coût prévu de ${nameOf(project, 'fr')} à ${now.fr} pour une référence de ${frozen.fr} (${signed(share, 'fr')}), sans explication`,
        en: `${nameOf(project, 'en')} is expected to cost ${now.en} against a baseline of ${frozen.en} (${signed(share, 'en')}), without an explanation`,
      },
    }
  },
})
