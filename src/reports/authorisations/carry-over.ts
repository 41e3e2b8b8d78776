/** What is committed and not paid under authorisations at the end of each year, and what was carried over of it. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { type Authorisation, outstandingAt, usedOf, yearsUnder } from '../../metrics/base/authorisations.ts'
import { wholeScope } from '../../metrics/base/scope.ts'
import type { BudgetYear } from '../../plan/budget-year.ts'
import { yearState } from '../../plan/expected-amount.ts'
import type { Plan } from '../../plan/plan.ts'
import { printed } from '../../values/language.ts'
import { figure, money } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'
import { HEADINGS } from './words.ts'

const TEXTS = printed('carry-over', {
  title: { fr: 'Restes à réaliser', en: 'Carry-over' },
  table: {
    fr: 'Engagé non mandaté et reports, par exercice commencé',
    en: 'Committed and not paid, and carried over, by year that has begun',
  },
  outstanding: { fr: 'Engagé non mandaté, cumulé', en: 'Committed not paid, cumulated' },
  reads: {
    fr: 'Les restes à réaliser sont l’engagé non mandaté à la clôture de l’exercice. Sous autorisation, les crédits de paiement se rééchelonnent au lieu de se reporter.',
    en: 'Carry-over is what is committed and not paid when the budget year closes. Under an authorisation, payment credits are phased anew and not carried over.',
  },
  nothing: {
    fr: 'Aucune autorisation n’est saisie, aucune ligne de budget n’en relève (projects[].budget[].authorisation).',
    en: 'No authorisation is written, and no budget line falls under one (projects[].budget[].authorisation).',
  },
  none: {
    fr: 'Aucune ligne de budget sous autorisation n’a d’engagé (projects[].budget[].amounts.committed)\u00a0: l’engagé non mandaté n’est pas connu.',
    en: 'No budget line under an authorisation has commitments (projects[].budget[].amounts.committed): what is committed and not paid is not known.',
  },
})

interface Exercise {
  readonly authorisation: Authorisation
  readonly year: BudgetYear
}

function exercises(plan: Plan): Exercise[] {
  return plan.authorisations.flatMap((authorisation) =>
    yearsUnder(plan, authorisation)
      .filter(
        (year) =>
          yearState(plan, year) !== 'to-come' &&
          (outstandingAt(plan, authorisation, year) !== undefined ||
            usedOf(plan, authorisation, 'carry_over', year) !== undefined),
      )
      .map((year) => ({ authorisation, year })),
  )
}

function table({ plan, figures }: ReportContext, rows: readonly Exercise[]): Table {
  const figureIn = (metric: string, heading: (typeof LABELS)['paid' | 'committed' | 'carry_over']) =>
    column<Exercise>(metric, heading, 'money', ({ authorisation, year }) => {
      const { compute } = figures.metric(metric)
      const at = { ...wholeScope(plan), authorisation: authorisation.id, year }
      const found = compute(plan, at)
      return found.value === null ? money(undefined) : figure(figures.metric(metric), found)
    })
  return listTable({ id: 'authorisation_carry_over', title: TEXTS.table }, rows, [
    column('authorisation', HEADINGS.authorisation, 'text', ({ authorisation }) => authorisation.id),
    column('year', LABELS.year, 'text', ({ year }) => String(year)),
    figureIn('authorisation_committed', LABELS.committed),
    figureIn('authorisation_paid', LABELS.paid),
    column('outstanding', TEXTS.outstanding, 'money', ({ authorisation, year }) =>
      outstandingAt(plan, authorisation, year),
    ),
    figureIn('authorisation_carry_over', LABELS.carry_over),
  ])
}

export const carryOver = defineWholeSection('carry-over', TEXTS.title, (whole) => {
  if (whole.plan.authorisations.length === 0) return [note(TEXTS.nothing)]
  const rows = exercises(whole.plan)
  return rows.length === 0 ? [note(TEXTS.none)] : [note(TEXTS.reads), table(whole, rows)]
})
