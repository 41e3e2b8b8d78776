/** The recommendations of audits: what was answered to each, by which projects, and where it stands. */
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { answering, isAcceptedNeed, isCoveredNeed, isPlannedNeed, retainedFor } from '../../metrics/needs.ts'
import { isRecommendation } from '../../metrics/recommendations.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { isCandidate } from '../../plan/project-status.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Table, Tone } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { byId, column, type ItemColumn, listTable, note } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { entityTitle, projectsCell } from '../words/names.ts'

const TEXTS = printed('recommendations', {
  title: { fr: 'Recommandations d’audit', en: 'Audit recommendations' },
  byDepartment: { fr: 'Acceptées, planifiées, couvertes', en: 'Accepted, planned, covered' },
  rates: {
    accepted: { fr: 'Acceptées', en: 'Accepted' },
    planned: { fr: 'Planifiées, des acceptées', en: 'Planned, of those accepted' },
    covered: { fr: 'Couvertes, des acceptées', en: 'Covered, of those accepted' },
  },
  register: { fr: 'Registre des recommandations', en: 'Register of recommendations' },
  answers: { fr: 'Suites données', en: 'What was answered' },
  recommendation: { fr: 'Recommandation', en: 'Recommendation' },
  asked: { fr: 'Date', en: 'Date' },
  foreseen: { fr: 'Fin prévue', en: 'Foreseen end' },
  standing: { fr: 'Ce qu’il en est', en: 'Where it stands' },
  covered: { fr: 'couverte', en: 'covered' },
  planned: { fr: 'planifiée', en: 'planned' },
  accepted: { fr: 'acceptée, sans projet retenu', en: 'accepted, without a retained project' },
  refused: { fr: 'écartée, avec motif', en: 'turned down, with a reason' },
  refusedSilently: { fr: 'écartée, sans motif', en: 'turned down, without a reason' },
  undecided: { fr: 'par un projet à décider', en: 'by a project to be decided' },
  unanswered: { fr: 'sans réponse', en: 'unanswered' },
  none: {
    fr: 'Aucun besoin ne vient d’un audit\u00a0: celui qui en vient porte «\u00a0source: audit\u00a0» et, sous «\u00a0recommendation\u00a0», la référence de la recommandation.',
    en: 'No need comes from an audit: one that does has "source: audit" and, under "recommendation", the reference of the recommendation.',
  },
})

type Need = Entry<'needs'>

/** The recommendations, one that repeats another left out. */
function recommendationsOf({ needs }: Plan): Need[] {
  return needs.filter((need) => isRecommendation(need) && need.status !== 'duplicate')
}

function standingOf(plan: Plan, need: Need): readonly [words: Bilingual, tone?: Tone] {
  if (isCoveredNeed(plan, need)) return [TEXTS.covered, 'good']
  if (isPlannedNeed(plan, need)) return [TEXTS.planned]
  if (isAcceptedNeed(plan, need)) return [TEXTS.accepted, 'bad']
  if (need.status === 'rejected' || need.status === 'deferred') {
    const isTold = need.reason !== undefined || need.decision !== undefined
    return isTold ? [TEXTS.refused, 'quiet'] : [TEXTS.refusedSilently, 'watch']
  }
  if (answering(plan, need).some(isCandidate)) return [TEXTS.undecided, 'watch']
  return [TEXTS.unanswered, 'bad']
}

/** The day on which the last of the retained projects that answer a need ends; undefined where one of them says none. */
function lastEnd(plan: Plan, need: Need): Day | undefined {
  const ends = retainedFor(plan, need).map(({ span }) => span.end)
  const told = ends.flatMap((end) => end ?? [])
  return told.length === 0 || told.length < ends.length ? undefined : (Math.max(...told) as Day)
}

/** Why it was turned down, with the decision. */
function reasonCell({ reason = '', decision }: Need): Cell {
  if (decision === undefined) return text(reason)
  return text(reason === '' ? decision : `${reason} (${decision})`)
}

const NEED: ItemColumn<Need> = column('need', LABELS.need, 'text', ({ id, title }) =>
  bilingual((lang) => `${id} ${titleOf(title, id)[lang]}`),
)

function registerTable(plan: Plan): Table {
  return listTable({ id: 'recommendations', title: TEXTS.register, rowId: byId }, recommendationsOf(plan), [
    NEED,
    column('recommendation', TEXTS.recommendation, 'text', ({ recommendation = '' }) => recommendation),
    column('department', LABELS.department, 'text', ({ department }) => entityTitle(plan, 'department', department)),
    column('date', TEXTS.asked, 'day', ({ date }) => endDay(date)),
    column('status', LABELS.status, 'text', ({ status }) => valueLabel(status)),
  ])
}

/** What was answered to each, by which projects, and where it stands. */
function answerTable(plan: Plan): Table {
  return listTable({ id: 'recommendation_answers', title: TEXTS.answers, rowId: byId }, recommendationsOf(plan), [
    NEED,
    column('projects', LABELS.projects, 'text', (need) => projectsCell(plan, answering(plan, need))),
    column('end', TEXTS.foreseen, 'day', (need) => lastEnd(plan, need)),
    column('standing', TEXTS.standing, 'text', (need) => {
      const [words, tone] = standingOf(plan, need)
      return text(words, tone)
    }),
    column('reason', LABELS.reason, 'text', reasonCell),
  ])
}

export const recommendations = defineWholeSection('recommendations', TEXTS.title, ({ plan, figures }) => {
  if (recommendationsOf(plan).length === 0) return [note(TEXTS.none)]
  return [
    sliceTable(figures, {
      id: 'recommendations_by_department',
      title: TEXTS.byDepartment,
      breakdown: 'department',
      heading: LABELS.department,
      columns: [
        'recommendation_count',
        { metric: 'recommendation_acceptance', title: TEXTS.rates.accepted },
        { metric: 'recommendation_planned', title: TEXTS.rates.planned },
        { metric: 'recommendation_coverage', title: TEXTS.rates.covered },
      ],
    }),
    registerTable(plan),
    answerTable(plan),
  ]
})
