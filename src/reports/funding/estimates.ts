/** How sure the costs are: the estimate of each project with its three points, and how far credits may be over-programmed. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { estimateClassName } from '../../lang/catalogue/money-names.ts'
import { formatNumber, formatThousands } from '../../lang/numbers.ts'
import { threePoints } from '../../metrics/estimates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isLive } from '../../plan/project-status.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note, Table } from '../document/document.ts'
import { figureTable, ownSide } from '../document/figure-table.ts'
import { byId, column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = printed('estimates', {
  title: { fr: 'Chiffrages', en: 'Estimates' },
  byProject: { fr: 'Par projet', en: 'By project' },
  figures: { fr: 'Pour la programmation des crédits', en: 'For programming credits' },
  class: { fr: 'Fiabilité', en: 'Class' },
  date: { fr: 'Date', en: 'Date' },
  optimistic: { fr: 'Optimiste', en: 'Optimistic' },
  likely: { fr: 'Probable', en: 'Likely' },
  pessimistic: { fr: 'Pessimiste', en: 'Pessimistic' },
  mean: { fr: 'Moyenne PERT', en: 'PERT mean' },
  deviation: { fr: 'Écart-type', en: 'Deviation' },
  factor: (factor: Bilingual, opened: Bilingual, paid: Bilingual) => ({
    fr: `Facteur de surprogrammation\u00a0: ${opened.fr} ouverts ÷ ${paid.fr} mandatés dans les exercices clos, soit ${factor.fr}.`,
    en: `Over-programming factor: ${opened.en} opened ÷ ${paid.en} paid in closed years, that is ${factor.en}.`,
  }),
  none: {
    fr: 'Aucun projet n’indique son chiffrage (projects[].estimate).',
    en: 'No project tells its estimate (projects[].estimate).',
  },
  pert: {
    fr: 'Moyenne PERT\u00a0: (optimiste + 4 × probable + pessimiste) ÷ 6\u00a0; écart-type\u00a0: (pessimiste − optimiste) ÷ 6. Les écarts-types ne s’ajoutent pas\u00a0: les projets dépassent souvent ensemble.',
    en: 'PERT mean: (optimistic + 4 × likely + pessimistic) ÷ 6; deviation: (pessimistic − optimistic) ÷ 6. Deviations do not add up: projects tend to overrun together.',
  },
})

function estimated({ projects }: Plan): Project[] {
  return projects.filter((project) => project.written.estimate !== undefined && isLive(project))
}

function table(plan: Plan): Table {
  const points = (project: Project) => threePoints(plan, project)
  return withoutIdleColumns(
    listTable({ id: 'estimates', title: TEXTS.byProject, rowId: byId }, estimated(plan), [
      column('project', LABELS.project, 'text', idAndTitle),
      column('class', TEXTS.class, 'text', ({ written }) => estimateClassName(written.estimate?.class ?? '')),
      column('date', TEXTS.date, 'day', ({ written }) => endDay(written.estimate?.date)),
      column('source', LABELS.source, 'text', ({ written }) => written.estimate?.source ?? ''),
      column('optimistic', TEXTS.optimistic, 'money', ({ written }) =>
        writtenCents(plan, written.estimate?.optimistic),
      ),
      column('likely', TEXTS.likely, 'money', ({ written }) => writtenCents(plan, written.estimate?.likely)),
      column('pessimistic', TEXTS.pessimistic, 'money', ({ written }) =>
        writtenCents(plan, written.estimate?.pessimistic),
      ),
      column('mean', TEXTS.mean, 'money', (project) => points(project)?.mean),
      column('deviation', TEXTS.deviation, 'money', (project) => points(project)?.deviation),
    ]),
    ['source', 'date'],
  )
}

/** The two amounts that the factor divides; an index is printed without its parts. */
function factorNotes({ plan, figures }: ReportContext): Note[] {
  const { value, numerator, denominator } = figures.whole('over_programming_factor')
  if (value === null || numerator === undefined || denominator === undefined) return []
  const money = (amount: number): Bilingual => bilingual((lang) => formatThousands(amount, plan.currency, lang))
  const factor = bilingual((lang) => formatNumber(value, lang, 2))
  return [note(TEXTS.factor(factor, money(numerator), money(denominator)))]
}

export const estimates = defineSection('estimates', TEXTS.title, (context: ReportContext) => {
  const { plan, figures } = context
  const metrics = ['pert_cost', 'over_programming_factor'].filter((id) => figures.whole(id).value !== null)
  return [
    ...(estimated(plan).length === 0 ? [note(ofChosen(plan, TEXTS.none))] : [table(plan), note(TEXTS.pert)]),
    ...(metrics.length === 0
      ? []
      : [
          figureTable(context, { id: 'programming', title: TEXTS.figures, metrics, sides: [ownSide(context)] }),
          ...factorNotes(context),
        ]),
  ]
})
