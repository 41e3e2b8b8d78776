/** Lists of risks: the heaviest, those of the plan and its programmes, those that occurred and those to review. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { riskResponseName, riskScopeName, riskStatusName } from '../../lang/catalogue/security-names.ts'
import { daysText, type Noun } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { hasOccurred, isHighRisk, lacksOf, openRisks, type PlanRisk, riskStatus, risksOf } from '../../plan/risks.ts'
import { weightWords } from '../../rules/words/risks.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Table } from '../document/document.ts'
import {
  byId,
  column,
  filled,
  type ItemColumn,
  listTable,
  moreNote,
  note,
  withoutIdleColumns,
} from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { calmNote } from '../words/calm.ts'
import { decisionName } from '../words/decisions.ts'
import { idAndTitle, namedIds } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'
import { NO_RISKS } from './map.ts'

const TEXTS = printed('register', {
  top: { fr: 'Principaux risques', en: 'Top risks' },
  ofPlan: { fr: 'Risques du plan et des programmes', en: 'Risks of the plan and its programmes' },
  occurred: { fr: 'Risques avérés', en: 'Risks that have occurred' },
  toReview: { fr: 'Risques à revoir', en: 'Risks to review' },
  owners: { fr: 'Responsables et échéances', en: 'Owners and due dates' },
  risk: { fr: 'Risque', en: 'Risk' },
  holder: { fr: 'Porté par', en: 'Held by' },
  weight: { fr: 'Probabilité × impact', en: 'Probability × impact' },
  response: { fr: 'Réponse', en: 'Response' },
  mitigation: { fr: 'Ce qui est fait', en: 'What is done' },
  exposed: { fr: 'Projets exposés', en: 'Projects exposed' },
  review: { fr: 'Prochaine revue', en: 'Next review' },
  occurredOn: { fr: 'Survenu le', en: 'Occurred on' },
  followUp: { fr: 'Suite donnée', en: 'What followed' },
  state: { fr: 'État', en: 'State' },
  late: (days: string) => ({ fr: `en retard de ${days}`, en: `${days} late` }),
  within: (days: string) => ({ fr: `dans ${days}`, en: `in ${days}` }),
  today: { fr: 'à la date d’arrêté', en: 'on the status date' },
  nothing: { fr: 'rien', en: 'nothing' },
  confidential: (name: Bilingual) => ({ fr: `${name.fr} (confidentiel)`, en: `${name.en} (confidential)` }),
  noAnswer: { fr: 'rien, risque élevé non maîtrisé', en: 'nothing, a high risk not managed' },
  noOpen: { fr: 'Aucun risque ouvert.', en: 'No open risk.' },
  noOfPlan: {
    fr: 'Aucun risque du plan ni d’un programme\u00a0: écrivez sous «\u00a0risks\u00a0», à la racine, ce qui pèse sur plusieurs projets.',
    en: 'No risk of the plan or of a programme: write under "risks", at the root, what weighs on several projects.',
  },
  noOccurred: {
    fr: 'Aucun risque avéré\u00a0: un risque qui s’est produit a «\u00a0status: occurred\u00a0» et le jour dans «\u00a0occurred\u00a0».',
    en: 'No risk has occurred: one that did has "status: occurred" and the day in "occurred".',
  },
  unrated: { fr: 'non coté', en: 'not rated' },
  noReview: {
    fr: 'Aucune revue de risque en retard ni dans les 90 jours.',
    en: 'No review of a risk is late or due within 90 days.',
  },
})

export const RISK_HEADINGS = { risk: TEXTS.risk, holder: TEXTS.holder, state: TEXTS.state } as const

/** What a risk weighs on, by its title. */
export function holderOf(plan: Plan, { scope, project, programme }: PlanRisk): Bilingual {
  if (project !== undefined) return idAndTitle(project)
  if (programme === undefined) return riskScopeName(scope)
  const found = entityById(plan.programmes, programme)
  return titleOf(found?.title, programme)
}

/** `4 × 4 = 16`; that a risk is not rated where it is not. */
export function weightText(risk: PlanRisk): Bilingual {
  return bilingual((lang) => weightWords(risk, lang) || TEXTS.unrated[lang])
}

function weightCell(risk: PlanRisk): Cell {
  return text(weightText(risk), isHighRisk(risk) ? 'bad' : undefined)
}

/** What is done about a risk: its mitigation, else its actions, and the decision about it; in words that nothing is where a high risk has neither. */
function answerCell(plan: Plan, risk: PlanRisk): Cell {
  const { mitigation, actions = [], decision } = risk.written
  const done = mitigation === undefined ? actions.map(({ title }) => title) : [mitigation]
  const words = decision === undefined ? done : [...done, decisionName(plan, decision)]
  if (words.length > 0) return text(bilingual((lang) => words.join(semicolon(lang))))
  return isHighRisk(risk) && lacksOf(risk).includes('answer') ? text(TEXTS.noAnswer, 'bad') : text('')
}

/** The risk's id and title; a mention where it may not be shown outside. */
function riskName(risk: PlanRisk): Bilingual {
  const name = idAndTitle(risk)
  return risk.written.confidential === true ? TEXTS.confidential(name) : name
}

const RISK: ItemColumn<PlanRisk> = column('risk', TEXTS.risk, 'text', riskName)
const WEIGHT: ItemColumn<PlanRisk> = column('weight', TEXTS.weight, 'text', weightCell)
const OWNER: ItemColumn<PlanRisk> = column('owner', LABELS.owner, 'role', ({ written }) => written.owner)
const DUE: ItemColumn<PlanRisk> = column('due', LABELS.due, 'day', ({ written }) => endDay(written.due))
const RESPONSE: ItemColumn<PlanRisk> = column('response', TEXTS.response, 'text', ({ written }) =>
  written.response === undefined ? '' : riskResponseName(written.response),
)
const REVIEW: ItemColumn<PlanRisk> = column('review_date', TEXTS.review, 'day', ({ written }) =>
  endDay(written.review_date),
)

function holderColumn(plan: Plan): ItemColumn<PlanRisk> {
  return column('holder', TEXTS.holder, 'text', (risk) => holderOf(plan, risk))
}

const MOST = 10

/** The section `top-risks`: the ten heaviest, and every other that is high. */
export const topRisks = defineSection('top-risks', TEXTS.top, ({ plan }: Pick<ReportContext, 'plan'>) => {
  if (risksOf(plan).length === 0) return [note(ofChosen(plan, NO_RISKS))]
  const open = openRisks(plan)
  if (open.length === 0) return [note(ofChosen(plan, TEXTS.noOpen))]
  const shown = open.filter((risk, index) => index < MOST || isHighRisk(risk))
  const answer = column<PlanRisk>('answer', TEXTS.mitigation, 'text', (risk) => answerCell(plan, risk))
  const table = listTable({ id: 'top_risks', rowId: byId }, shown, [RISK, holderColumn(plan), WEIGHT, RESPONSE, answer])
  const follow = listTable(
    { id: 'top_risk_owners', title: TEXTS.owners, rowId: byId },
    shown.filter(({ written: { owner, due, review_date: review } }) => owner ?? due ?? review),
    [RISK, OWNER, DUE, REVIEW],
  )
  const left = open.length - shown.length
  return [
    withoutIdleColumns(table, ['response']),
    ...filled([withoutIdleColumns(follow, ['owner', 'due', 'review_date'])]),
    ...(left > 0 ? [moreNote(left)] : []),
  ]
})

/** The section `plan-risks`: those that no project holds alone. */
export const planRisks = defineSection('plan-risks', TEXTS.ofPlan, ({ plan }: Pick<ReportContext, 'plan'>) => {
  const own = risksOf(plan).filter(({ project }) => project === undefined)
  if (own.length === 0) return [note(TEXTS.noOfPlan)]
  const exposed = column<PlanRisk>('projects', TEXTS.exposed, 'text', ({ exposed: ids }) =>
    bilingual((lang) => namedIds(plan, ids, lang)),
  )
  const status = column<PlanRisk>('status', LABELS.status, 'status', (risk) => riskStatusName(riskStatus(plan, risk)))
  const columns = [RISK, holderColumn(plan), exposed, WEIGHT, status]
  const answered = own.filter(({ written: { owner, due, response } }) => owner ?? due ?? response)
  const answers = listTable({ id: 'plan_risk_answers', title: TEXTS.owners, rowId: byId }, answered, [
    RISK,
    RESPONSE,
    OWNER,
    DUE,
  ])
  return [
    listTable({ id: 'plan_risks', rowId: byId }, own, columns),
    ...filled([withoutIdleColumns(answers, ['response', 'owner', 'due'])]),
  ]
})

/** What followed an occurred risk: the decision and the actions; that nothing did. */
function followUpCell(plan: Plan, { written }: PlanRisk): Cell {
  const { decision, actions = [], mitigation } = written
  const decided = decision === undefined ? [] : [decisionName(plan, decision)]
  const words = [...decided, ...actions.map(({ title }) => title)]
  if (words.length === 0) {
    return mitigation === undefined ? text(TEXTS.nothing, 'bad') : text(mitigation, 'watch')
  }
  return text(bilingual((lang) => words.join(semicolon(lang))))
}

/** The section `occurred-risks`: those of stopped and completed projects too. */
export const occurredRisks = defineSection(
  'occurred-risks',
  TEXTS.occurred,
  ({ plan }: Pick<ReportContext, 'plan'>) => {
    const own = risksOf(plan).filter((risk) => hasOccurred(plan, risk))
    if (own.length === 0) return [note(ofChosen(plan, TEXTS.noOccurred))]
    const columns = [
      RISK,
      holderColumn(plan),
      WEIGHT,
      column<PlanRisk>('occurred', TEXTS.occurredOn, 'day', ({ written }) => endDay(written.occurred)),
      OWNER,
      column<PlanRisk>('follow_up', TEXTS.followUp, 'text', (risk) => followUpCell(plan, risk)),
    ]
    return [listTable({ id: 'occurred_risks', rowId: byId }, own, columns)]
  },
)

const WITHOUT_REVIEW: Noun = {
  fr: [
    'risque ouvert sans date de prochaine revue (review_date)',
    'risques ouverts sans date de prochaine revue (review_date)',
  ],
  en: [
    'open risk without the day of its next review (review_date)',
    'open risks without the day of their next review (review_date)',
  ],
}

/** Reviews are told from so many days before they are due. */
const AHEAD = 90

/** The section `risks-to-review`: reviews that are late or near, the oldest first. */
export const risksToReview = defineSection(
  'risks-to-review',
  TEXTS.toReview,
  ({ plan }: Pick<ReportContext, 'plan'>) => {
    const open = openRisks(plan)
    const untold = open.filter(({ written }) => written.review_date === undefined).length
    const due = open
      .flatMap((risk) => {
        const day = endDay(risk.written.review_date)
        return day === undefined || day - plan.asOf > AHEAD ? [] : [{ risk, left: day - plan.asOf }]
      })
      .sort((left, right) => left.left - right.left)
    if (due.length === 0) return [calmNote(ofChosen(plan, TEXTS.noReview), [[untold, WITHOUT_REVIEW]])]
    const of = <K extends ItemColumn<PlanRisk>>({ cell, ...shown }: K) => ({
      ...shown,
      cell: ({ risk }: (typeof due)[number]) => cell(risk),
    })
    const table: Table = listTable({ id: 'risks_to_review', rowId: ({ risk }) => risk.id }, due, [
      ...[RISK, holderColumn(plan), WEIGHT, OWNER, REVIEW].map(of),
      column('state', TEXTS.state, 'text', ({ left }) =>
        text(
          bilingual((lang) =>
            left < 0
              ? TEXTS.late(daysText(-left, lang))[lang]
              : left === 0
                ? TEXTS.today[lang]
                : TEXTS.within(daysText(left, lang))[lang],
          ),
          left < 0 ? 'bad' : undefined,
        ),
      ),
    ])
    return [table]
  },
)
