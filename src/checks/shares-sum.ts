/** Finds shares that belong together and do not add up. */
import { within } from '../model/entity.ts'
import type { Plan } from '../model/plan.ts'
import { formatNumber, formatPlain, quote } from '../text/format.ts'
import type { Lang } from '../units/language.ts'
import { type Discovery, defineCheck } from './define.ts'
import { keyName } from './util/key-name.ts'

/** How far a sum may be off: enough for three shares written 0.333. */
const TOLERANCE = 0.0015

function sumOf(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0)
}

function figure(sum: number, lang: Lang): string {
  return formatNumber(sum, lang, 3)
}

/** The shares of a project's axes, which are the whole of it. */
function* ofProjects(plan: Plan): Generator<Discovery> {
  for (const project of plan.projects) {
    const shares = (project.written.axes ?? []).map(({ share }) => share)
    const sum = sumOf(shares)
    if (shares.length === 0 || Math.abs(sum - 1) <= TOLERANCE) continue
    yield {
      at: within(project, 'axes'),
      entity: project.id,
      facts: { key: 'axes', sum, expected: 1 },
      message: {
        fr: `Parts des axes de ${project.id}\u00a0: leur somme fait ${figure(sum, 'fr')} au lieu de 1`,
        en: `The axis shares of ${project.id} add up to ${figure(sum, 'en')} and not to 1`,
      },
    }
  }
}

/** A share that each axis may have: the whole where all have one, no more than the whole where some have. */
function* ofAxes({ axes }: Plan, key: 'weight' | 'target_budget_share'): Generator<Discovery> {
  const told = axes.flatMap((axis) => (axis[key] === undefined ? [] : [{ axis, share: axis[key] }]))
  const sum = sumOf(told.map(({ share }) => share))
  const isWhole = told.length === axes.length
  const last = told.at(-1)
  const isOff = sum - 1 > TOLERANCE || (isWhole && 1 - sum > TOLERANCE)
  if (last === undefined || !isOff) return
  yield {
    at: within(last.axis, key),
    entity: last.axis.id,
    facts: { key, sum, expected: 1, axes: told.length },
    related: told.slice(0, -1).map(({ axis, share }) => ({
      at: within(axis, key),
      label: { fr: formatPlain(share, 'fr'), en: formatPlain(share, 'en') },
    })),
    message: {
      fr: `${quote(key, 'fr')} des ${told.length} axes\u00a0: leur somme fait ${figure(sum, 'fr')} au lieu de 1`,
      en: `${quote(key, 'en')} of the ${told.length} axes adds up to ${figure(sum, 'en')} and not to 1`,
    },
  }
}

const TAKEN = ['absence', 'other', 'run'] as const

/** What absence, other duties and running the systems take of a team. */
function* ofTeams(plan: Plan): Generator<Discovery> {
  for (const team of plan.teams) {
    const capacity = team.written.capacity ?? {}
    const sum = sumOf(TAKEN.map((key) => capacity[key] ?? 0))
    if (sum < 1 - TOLERANCE) continue
    yield {
      at: within(team, 'capacity'),
      entity: team.id,
      facts: { key: 'capacity', sum, expected: 1 },
      help: {
        fr: 'baissez l’une des trois parts pour qu’il reste du temps aux projets',
        en: 'lower one of the three shares so that time is left for projects',
      },
      message: {
        fr: `${keyName('capacity', team.id, 'fr')}\u00a0: absence, other et run font ensemble ${figure(sum, 'fr')}, soit tout le temps de l’équipe`,
        en: `${keyName('capacity', team.id, 'en')}: absence, other and run take ${figure(sum, 'en')} together, which is all the time there is`,
      },
    }
  }
}

/** Finds shares of axes that do not make a whole, and shares of a team's time that leave none. */
export const sharesSum = defineCheck({
  id: 'shares-sum',
  severity: 'warning',
  summary: {
    fr: 'Les parts d’un même tout font 1, et celles du temps d’une équipe en laissent aux projets',
    en: 'The shares of one whole add up to 1, and those of the time of a team leave some for projects',
  },
  why: {
    fr: 'Quand les parts d’un projet ne font pas 1, la somme des axes ne retrouve plus le total du plan',
    en: 'Where the shares of a project do not make 1, the axes no longer add up to the total of the plan',
  },
  fix: {
    fr: 'ajustez les parts pour que leur somme fasse 1',
    en: 'adjust the shares so that they add up to 1',
  },
  *run(plan) {
    yield* ofAxes(plan, 'weight')
    yield* ofAxes(plan, 'target_budget_share')
    yield* ofProjects(plan)
    yield* ofTeams(plan)
  },
})
