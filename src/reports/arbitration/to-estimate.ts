/** The candidates that must be estimated before they can be chosen, and what a proposal is silent about. */

import { ARBITRATION_LABELS } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import type { Plan } from '../../plan/plan.ts'
import type { EstimateGap, Unestimated } from '../../scenarios/estimate-gaps.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Note, Section, Table } from '../document/document.ts'
import { fittedTable } from '../document/table.ts'
import { missingText, ownerText } from '../words/estimates.ts'
import { byImportance, namedProjects } from '../words/names.ts'
import { type ArbitrationContext, note } from './context.ts'

/** What a screen holds of the table. */
const SCREEN = { rows: 30, text: 200 } as const

const KINDS = ['dates', 'workload', 'cost'] as const

/** What a project that does not tell it escapes. */
const ESCAPES = {
  dates: {
    fr: 'sans dates (ni ordre ni échéance vérifiés)',
    en: 'without dates (no order and no deadline checked)',
  },
  workload: {
    fr: 'sans charge (dans la capacité d’aucune équipe)',
    en: 'without work (in no team’s capacity)',
  },
  cost: {
    fr: 'sans coût (dans aucune enveloppe)',
    en: 'without cost (in no envelope)',
  },
} as const satisfies Record<EstimateGap, Bilingual>

function escapesText(plan: Plan, all: readonly Unestimated[], lang: Lang): string {
  return KINDS.flatMap((kind) => {
    const own = all.filter(({ missing }) => missing.includes(kind)).map(({ project }) => project)
    if (own.length === 0) return []
    return [`${ESCAPES[kind][lang]}${colon(lang)} ${namedProjects(plan, own, lang)}`]
  }).join(semicolon(lang))
}

/** What was let in without estimates, and what stays in without any. */
export function estimateNotes({ estimates, arbitration: { plan } }: ArbitrationContext): Note[] {
  const { admitted, silent } = estimates
  const told = (head: Bilingual, all: readonly Unestimated[]): Note[] =>
    all.length === 0
      ? []
      : [
          note(
            bilingual((lang) => `${head[lang]}${colon(lang)} ${escapesText(plan, all, lang)}.`),
            'watch',
          ),
        ]
  return [
    ...told(
      {
        fr: 'Risque pris (--allow-unestimated), projets retenus sans être estimés',
        en: 'Risk taken (--allow-unestimated), projects in without being estimated',
      },
      admitted,
    ),
    ...told(
      {
        fr: 'La proposition ne sait pas tout de ce que le plan retient déjà ou doit retenir',
        en: 'The proposal does not know all of what the plan keeps already or must keep',
      },
      silent,
    ),
  ]
}

/** How many candidates are to be estimated, as a sentence that follows another; empty for none. */
export function leftToEstimate({ estimates: { barred } }: ArbitrationContext, lang: Lang): string {
  if (barred.length === 0) return ''
  const isOne = barred.length === 1
  const number = formatNumber(barred.length, lang)
  if (lang === 'fr')
    return ` ${number} autre${isOne ? ' est' : 's sont'} à estimer avant de pouvoir être choisi${isOne ? '' : 's'}.`
  return ` ${number} more ${isOne ? 'is' : 'are'} to be estimated before ${isOne ? 'it' : 'they'} can be chosen.`
}

function tableOf(plan: Plan, barred: readonly Unestimated[]): Table {
  const found = new Map(barred.map((one) => [one.project, one]))
  const ordered = byImportance(
    plan,
    barred.map(({ project }) => project),
  )
  return {
    kind: 'table',
    id: 'to_estimate',
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'missing', title: { fr: 'Il manque', en: 'Missing' }, unit: 'text' },
      { id: 'owner', title: { fr: 'À demander à', en: 'To be asked of' }, unit: 'text' },
    ],
    rows: ordered.map((project) => {
      const { missing = [], owner } = found.get(project) ?? {}
      return {
        id: project.id,
        cells: [
          text(project.id),
          text(project.title),
          text(missingText(missing)),
          text(ownerText(plan, owner), owner === undefined ? 'watch' : undefined),
        ],
      }
    }),
  }
}

/** The section `to-estimate`. */
export function toEstimate({ estimates, arbitration, isScreen }: ArbitrationContext): Section {
  const { barred } = estimates
  return {
    id: 'to-estimate',
    title: ARBITRATION_LABELS.to_estimate,
    blocks: [
      note(
        {
          fr: 'Ces candidats ne disent pas quand, par qui ou à quel coût\u00a0: ils ne sont jamais choisis et n’entrent dans aucune preuve. Un zéro écrit est une réponse. --allow-unestimated les fait concourir.',
          en: 'These candidates do not tell when, by whom or at what cost: they are never chosen and take part in no proof. A zero that is written is an answer. --allow-unestimated lets them compete.',
        },
        'watch',
      ),
      ...fittedTable(tableOf(arbitration.plan, barred), isScreen ? SCREEN : undefined),
    ],
  }
}
