/** What the plan's header keeps of governance: revisions of closed years, and rules that are waived until a day. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { onDate } from '../../lang/dates.ts'
import type { Plan } from '../../plan/plan.ts'
import { isRevised, revisionDue, revisionsMade, writesRevisions, yearsToRevise } from '../../plan/revisions.ts'
import { RULE_BY_ID } from '../../rules/index.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { day, text } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { decisionName } from '../words/decisions.ts'
import { HEADINGS } from './words.ts'

const TEXTS = printed('header', {
  revisions: { fr: 'Révisions annuelles', en: 'Yearly revisions' },
  noRevision: {
    fr: 'Aucune révision saisie\u00a0: inscrivez-les sous plan.revisions (year, date, decision, notes).',
    en: 'No revision is written: enter them under plan.revisions (year, date, decision, notes).',
  },
  frozen: (date: Bilingual, decision: string) => ({
    fr: `Références figées ${date.fr}, par la décision ${decision}.`,
    en: `Baselines frozen ${date.en}, by the decision ${decision}.`,
  }),
  year: { fr: 'Exercice', en: 'Budget year' },
  revised: { fr: 'Révisé le', en: 'Revised on' },
  due: { fr: 'Attendue pour', en: 'Due by' },
  missing: { fr: 'révision manquante', en: 'revision missing' },
  waivers: { fr: 'Dérogations', en: 'Waivers' },
  noWaiver: { fr: 'Aucune dérogation en vigueur.', en: 'No waiver is in force.' },
  on: { fr: 'Pour', en: 'For' },
  all: { fr: 'tout le plan', en: 'the whole plan' },
  until: { fr: 'Jusqu’au', en: 'Until' },
  state: { fr: 'État', en: 'State' },
  ended: { fr: 'échue', en: 'run out' },
  inForce: { fr: 'en vigueur', en: 'in force' },
})

interface YearRevision {
  readonly year: number
  readonly written?: NonNullable<Plan['header']['revisions']>[number]
}

function revisionTable(plan: Plan): Table {
  const made = revisionsMade(plan).map(({ written }): YearRevision => ({ year: written.year, written }))
  const due = writesRevisions(plan) ? yearsToRevise(plan) : []
  const missing = due.filter((year) => !isRevised(plan, year)).map((year): YearRevision => ({ year }))
  const all = [...made, ...missing].sort((left, right) => left.year - right.year)
  const table = listTable({ id: 'revisions', rowId: ({ year }) => String(year) }, all, [
    column('year', TEXTS.year, 'text', ({ year }) => String(year)),
    column('due', TEXTS.due, 'day', ({ year }) => revisionDue(plan, year)),
    column('date', TEXTS.revised, 'day', ({ written }) =>
      written === undefined ? text(TEXTS.missing, 'bad') : day(endDay(written.date)),
    ),
    column('decision', HEADINGS.decision, 'text', ({ written }) =>
      written?.decision === undefined ? '' : decisionName(plan, written.decision),
    ),
    column('notes', HEADINGS.notes, 'text', ({ written }) => written?.notes ?? ''),
  ])
  return withoutIdleColumns(table, ['decision', 'notes'])
}

/** When the baselines of all projects were frozen, and by which decision. */
function frozenNote(plan: Plan): Note[] {
  const { baseline } = plan.header
  if (baseline === undefined) return []
  const date = bilingual((lang) => onDate(baseline.date, lang))
  return [note(TEXTS.frozen(date, decisionName(plan, baseline.decision)))]
}

export const revisions = defineWholeSection('revisions', TEXTS.revisions, ({ plan }) => {
  return [...frozenNote(plan), ...filled([revisionTable(plan)], note(TEXTS.noRevision))]
})

function waiverTable({ header, asOf }: Plan): Table {
  return listTable({ id: 'waivers' }, header.waivers ?? [], [
    column('rule', LABELS.rule, 'text', ({ rule }) => RULE_BY_ID.get(rule)?.summary ?? rule),
    column('on', TEXTS.on, 'text', ({ on }) => on ?? TEXTS.all),
    column('reason', LABELS.reason, 'text', ({ reason }) => reason),
    column('owner', LABELS.owner, 'text', ({ owner }) => owner),
    column('until', TEXTS.until, 'day', ({ until }) => endDay(until)),
    column('state', TEXTS.state, 'text', ({ until }) => {
      const last = parseDay(until, 'end')
      return last !== undefined && last < asOf ? text(TEXTS.ended, 'bad') : text(TEXTS.inForce)
    }),
  ])
}

export const waivers = defineWholeSection('waivers', TEXTS.waivers, (context) =>
  filled([waiverTable(context.plan)], note(TEXTS.noWaiver)),
)
