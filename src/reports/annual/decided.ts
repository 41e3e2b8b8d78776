/** What the assembly and the executive decided in the year, as far as it is public. */
import { outcomeName } from '../../lang/catalogue/governance-names.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { decisionsTaken } from '../../plan/decisions-taken.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { isConfidentialDecision } from '../../plan/public-fields.ts'
import { writtenCents } from '../../plan/written-amount.ts'
import { bilingual, printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import { changeCell, EMPTY } from '../document/cell.ts'
import type { Cell, Note } from '../document/document.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { undatedNote } from './texts.ts'
import type { AnnualYear } from './year.ts'

const TEXTS = printed('decided', {
  title: { fr: 'Ce qui a été décidé', en: 'What was decided' },
  none: {
    fr: 'Le registre ne tient aucune décision publique de l’assemblée ou de la direction générale datée de l’année.',
    en: 'The register holds no public decision of the assembly or the executive dated in the year.',
  },
  date: { fr: 'Date', en: 'Date' },
  body: { fr: 'Par', en: 'By' },
  decision: { fr: 'Décision', en: 'Decision' },
  outcome: { fr: 'Issue', en: 'Outcome' },
  why: { fr: 'Pourquoi', en: 'Why' },
  investment: { fr: 'Effet sur l’investissement', en: 'Effect on investment' },
})

const HIDDEN: Noun = {
  fr: ['décision confidentielle n’est pas détaillée.', 'décisions confidentielles ne sont pas détaillées.'],
  en: ['confidential decision is not told.', 'confidential decisions are not told.'],
}

type Decision = Entry<'decisions'>

const UNDATED: Noun = {
  fr: ['décision prise sans date n’est pas comptée.', 'décisions prises sans date ne sont pas comptées.'],
  en: ['decision taken without a date is not counted.', 'decisions taken without a date are not counted.'],
}
const WITHOUT_BODY: Noun = {
  fr: [
    'décision de l’année sans instance n’est pas comptée.',
    'décisions de l’année sans instance ne sont pas comptées.',
  ],
  en: [
    'decision of the year that names no body is not counted.',
    'decisions of the year that name no body are not counted.',
  ],
}

/** Whether a decision was taken by a body that answers for the plan in public: the assembly or the executive. */
export function isPublicBody({ bodies }: Plan, { body }: Decision): boolean {
  const level = body === undefined ? undefined : entityById(bodies, body)?.level
  return level === 'assembly' || level === 'executive'
}

/** Whether what was put to the body was not agreed: its subject alone would read as if it was. */
function isRefused({ outcome }: Decision): boolean {
  return outcome === 'rejected' || outcome === 'postponed'
}

function investmentCell(plan: Plan, decision: Decision): Cell {
  // What was refused has no effect.
  if (isRefused(decision)) return EMPTY
  const { impact } = decision
  const cents = writtenCents(plan, impact?.investment)
  return cents === undefined ? EMPTY : changeCell('money', plain(cents))
}

/** What the register does not place: decisions that may be of the year, and those that may be of the assembly or the executive. */
function unplacedNotes({ whole, first, last }: AnnualYear): Note[] {
  const settled = whole.decisions.filter(({ outcome }) => outcome !== 'pending')
  const undated = settled.filter((one) => one.date === undefined && isPublicBody(whole, one))
  const ofYear = decisionsTaken(whole).filter(({ day }) => day >= first && day <= last)
  const bodiless = ofYear.filter(({ decision: { body } }) => body === undefined)
  return [...undatedNote(undated.length, UNDATED), ...undatedNote(bodiless.length, WITHOUT_BODY)]
}

function hiddenNote(count: number): Note[] {
  if (count === 0) return []
  return [
    note(
      bilingual((lang) => counted(count, HIDDEN, lang)),
      'quiet',
    ),
  ]
}

export const decided = defineSection('decided', TEXTS.title, (year: AnnualYear) => {
  const { whole, first, last, say } = year
  const taken = decisionsTaken(whole).filter(
    ({ decision, day }) => day >= first && day <= last && isPublicBody(whole, decision),
  )
  const shown = taken.filter(({ decision }) => !isConfidentialDecision(whole, decision))
  const hasRefused = shown.some(({ decision }) => isRefused(decision))
  const bodyName = ({ body = '' }: Decision) => {
    const found = entityById(whole.bodies, body)
    return say('bodies[].title', found === undefined ? undefined : titleOf(found.title, ''))
  }
  const table = listTable({ id: 'decisions', rowId: ({ decision }) => decision.id }, shown, [
    column('date', TEXTS.date, 'day', ({ day }) => day),
    column('body', TEXTS.body, 'text', ({ decision }) => bodyName(decision)),
    column('decision', TEXTS.decision, 'text', ({ decision }) => say('decisions[].subject', decision.subject)),
    column('outcome', TEXTS.outcome, 'text', ({ decision: { outcome } }) =>
      hasRefused && outcome !== undefined ? outcomeName(outcome) : '',
    ),
    column('why', TEXTS.why, 'text', ({ decision }) => say('decisions[].reason', decision.reason)),
    column('investment', TEXTS.investment, 'money', ({ decision }) => investmentCell(whole, decision)),
  ])
  const hidden = taken.length - shown.length
  return [
    ...filled(
      [withoutIdleColumns(table, ['outcome', 'why', 'investment'])],
      hidden === 0 ? note(TEXTS.none) : undefined,
    ),
    ...hiddenNote(hidden),
    ...unplacedNotes(year),
  ]
})
