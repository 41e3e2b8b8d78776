/** The candidates that must be estimated before they can be chosen, and what a proposal is silent about. */
import { ARBITRATION_LABELS } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { Plan } from '../../plan/plan.ts'
import type { EstimateGap, Unestimated } from '../../scenarios/estimate-gaps.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import type { Note, Table } from '../document/document.ts'
import { column, fittedTable, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { missingText, ownerText } from '../words/eligibility.ts'
import { byImportance, namedProjects } from '../words/names.ts'
import type { ArbitrationContext } from './context.ts'

const TEXTS = printed('to-estimate', {
  never: {
    fr: 'Ces candidats ne disent pas quand, par qui ou à quel coût\u00a0: ils ne sont jamais choisis et n’entrent dans aucune preuve. Un zéro écrit est une réponse. --allow-unestimated les fait concourir.',
    en: 'These candidates do not tell when, by whom or at what cost: they are never chosen and take part in no proof. A zero that is written is an answer. --allow-unestimated lets them compete.',
  },
  missing: { fr: 'Il manque', en: 'Missing' },
  owner: { fr: 'À demander à', en: 'To be asked of' },
  admitted: ({ fr, en }: Bilingual) => ({
    fr: `Risque pris (--allow-unestimated), projets retenus sans être estimés\u00a0: ${fr}.`,
    en: `Risk taken (--allow-unestimated), projects in without being estimated: ${en}.`,
  }),
  silent: ({ fr, en }: Bilingual) => ({
    fr: `La proposition ne sait pas tout de ce que le plan retient déjà ou doit retenir\u00a0: ${fr}.`,
    en: `The proposal does not know all of what the plan keeps already or must keep: ${en}.`,
  }),
  // What a project that does not tell it escapes.
  dates: (names: string) => ({
    fr: `sans dates (ni ordre ni échéance vérifiés)\u00a0: ${names}`,
    en: `without dates (no order and no deadline checked): ${names}`,
  }),
  workload: (names: string) => ({
    fr: `sans charge (dans la capacité d’aucune équipe)\u00a0: ${names}`,
    en: `without work (in no team’s capacity): ${names}`,
  }),
  cost: (names: string) => ({
    fr: `sans coût (dans aucune enveloppe)\u00a0: ${names}`,
    en: `without cost (in no envelope): ${names}`,
  }),
  left: (number: string, others: Bilingual) => ({
    fr: ` ${number} ${others.fr}.`,
    en: ` ${number} ${others.en} can be chosen.`,
  }),
})

const OTHERS: Noun = {
  fr: ['autre est à estimer avant de pouvoir être choisi', 'autres sont à estimer avant de pouvoir être choisis'],
  en: ['more is to be estimated before it', 'more are to be estimated before they'],
}

const SCREEN = { rows: 30, text: 200 } as const

const GAPS: readonly EstimateGap[] = ['dates', 'workload', 'cost']

function escapesText(plan: Plan, all: readonly Unestimated[]): Bilingual {
  return bilingual((lang) =>
    GAPS.flatMap((gap) => {
      const own = all.filter(({ missing }) => missing.includes(gap)).map(({ project }) => project)
      return own.length === 0 ? [] : TEXTS[gap](namedProjects(plan, own, lang))[lang]
    }).join(semicolon(lang)),
  )
}

/** What was let in without estimates, and what stays in without any. */
export function estimateNotes({ estimates, arbitration: { plan } }: ArbitrationContext): Note[] {
  return (['admitted', 'silent'] as const).flatMap((key) => {
    const all = estimates[key]
    return all.length === 0 ? [] : note(TEXTS[key](escapesText(plan, all)), 'watch')
  })
}

/** How many candidates are to be estimated, as a sentence that follows another; empty for none. */
export function leftToEstimate({ estimates: { barred } }: ArbitrationContext, lang: Lang): string {
  const count = barred.length
  if (count === 0) return ''
  const others = bilingual((own) => formOf(count, OTHERS, own))
  return TEXTS.left(formatNumber(count, lang), others)[lang]
}

function tableOf(plan: Plan, barred: readonly Unestimated[]): Table {
  const found = new Map(barred.map((one) => [one.project, one]))
  const ordered = byImportance(
    plan,
    barred.map(({ project }) => project),
  ).flatMap((project) => found.get(project) ?? [])
  return listTable({ id: 'to_estimate', rowId: ({ project }) => project.id }, ordered, [
    column('id', LABELS.id, 'text', ({ project }) => project.id),
    column('project', LABELS.project, 'text', ({ project }) => project.title),
    column('missing', TEXTS.missing, 'text', ({ missing }) => missingText(missing)),
    column('owner', TEXTS.owner, 'text', ({ owner }) => ownerText(plan, owner), {
      tone: ({ owner }) => (owner === undefined ? 'watch' : undefined),
    }),
  ])
}

export const toEstimate = defineSection(
  'to-estimate',
  ARBITRATION_LABELS.to_estimate,
  ({ estimates: { barred }, arbitration, isScreen, replanned }: ArbitrationContext) => {
    const { plan, proposal, infeasibility } = arbitration
    const isTold = proposal === undefined ? infeasibility !== undefined : replanned === undefined
    if (barred.length === 0 || !isTold) return undefined
    return [note(TEXTS.never, 'watch'), ...fittedTable(tableOf(plan, barred), isScreen ? SCREEN : undefined)]
  },
)

/** Candidates to be estimated; then, in the proposal without estimates, those let in and those that stay in anyway, as data. */
export function estimatesData({ estimates }: ArbitrationContext): object {
  const { barred, admitted, silent } = estimates
  const data = ({ project, missing, owner }: Unestimated): object => ({ id: project.id, missing, owner: owner ?? null })
  return { to_estimate: barred.map(data), unestimated_admitted: admitted.map(data), unestimated_kept: silent.map(data) }
}
