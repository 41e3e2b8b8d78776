/** Money by year and section against the envelopes, and by axis and theme. */
import { spendingIn } from '../../metrics/spending.ts'
import { budgetYearOf, isYearClosed, yearsOf } from '../../model/calendar-year.ts'
import type { Plan } from '../../model/plan.ts'
import { formatDate } from '../../text/format.ts'
import { LABELS, valueLabel } from '../../text/labels.ts'
import { dayText, monthOfDay } from '../../units/calendar.ts'
import type { Bilingual } from '../../units/language.ts'
import { plain } from '../../units/quantity.ts'
import type { ReportContext } from '../context.ts'
import type { Chart, Note, Section } from '../document.ts'
import { sliceTable } from '../table.ts'
import { shownYears, yearlyTable } from './yearly-money.ts'

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
        fr: `Exercice ${year} en cours\u00a0: montants engagés et mandatés au ${fr}.`,
        en: `Budget year ${year} is running: amounts committed and paid up to ${en}.`,
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
  const isSpending = context.figures.whole('spending').value !== 0
  const table = (breakdown: 'axis' | 'theme' | 'department', title: Bilingual) =>
    sliceTable(context.figures, {
      id: `budget_by_${breakdown}`,
      title,
      breakdown,
      heading: LABELS[breakdown],
      columns,
    })
  return {
    id: 'budget',
    title: TITLE,
    blocks: [
      yearlyTable(context, 'investment'),
      yearlyTable(context, 'operating'),
      ...runningYear(context.plan),
      ...(isSpending ? [chart(context)] : []),
      table('axis', { fr: 'Par axe', en: 'By axis' }),
      table('theme', { fr: 'Par thème', en: 'By theme' }),
      table('department', { fr: 'Par direction pilote', en: 'By lead department' }),
    ],
  }
}
