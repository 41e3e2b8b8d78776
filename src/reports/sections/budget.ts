/** Money by year and section against the envelopes, and by axis and theme. */

import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { formatDate } from '../../lang/dates.ts'
import { formatPercent, formatThousands } from '../../lang/numbers.ts'
import { baselineCost } from '../../metrics/base/overrun.ts'
import { isMoneyWritten, spendingIn } from '../../metrics/base/spending.ts'
import { budgetYearOf, isYearClosed, yearsOf } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { isRetained } from '../../plan/project-status.ts'
import { dayText, monthOfDay } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { NO_CENTS, plain, sum } from '../../values/quantity.ts'
import type { Chart, Note, Section } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import type { ReportContext } from '../document/figures.ts'
import { shownYears, yearlyTables } from './yearly-money.ts'

const TITLE: Bilingual = { fr: 'Budget', en: 'Budget' }

/** The reminder that the year in hand is not over, beside which its rates look low. */
function runningYear(plan: Plan): Note[] {
  const year = budgetYearOf(plan, monthOfDay(plan.asOf))
  if (isYearClosed(plan, year, plan.asOf) || !yearsOf(plan).includes(year)) return []
  const [fr, en] = [formatDate(dayText(plan.asOf), 'fr'), formatDate(dayText(plan.asOf), 'en')]
  return [
    {
      kind: 'note',
      text: {
        fr: `Exercice ${year} en cours\u00a0: montants engagés et mandatés au ${fr}\u00a0; ses taux ne comptent pas dans ceux du total, qui portent sur les exercices clos.`,
        en: `Budget year ${year} is running: amounts committed and paid up to ${en}; its rates are not in those of the total, which speak of closed years.`,
      },
    },
  ]
}

/** How much of the expected spending is not backed by a payment or a forecast; nothing where all of it is. */
function fallback({ plan, figures }: ReportContext): Note[] {
  const { value, numerator = 0, denominator = 0 } = figures.whole('spending_fallback_share')
  if (value === null || numerator === 0) return []
  const part = (lang: Lang): string => {
    const [of, whole] = [numerator, denominator].map((amount) =>
      formatThousands(amount, plan.currency, lang),
    )
    return `${formatPercent(value, lang)} (${of}/${whole})`
  }
  return [
    {
      kind: 'note',
      text: {
        fr: `${part('fr')} de la dépense prévue repose, faute de mandaté ou de prévu, sur l’ouvert, le voté, la référence ou le demandé\u00a0: plan explain spending dit lequel, projet par projet.`,
        en: `${part('en')} of expected spending rests, for lack of a payment or a forecast, on opened, voted, baseline or requested amounts: plan explain spending says which, project by project.`,
      },
    },
  ]
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
  if (projects.length === 0) return []
  const total = plain(sum(projects.map((project) => baselineCost(project) ?? NO_CENTS)))
  const amount = (lang: Lang): string => formatThousands(total, plan.currency, lang)
  const count = projects.length
  return [
    {
      kind: 'note',
      tone: 'watch',
      text: {
        fr: `${count} projet${count < 2 ? ' retenu n’a' : 's retenus n’ont'} qu’un coût de référence et aucune ligne de budget\u00a0: ${amount('fr')} de référence ne comptent pas dans la dépense prévue.`,
        en: `${count} retained project${count === 1 ? ' has' : 's have'} a baseline cost and no budget line: ${amount('en')} of baseline do not count in expected spending.`,
      },
    },
  ]
}

function chart(context: ReportContext): Chart {
  const years = shownYears(context).filter((year) => year !== 'later')
  return {
    kind: 'chart',
    id: 'budget_years',
    type: 'bar',
    title: { fr: 'Dépense prévue par année', en: 'Expected spending by year' },
    unit: 'money',
    categories: years.map((year) => ({ fr: String(year), en: String(year) })),
    series: (['investment', 'operating'] as const).map((section) => ({
      title: valueLabel(section),
      values: years.map((year) => plain(spendingIn(context.plan, year, section))),
    })),
  }
}

const NOTHING: Note = {
  kind: 'note',
  text: {
    fr: 'Aucun montant n’est saisi dans les lignes de budget des projets (projects[].budget).',
    en: 'No amount is written in the budget lines of projects (projects[].budget).',
  },
}

/** The section `budget`. */
export function budget(context: ReportContext): Section {
  const columns = [
    'spending',
    'budget_requested',
    'budget_opened',
    'budget_committed',
    'budget_paid',
  ]
    .filter((id) => context.figures.whole(id).value !== null)
    .concat(context.figures.whole('execution_rate').value === null ? [] : 'execution_rate')
    .map((metric) => ({ metric }))
  const isSpending = (context.figures.whole('spending').value ?? 0) !== 0
  const table = (breakdown: 'axis' | 'theme' | 'department', title: Bilingual) =>
    sliceTable(context.figures, {
      id: `budget_by_${breakdown}`,
      title,
      breakdown,
      heading: LABELS[breakdown],
      columns,
    })
  const bySlice = () => [
    table('axis', { fr: 'Par axe', en: 'By axis' }),
    table('theme', { fr: 'Par thème', en: 'By theme' }),
    table('department', { fr: 'Par direction pilote', en: 'By lead department' }),
  ]
  return {
    id: 'budget',
    title: TITLE,
    blocks: [
      ...yearlyTables(context),
      ...runningYear(context.plan),
      ...fallback(context),
      ...untold(context),
      ...(isSpending ? [chart(context)] : []),
      ...(columns.length === 0 ? [NOTHING] : bySlice()),
    ],
  }
}
