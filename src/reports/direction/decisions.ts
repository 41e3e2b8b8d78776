/** The decisions of the page: those that are asked, and those that were taken and are not followed. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { counted, daysText, NOUNS } from '../../lang/plurals.ts'
import { decisionsAsked, isOfExecutive } from '../../plan/decisions-asked.ts'
import { followUpDelay, isToFollowUp } from '../../plan/due-dates.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { signed } from '../diff/headline.ts'
import { toDecide } from '../diff/to-decide.ts'
import { count, verbatim } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { byId, column, fittedTable, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { bodyTitle } from '../governance/words.ts'
import { defineSection } from '../report-kind.ts'
import { askedTitle, dueColumn, endDay, questionText } from '../sections/decisions.ts'
import { calmNote, OPEN_DECISIONS } from '../words/calm.ts'
import { ofChosen } from '../words/of-chosen.ts'
import type { DirectionContext } from './context.ts'

/** So many decisions are looked at in a meeting, each in so many characters that two lines hold it. */
const ASKED_ROOM = { rows: 5, text: 110 } as const
const LATE_ROOM = { rows: 3, text: 110 } as const

const TEXTS = printed('decisions', {
  title: { fr: 'Décisions', en: 'Decisions' },
  asked: { fr: 'Décisions demandées', en: 'Decisions asked' },
  effect: { fr: 'Effet d’un oui', en: 'Effect of a yes' },
  who: { fr: 'Qui décide', en: 'Who decides' },
  late: { fr: 'Décisions prises, sans suite à l’échéance', en: 'Decisions taken and overdue' },
  daysLate: { fr: 'Retard (jours)', en: 'Days late' },
  ofProject: (subject: Bilingual, asked: Bilingual) => ({
    fr: `${subject.fr}\u00a0: ${asked.fr}`,
    en: `${subject.en}: ${asked.en}`,
  }),
  empty: {
    fr: 'Aucune décision n’est inscrite, aucune revue n’en demande.',
    en: 'No decision is written, and no review asks for one.',
  },
  none: {
    fr: 'Aucune décision n’est demandée, aucune n’attend de suite.',
    en: 'No decision is asked and none is overdue.',
  },
})

type Decision = Entry<'decisions'>

interface AskedDecision {
  readonly id: string
  /** Whether it is asked of her: of a body of the executive. */
  readonly isHers: boolean
  readonly subject: Bilingual
  /** What a yes changes, as far as it is written. */
  readonly effect: Bilingual
  /** Empty where nobody says. */
  readonly who: Bilingual
  readonly due: Day | undefined
}

const NOTHING = verbatim('')

/** Money, work and months of a decision, each with its sign. */
function effectIn(plan: Plan, { impact }: Decision, lang: Lang): string {
  if (impact === undefined) return ''
  const { days = 0, months = 0 } = impact
  const amount = [impact.investment, impact.operating].reduce<number>((total, value) => {
    const cents = writtenCents(plan, value)
    return cents === undefined ? total : total + plain(cents)
  }, 0)
  return [
    ...(amount === 0 ? [] : [signed(amount, formatThousands(amount, plan.currency, lang))]),
    ...(days === 0 ? [] : [signed(days, daysText(days, lang))]),
    ...(months === 0 ? [] : [signed(months, counted(months, NOUNS.month, lang, '\u00a0'))]),
  ].join(', ')
}

function pending(plan: Plan): AskedDecision[] {
  return plan.decisions
    .filter(({ outcome }) => outcome === 'pending')
    .map((decision) => ({
      id: decision.id,
      subject: verbatim(decision.subject ?? decision.id),
      effect: bilingual((lang) => effectIn(plan, decision, lang)),
      who: decision.body === undefined ? NOTHING : bodyTitle(plan, decision.body),
      isHers: isOfExecutive(plan, decision.body),
      due: endDay(decision.due),
    }))
}

function ofReviews(plan: Plan): AskedDecision[] {
  return decisionsAsked(plan).map((asked) => {
    const { project, body, due } = asked
    const who = body === undefined ? NOTHING : bodyTitle(plan, body)
    const subject = TEXTS.ofProject(project.title, questionText(asked))
    return { id: project.id, subject, effect: NOTHING, who, due, isHers: isOfExecutive(plan, body) }
  })
}

function ofChanges({ comparison }: DirectionContext): AskedDecision[] {
  if (comparison === undefined) return []
  return toDecide(comparison).map(({ id, subject, change, asked, body, level }) => ({
    id,
    effect: change,
    who: body,
    due: undefined,
    isHers: level === 'executive',
    subject: TEXTS.ofProject(subject, asked),
  }))
}

/** The decisions that are asked: the director's first, then by due date, then as reviews and changes ask them. */
function askedIn(context: DirectionContext): AskedDecision[] {
  const dueOf = ({ due }: AskedDecision): number => due ?? Number.MAX_SAFE_INTEGER
  return [...pending(context.plan), ...ofReviews(context.plan), ...ofChanges(context)].toSorted(
    (left, right) => Number(right.isHers) - Number(left.isHers) || dueOf(left) - dueOf(right),
  )
}

function askedTable(plan: Plan, asked: readonly AskedDecision[]): Table {
  const open = asked.filter(({ who }) => who === NOTHING).length
  const title = askedTitle(TEXTS.asked, open, asked.length)
  const table = listTable({ id: 'decisions_asked', title, rowId: byId }, asked, [
    column('decision', LABELS.decision, 'text', ({ subject }) => subject),
    column('effect', TEXTS.effect, 'text', ({ effect }) => effect),
    column('who', TEXTS.who, 'text', ({ who }) => who),
    dueColumn(plan, ({ due }) => due),
  ])
  return withoutIdleColumns(table)
}

function lateTable(plan: Plan, late: readonly Decision[]): Table {
  const table = listTable({ id: 'decisions_late', title: TEXTS.late, rowId: byId }, late, [
    column('decision', LABELS.decision, 'text', ({ subject, id }) => subject ?? id),
    column('owner', LABELS.owner, 'role', ({ owner }) => owner),
    column('days_late', TEXTS.daysLate, 'count', (one) => count(followUpDelay(plan, one), 'bad')),
  ])
  return withoutIdleColumns(table)
}

export const directionDecisions = defineSection('decisions', TEXTS.title, (context: DirectionContext) => {
  const { plan } = context
  const asked = askedIn(context)
  const delay = (decision: Decision): number => followUpDelay(plan, decision) ?? 0
  const late = plan.decisions
    .filter((one) => one.outcome !== 'pending' && delay(one) > 0)
    .toSorted((left, right) => delay(right) - delay(left))
  const blocks: (Table | Note)[] = [
    ...(asked.length === 0 ? [] : fittedTable(askedTable(plan, asked), ASKED_ROOM)),
    ...(late.length === 0 ? [] : fittedTable(lateTable(plan, late), LATE_ROOM)),
  ]
  if (blocks.length > 0) return blocks
  if (plan.decisions.length === 0) return [note(ofChosen(plan, TEXTS.empty))]
  const untold = plan.decisions.filter((one) => isToFollowUp(one) && one.due === undefined)
  return [calmNote(ofChosen(plan, TEXTS.none), [[untold.length, OPEN_DECISIONS]])]
})
