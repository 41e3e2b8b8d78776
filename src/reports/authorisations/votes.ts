/** The votes of authorisations, and the last revision of each as a deliberation annexes it: before, after, difference. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { dateWords } from '../../lang/dates.ts'
import { type Authorisation, type Vote, votesInForce } from '../../metrics/base/authorisations.ts'
import { type BudgetYear, compareYears } from '../../plan/budget-year.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { type Cents, minus, NO_CENTS } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { verbatim } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { authorisationName, exactMoney, HEADINGS, noAuthorisation } from './words.ts'

const TEXTS = printed('votes', {
  title: { fr: 'Délibérations', en: 'Deliberations' },
  all: { fr: 'Tous les votes', en: 'All votes' },
  date: { fr: 'Date', en: 'Date' },
  decision: { fr: 'Délibération', en: 'Deliberation' },
  body: { fr: 'Instance', en: 'Body' },
  delta: { fr: 'Vote', en: 'Vote' },
  after: { fr: 'Montant après', en: 'Amount after' },
  year: { fr: 'Crédits de paiement', en: 'Payment credits' },
  before: { fr: 'Avant', en: 'Before' },
  since: { fr: 'Après', en: 'After' },
  difference: { fr: 'Écart', en: 'Difference' },
  amount: { fr: 'Autorisation', en: 'Authorisation' },
  later: { fr: 'CP ultérieurs', en: 'Later' },
  credits: (year: number) => ({ fr: `CP ${year}`, en: `Credits of ${year}` }),
  revised: (name: Bilingual, day: Bilingual) => ({
    fr: `${name.fr}\u00a0: révision du ${day.fr}`,
    en: `${name.en}: revision of ${day.en}`,
  }),
  noSchedule: (name: Bilingual) => ({
    fr: `${name.fr}\u00a0: les votes ne disent pas l’échéancier qu’ils ont fixé (history[].payments), le tableau avant/après manque.`,
    en: `${name.en}: the votes do not tell the schedule that they set (history[].payments), so there is no table of before and after.`,
  }),
  noVote: {
    fr: 'Aucun vote d’autorisation n’est saisi (authorisations[].history).',
    en: 'No vote of an authorisation is written (authorisations[].history).',
  },
  notYet: {
    fr: 'Aucun vote n’a eu lieu à la date d’arrêté\u00a0: ceux qui sont saisis (authorisations[].history) lui sont postérieurs.',
    en: 'No vote was taken by the status date: those written (authorisations[].history) come after it.',
  },
  once: {
    fr: 'Aucune autorisation n’a été révisée\u00a0: il n’y a pas d’avant et d’après à montrer.',
    en: 'No authorisation was revised: there is no before and after to show.',
  },
})

interface Line {
  readonly id: string
  readonly title: Bilingual
  readonly before: Cents | undefined
  readonly after: Cents | undefined
}

function yearTitle(year: BudgetYear): Bilingual {
  return year === 'later' ? TEXTS.later : TEXTS.credits(year)
}

/** The credits of each year by two votes, and the amount at the end; what a vote doesn't schedule is none. */
function linesOf(before: Vote, after: Vote): Line[] {
  const years = [...new Set([...before.schedule.keys(), ...after.schedule.keys()])].sort(compareYears)
  const lines = years.map((year) => ({
    id: String(year),
    title: yearTitle(year),
    before: before.schedule.get(year),
    after: after.schedule.get(year),
  }))
  const amount = { before: before.after, after: after.after }
  return [...lines, { id: 'amount', title: TEXTS.amount, ...amount }]
}

/** The last revision of an authorisation; what is missing for it where the votes tell no schedule; nothing of one vote. */
function revision(plan: Plan, authorisation: Authorisation): (Table | Note)[] {
  const votes = votesInForce(plan, authorisation)
  const after = votes.at(-1)
  const before = votes.slice(0, -1).findLast(({ schedule }) => schedule.size > 0)
  if (votes.length < 2 || after === undefined) return []
  const name = authorisationName(authorisation)
  if (before === undefined || after.schedule.size === 0) return [note(TEXTS.noSchedule(name))]
  const last = { ...before, after: votes.at(-2)?.after ?? before.after }
  const day = bilingual((lang) => dateWords(after.written.date, lang))
  const table = { id: tableId('revision', authorisation.id), title: TEXTS.revised(name, day) }
  const lines = linesOf(last, after)
  return [
    listTable({ ...table, rowId: ({ id }) => id }, lines, [
      column('year', TEXTS.year, 'text', ({ title }) => title),
      column('before', TEXTS.before, 'money', (line) => exactMoney(line.before)),
      column('after', TEXTS.since, 'money', (line) => exactMoney(line.after)),
      column('difference', TEXTS.difference, 'money', (line) =>
        exactMoney(minus(line.after ?? NO_CENTS, line.before ?? NO_CENTS), true),
      ),
    ]),
  ]
}

interface Cast extends Vote {
  readonly authorisation: Authorisation
  readonly body: Bilingual
}

function castIn(plan: Plan): Cast[] {
  return plan.authorisations.flatMap((authorisation) =>
    votesInForce(plan, authorisation).map((vote) => {
      const decision = entityById(plan.decisions, vote.written.decision ?? '')
      const body = entityById(plan.bodies, decision?.body ?? '')
      const named = body === undefined ? verbatim(decision?.body ?? '') : titleOf(body.title, body.id)
      return { ...vote, authorisation, body: named }
    }),
  )
}

/** Every vote, authorisation by authorisation, in the order of their days. */
function allVotes(votes: readonly Cast[]): Table {
  return withoutIdleColumns(
    listTable({ id: 'authorisation_votes', title: TEXTS.all }, votes, [
      column('authorisation', HEADINGS.authorisation, 'text', ({ authorisation }) => authorisation.id),
      column('date', TEXTS.date, 'day', ({ day }) => day),
      column('decision', TEXTS.decision, 'text', ({ written }) => written.decision ?? ''),
      column('body', TEXTS.body, 'text', ({ body }) => body),
      column('delta', TEXTS.delta, 'money', ({ delta, after }) => exactMoney(delta, after !== delta)),
      column('after', TEXTS.after, 'money', ({ after }) => exactMoney(after)),
      column('reason', LABELS.reason, 'text', ({ written }) => written.reason ?? ''),
    ]),
    ['decision', 'body', 'reason'],
  )
}

function isAnyWritten({ authorisations }: Plan): boolean {
  return authorisations.some(({ history = [] }) => history.length > 0)
}

export const votes = defineWholeSection('deliberations', TEXTS.title, ({ plan }) => {
  if (plan.authorisations.length === 0) return [noAuthorisation('history')]
  const cast = castIn(plan)
  if (cast.length === 0) return [note(isAnyWritten(plan) ? TEXTS.notYet : TEXTS.noVote)]
  const revisions = plan.authorisations.flatMap((one) => revision(plan, one))
  return [...(revisions.length === 0 ? [note(TEXTS.once)] : revisions), allVotes(cast)]
})
