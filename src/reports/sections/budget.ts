/** Money by year and section against the envelopes, and by axis and theme. */
import { dateInText } from '../../lang/dates.ts'
import { formatPercent, formatThousands } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { limitsToCome } from '../../limits/index.ts'
import { baselineCost } from '../../metrics/base/overrun.ts'
import { isMoneyWritten } from '../../metrics/base/spending.ts'
import { budgetYearOf, isYearClosed } from '../../plan/budget-year.ts'
import { isRetained } from '../../plan/project-status.ts'
import { dayText, monthOfDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { NO_CENTS, plain, sum } from '../../values/quantity.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { liftedNotes } from '../words/limits.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { budgetChart } from './budget-chart.ts'
import { slicesOfPlan } from './by-slice.ts'
import { shownYears, yearlyTables } from './yearly-money.ts'

const TEXTS = printed('budget', {
  title: { fr: 'Budget', en: 'Budget' },
  running: (year: number, day: Bilingual) => ({
    fr: `Exercice ${year} en cours\u00a0: montants engagés et mandatés au ${day.fr}\u00a0; ses taux ne comptent pas dans ceux du total, qui portent sur les exercices clos.`,
    en: `Budget year ${year} is under way: amounts committed and paid up to ${day.en}; its rates are not in those of the total, which speak of closed years.`,
  }),
  fallback: (part: Bilingual) => ({
    fr: `${part.fr} de la dépense prévue repose, faute de mandaté ou de prévu, sur l’ouvert, le voté, la référence ou le demandé\u00a0: plan explain spending dit lequel, projet par projet.`,
    en: `${part.en} of expected spending rests, for lack of a payment or a forecast, on opened, voted, baseline or requested amounts: plan explain spending says which, project by project.`,
  }),
  untold: (count: number, projects: Bilingual, amount: Bilingual) => ({
    fr: `${count} ${projects.fr} qu’un coût de référence et aucune ligne de budget\u00a0: ${amount.fr} de référence ne comptent pas dans la dépense prévue.`,
    en: `${count} ${projects.en} a baseline cost and no budget line: ${amount.en} of baseline do not count in expected spending.`,
  }),
  nothing: {
    fr: 'Aucun montant n’est saisi dans les lignes de budget des projets (projects[].budget).',
    en: 'No amount is written in the budget lines of projects (projects[].budget).',
  },
})

const RETAINED_WITH: Noun = {
  fr: ['projet retenu n’a', 'projets retenus n’ont'],
  en: ['retained project has', 'retained projects have'],
}

/** The reminder that the year in hand is not over, beside which its rates look low. */
function runningYear(context: ReportContext): Note[] {
  const { plan } = context
  const year = budgetYearOf(plan, monthOfDay(plan.asOf))
  if (isYearClosed(plan, year, plan.asOf) || !shownYears(context).includes(year)) return []
  const day = bilingual((lang) => dateInText(dayText(plan.asOf), lang))
  return [note(TEXTS.running(year, day))]
}

/** How much of the expected spending is not backed by a payment or a forecast; nothing where all of it is. */
function fallback({ plan, figures }: ReportContext): Note[] {
  const { value, numerator = 0, denominator = 0 } = figures.whole('spending_fallback_share')
  if (numerator === 0) return []
  const part = bilingual((lang) => {
    const amount = (much: number): string => formatThousands(much, plan.currency, lang)
    if (value === null) return amount(numerator)
    return `${formatPercent(value, lang)} (${amount(numerator)}/${amount(denominator)})`
  })
  return [note(TEXTS.fallback(part))]
}

/** The retained projects without a budget line, whose cost no total holds, beside what their baselines say. */
function untold({ plan }: ReportContext): Note[] {
  const projects = plan.projects.filter(
    (project) =>
      isRetained(project) &&
      project.written.internal_only !== true &&
      !isMoneyWritten(project, {}) &&
      baselineCost(project) !== undefined,
  )
  const count = projects.length
  if (count === 0) return []
  const total = plain(sum(projects.map((project) => baselineCost(project) ?? NO_CENTS)))
  const amount = bilingual((lang) => formatThousands(total, plan.currency, lang))
  const subject = bilingual((lang) => formOf(count, RETAINED_WITH, lang))
  return [note(TEXTS.untold(count, subject, amount), 'watch')]
}

const BY_SLICE = ['spending', 'budget_requested', 'budget_opened', 'budget_committed', 'budget_paid', 'execution_rate']

export const budget = defineSection('budget', TEXTS.title, (context: ReportContext) => {
  const { figures, plan } = context
  const written = BY_SLICE.filter((id) => figures.whole(id).value !== null)
  return [
    ...yearlyTables(context),
    ...liftedNotes(
      plan,
      limitsToCome(plan).filter(({ kind }) => kind === 'money'),
    ),
    ...runningYear(context),
    ...fallback(context),
    ...untold(context),
    ...budgetChart(context),
    ...(written.length === 0 ? [note(ofChosen(plan, TEXTS.nothing))] : slicesOfPlan(figures, 'budget', written)),
  ]
})
