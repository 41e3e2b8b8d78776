/** Says whether a project is in, which projects no choice is about since they are served first, and which must be estimated before. */
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { EstimateGap } from '../../scenarios/estimate-gaps.ts'
import { OBLIGATIONS, type Obligation } from '../../scenarios/obligation.ts'
import type { CutLine } from '../../scenarios/priority-list/cut-line.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'

const TEXTS = printed('eligibility', {
  in: { fr: 'retenu', en: 'in' },
  out: { fr: 'écarté', en: 'out' },
  toEstimate: { fr: 'à estimer, il manque', en: 'to be estimated, missing' },
  nobody: { fr: 'personne n’est désigné', en: 'nobody is named' },
  noneFirst: { fr: 'Aucun projet n’est servi d’abord.', en: 'No project is served first.' },
  first: (number: string, projects: string, counts: string) => ({
    fr: `Servis d’abord\u00a0: ${number} ${projects} (${counts}).`,
    en: `Served first: ${number} ${projects} (${counts}).`,
  }),
})

const MISSING = printed('eligibility', {
  dates: { fr: 'les dates', en: 'dates' },
  workload: { fr: 'la charge des équipes', en: 'work of the teams' },
  cost: { fr: 'le coût par année', en: 'cost by year' },
} as const) satisfies Record<EstimateGap, Bilingual>

const OBLIGED = printed('obliged', {
  completed: { fr: ['terminé', 'terminés'], en: ['completed', 'completed'] },
  started: { fr: ['commencé', 'commencés'], en: ['started', 'started'] },
  unknown: { fr: ['de statut inconnu', 'de statut inconnu'], en: ['of unknown status', 'of unknown status'] },
  mandatory: { fr: ['obligatoire', 'obligatoires'], en: ['mandatory', 'mandatory'] },
  'carried-over': {
    fr: ['repris du plan précédent', 'repris du plan précédent'],
    en: ['carried over', 'carried over'],
  },
  forced: { fr: ['imposé', 'imposés'], en: ['forced', 'forced'] },
  required: {
    fr: ['préalable d’un autre', 'préalables d’autres'],
    en: ['prerequisite of another', 'prerequisites of others'],
  },
} as const) satisfies Record<Obligation, Noun>

/** What became of a project in a choice. */
export function inOrOut(isIn: boolean): Bilingual {
  return isIn ? TEXTS.in : TEXTS.out
}

export function missingText(missing: readonly EstimateGap[]): Bilingual {
  return bilingual((lang) => missing.map((one) => MISSING[one][lang]).join(', '))
}

/** To be estimated, with what is missing. */
export function toEstimateText(missing: readonly EstimateGap[], lang: Lang): string {
  return `${TEXTS.toEstimate[lang]}${colon(lang)} ${missingText(missing)[lang]}`
}

export function ownerText(plan: Plan, owner: string | undefined): Bilingual {
  if (owner === undefined) return TEXTS.nobody
  const department = entityById(plan.departments, owner)
  return department === undefined ? verbatim(owner) : titleOf(department.title, department.id)
}

export function obligationText(obligation: Obligation): Bilingual {
  return bilingual((lang) => OBLIGED[obligation][lang][0])
}

/** How many are served first, and why. */
export function servedFirstText(served: CutLine['fixed']): Bilingual {
  if (served.length === 0) return TEXTS.noneFirst
  return bilingual((lang) => {
    const counts = OBLIGATIONS.flatMap((obligation) => {
      const count = served.filter(({ standing }) => standing === obligation).length
      if (count === 0) return []
      return [`${formatNumber(count, lang)} ${formOf(count, OBLIGED[obligation], lang)}`]
    })
    const projects = formOf(served.length, NOUNS.project, lang)
    return TEXTS.first(formatNumber(served.length, lang), projects, counts.join(', '))[lang]
  })
}
