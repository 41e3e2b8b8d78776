/** The plans that are nearly as good as the proposal: which projects all of them keep, some or none, and a handful of them. */
import type { AlternativePlan, NearOptimalPlans, ProjectFrequency } from '../../arbitration/explain/alternatives.ts'
import { ARBITRATION_LABELS, projectsText, proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { formatNumber, formatPercent } from '../../lang/numbers.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { changeCell, EMPTY } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Note, Table } from '../document/document.ts'
import { column, fittedTable, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { namedProjects } from '../words/names.ts'
import { DECISION_COLUMNS, decisionId } from './choices.ts'
import { ofProposal, type ProposalContext } from './context.ts'

const TEXTS = printed('alternatives', {
  title: { fr: 'Autres plans presque aussi bons', en: 'Other plans nearly as good' },
  within: (missable: string, share: string, value: string) => ({
    fr: `À ${missable} de valeur près (${share} de ${value}), les mêmes buts étant atteints`,
    en: `Within ${missable} of value (${share} of ${value}), the same aims being reached`,
  }),
  all: { fr: 'à choisir dans tous les plans', en: 'to choose from in all plans' },
  some: { fr: 'dans certains', en: 'in some' },
  none: { fr: 'dans aucun', en: 'in none' },
  unknown: { fr: 'sans réponse', en: 'without an answer' },
  counts: (within: Bilingual, counts: Bilingual) => ({
    fr: `${within.fr}\u00a0: ${counts.fr}.`,
    en: `${within.en}: ${counts.en}.`,
  }),
  frequencies: {
    all: { fr: 'tous', en: 'all' },
    some: { fr: 'certains', en: 'some' },
    none: { fr: 'aucun', en: 'none' },
    unknown: { fr: 'sans réponse', en: 'no answer' },
  },
  open: { fr: 'Projets dont le choix tient à peu', en: 'Projects that little decides about' },
  unsettled: {
    fr: 'Projets dont le choix tient à peu, ou n’est pas prouvé',
    en: 'Projects that little decides about, or about which nothing is proven',
  },
  plans: { fr: 'Plans qui changent au moins deux projets', en: 'Plans that change two projects at least' },
  noOther: {
    fr: 'Aucun autre plan ne vaut presque autant en changeant au moins deux projets\u00a0: c’est prouvé.',
    en: 'No other plan that changes two projects at least is worth nearly as much: this is proven.',
  },
  incomplete: {
    fr: 'La recherche d’autres plans s’est arrêtée avant d’être complète\u00a0: il peut y en avoir d’autres.',
    en: 'The search for other plans stopped before it was complete: there may be others.',
  },
  unanswered: {
    fr: 'Les plans qui valent presque autant n’ont pas pu être comparés dans le temps de calcul habituel\u00a0; --thorough cherche plus longtemps.',
    en: 'The plans that are worth nearly as much could not be compared in the usual time; --thorough looks longer.',
  },
  proposed: { fr: 'Proposition', en: 'Proposal' },
  isIn: { fr: 'retenu', en: 'in' },
  isOut: { fr: 'écarté', en: 'out' },
  frequency: { fr: 'Plans qui le retiennent', en: 'Plans that keep it' },
  opposite: { fr: 'Choix contraire, effet sur la valeur', en: 'Opposite choice, effect on value' },
  plan: { fr: 'Plan', en: 'Plan' },
  change: { fr: 'Effet sur la valeur', en: 'Effect on value' },
})

const NO_TEXT: Bilingual = { fr: '', en: '' }

const SCREEN = { rows: 8, text: 120 } as const

/** `12 projects to choose from in all plans, 2 in some, 1 in none`: without those that are nothing. */
function countsText(projects: readonly ProjectFrequency[]): Bilingual {
  return bilingual((lang) =>
    (['all', 'some', 'none', 'unknown'] as const)
      .map((one) => ({ one, count: projects.filter(({ frequency }) => frequency === one).length }))
      .filter(({ one, count }) => count > 0 || one === 'all')
      .map(({ one, count }, at) => {
        const number = at === 0 ? projectsText(count, lang) : formatNumber(count, lang)
        return `${number} ${TEXTS[one][lang]}`
      })
      .join(', '),
  )
}

function openTable(plan: Plan, open: readonly ProjectFrequency[]): Table {
  const rows = open
    .map((one) => ({ ...one, value: projectValue(plan, one.project)?.value }))
    .sort((left, right) => (right.value ?? 0) - (left.value ?? 0))
  const table = listTable({ id: 'open_choices', rowId: decisionId }, rows, [
    ...DECISION_COLUMNS,
    column('proposal', TEXTS.proposed, 'text', ({ isIn }) => (isIn ? TEXTS.isIn : TEXTS.isOut)),
    column('plans', TEXTS.frequency, 'text', ({ frequency }) => TEXTS.frequencies[frequency]),
    column('opposite', TEXTS.opposite, 'index', ({ opposite }) =>
      opposite === undefined ? EMPTY : changeCell('index', opposite.change),
    ),
    column('proof', ARBITRATION_LABELS.proof, 'text', ({ opposite }) =>
      opposite === undefined ? NO_TEXT : proofText(opposite.isProven),
    ),
  ])
  const isSettled = open.every(({ frequency }) => frequency !== 'unknown')
  return withoutIdleColumns({ ...table, title: isSettled ? TEXTS.open : TEXTS.unsettled })
}

function planTable(plan: Plan, alternatives: readonly AlternativePlan[]): Table {
  const named = (projects: readonly Project[]): Bilingual => bilingual((lang) => namedProjects(plan, projects, lang))
  const rows = alternatives.map((one, at) => ({ ...one, number: String(at + 1) }))
  const table = listTable({ id: 'alternatives', rowId: ({ number }) => number }, rows, [
    column('plan', TEXTS.plan, 'text', ({ number }) => number),
    column('enter', ARBITRATION_LABELS.along, 'text', ({ entering }) => named(entering)),
    column('leave', ARBITRATION_LABELS.leave, 'text', ({ leaving }) => named(leaving)),
    column('change', TEXTS.change, 'index', ({ change }) => changeCell('index', change)),
  ])
  return { ...table, title: TEXTS.plans }
}

function countsNote({ share, missable, projects }: NearOptimalPlans, chosen: number): Note {
  const within = bilingual(
    (lang) => TEXTS.within(worthText(missable, lang), formatPercent(share, lang), worthText(chosen, lang))[lang],
  )
  return note(TEXTS.counts(within, countsText(projects)))
}

export const alternatives = defineSection(
  'alternatives',
  TEXTS.title,
  ofProposal(({ proposal, arbitration, replanned, isScreen }) => {
    const { nearOptimal, worth } = proposal
    if (nearOptimal === undefined || nearOptimal.projects.length === 0) return undefined
    if (replanned !== undefined) return undefined
    const { plan } = arbitration.frame
    const { projects, alternatives: plans, isComplete } = nearOptimal
    const open = projects.filter(({ frequency }) => frequency === 'some' || frequency === 'unknown')
    // Nothing but questions is no table.
    if (plans.length === 0 && projects.every(({ frequency }) => frequency === 'unknown'))
      return [note(TEXTS.unanswered, 'quiet')]
    return [
      countsNote(nearOptimal, worth.chosen),
      ...(open.length === 0 ? [] : fittedTable(openTable(plan, open), isScreen ? SCREEN : undefined)),
      ...(plans.length === 0 ? [] : [planTable(plan, plans)]),
      ...(plans.length === 0 && isComplete ? [note(TEXTS.noOther, 'good')] : []),
      ...(isComplete ? [] : [note(TEXTS.incomplete, 'quiet')]),
    ]
  }),
)

export function alternativesData({ proposal }: ProposalContext): object {
  const { nearOptimal } = proposal
  if (nearOptimal === undefined) return {}
  const { share, missable, projects, alternatives: plans, isComplete } = nearOptimal
  const ids = (one: ProjectFrequency['frequency']): string[] =>
    idsOf(projects.filter(({ frequency }) => frequency === one).map(({ project }) => project))
  return {
    near_optimal: {
      value_share: share,
      value_missable: missable,
      in_all: ids('all'),
      in_some: ids('some'),
      in_none: ids('none'),
      unknown: ids('unknown'),
      opposite_choices: projects.flatMap(({ project, opposite }) =>
        opposite === undefined ? [] : { id: project.id, value_change: opposite.change, proven: opposite.isProven },
      ),
      alternatives: plans.map(({ change, entering, leaving }) => ({
        value_change: change,
        enter: idsOf(entering),
        leave: idsOf(leaving),
      })),
      complete: isComplete,
    },
  }
}
