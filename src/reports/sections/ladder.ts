/**
 * The maturity of a plan as a ladder of four rungs, each held by rules that find nothing any more in what they look at, and how far a plan is on it.
 */
import { type Bilingual, printed } from '../../values/language.ts'

interface RungCheck {
  /** The rule that finds what is missing, or `files` (all could be read) or `approval` (the plan is approved). */
  readonly id: string
  /** What is counted, in the plural and in lower case. */
  readonly label: Bilingual
}

interface Rung {
  readonly id: 'readable' | 'costed' | 'steered' | 'governed'
  readonly title: Bilingual
  readonly checks: readonly RungCheck[]
}

/** The rungs, the first one first. */
export const LADDER: readonly Rung[] = printed('ladder', [
  {
    id: 'readable',
    title: { fr: 'Lisible', en: 'Readable' },
    checks: [{ id: 'files', label: { fr: 'fichiers lus en entier', en: 'files read whole' } }],
  },
  {
    id: 'costed',
    title: { fr: 'Chiffré', en: 'Costed' },
    checks: [
      {
        id: 'project-without-budget',
        label: { fr: 'projets retenus avec un budget', en: 'retained projects with a budget' },
      },
      {
        id: 'project-without-workload',
        label: { fr: 'projets en cours ou à venir avec une charge', en: 'open projects with a workload' },
      },
      { id: 'team-capacity-missing', label: { fr: 'équipes avec une capacité', en: 'teams with a capacity' } },
    ],
  },
  {
    id: 'steered',
    title: { fr: 'Piloté', en: 'Steered' },
    checks: [
      {
        id: 'project-without-next-milestone',
        label: {
          fr: 'projets en cours avec un jalon ou leur fin d’ici à six mois',
          en: 'projects under way with a milestone or their end within six months',
        },
      },
      {
        id: 'review-stale',
        label: { fr: 'projets en cours avec une revue récente', en: 'projects under way with a recent review' },
      },
      {
        id: 'project-end-overdue',
        label: {
          fr: 'projets non terminés dont la fin est à venir',
          en: 'projects not completed whose end is to come',
        },
      },
    ],
  },
  {
    id: 'governed',
    title: { fr: 'Gouverné', en: 'Governed' },
    checks: [
      { id: 'approval', label: { fr: 'plan approuvé', en: 'plan approved' } },
      {
        id: 'plan-without-decision',
        label: { fr: 'plan approuvé par une décision inscrite', en: 'plan approved by a recorded decision' },
      },
      {
        id: 'project-without-objective',
        label: { fr: 'projets reliés à un axe ou à un objectif', en: 'projects linked to an axis or an objective' },
      },
      {
        id: 'project-roles-missing',
        label: {
          fr: 'projets en cours ou à venir avec commanditaire et chef de projet',
          en: 'open projects with a sponsor and a lead',
        },
      },
    ],
  },
])

export interface HeldCheck extends RungCheck {
  readonly held: number
  /** Zero where the plan has nothing to look at. */
  readonly of: number
}

export interface HeldRung extends Omit<Rung, 'checks'> {
  readonly checks: readonly HeldCheck[]
  /**
   * `reached` where everything is there, `open` where something is missing, `waiting` where nobody can say because
   * something could not be read, `empty` where the first check has nothing to look at.
   */
  readonly state: 'reached' | 'open' | 'waiting' | 'empty'
}

export type PlanStanding = readonly HeldRung[]

function stateOf(checks: readonly HeldCheck[], isWaiting: boolean): HeldRung['state'] {
  if (checks.some(({ held, of }) => held < of)) return 'open'
  if (isWaiting) return 'waiting'
  return checks.length === 0 || checks[0]?.of === 0 ? 'empty' : 'reached'
}

/**
 * The standing of a plan.
 *
 * @param countOf - how much of what a check asks for is there, and of how much; `waiting` where nobody can say because
 *   something could not be read, undefined where the plan does not ask for it.
 */
export function standingOf(
  countOf: (check: RungCheck) => { readonly held: number; readonly of: number } | 'waiting' | undefined,
): PlanStanding {
  return LADDER.map((rung) => {
    const counts = rung.checks.map((check) => ({ check, count: countOf(check) }))
    const checks = counts.flatMap(({ check, count }) => (typeof count === 'object' ? [{ ...check, ...count }] : []))
    const isWaiting = counts.some(({ count }) => count === 'waiting')
    return { ...rung, checks, state: stateOf(checks, isWaiting) }
  })
}
