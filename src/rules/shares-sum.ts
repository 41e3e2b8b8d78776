/** Finds shares that belong together and do not add up. */

import { shareText } from '../lang/numbers.ts'
import { counted, type Noun } from '../lang/plurals.ts'
import { within } from '../plan/entity.ts'
import type { Plan } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

/** How far a sum may be off: enough for three shares written 0.333. */
const TOLERANCE = 0.0015

function sumOf(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0)
}

/** The shares of a project's axes, which are the whole of it. */
function* ofProjects(plan: Plan): Generator<RuleHit> {
  for (const project of plan.projects) {
    const shares = (project.written.axes ?? []).map(({ share }) => share)
    const sum = sumOf(shares)
    if (shares.length === 0 || Math.abs(sum - 1) <= TOLERANCE) continue
    yield {
      at: within(project, 'axes'),
      entity: project.id,
      facts: { key: 'axes', sum, expected: 1 },
      message: {
        fr: `Les parts des axes du projet ${nameOf(project, 'fr')} totalisent ${shareText(sum, 'fr')} au lieu de ${shareText(1, 'fr')}`,
        en: `The shares of the axes of ${nameOf(project, 'en')} add up to ${shareText(sum, 'en')} instead of ${shareText(1, 'en')}`,
      },
    }
  }
}

const AXES: Noun = { fr: ['axe', 'axes'], en: ['axis', 'axes'] }

const SHARES = {
  weight: { fr: 'poids', en: 'weights' },
  target_budget_share: { fr: 'parts visées du budget', en: 'target shares of the budget' },
} as const

/** A share that each axis may have: the whole where all have one, no more than the whole where some have. */
function* ofAxes(plan: Plan, key: 'weight' | 'target_budget_share'): Generator<RuleHit> {
  const { axes } = plan
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
    related: told
      .slice(0, -1)
      .map(({ axis, share }) => ({ at: within(axis, key), label: bilingual((lang) => shareText(share, lang)) })),
    message: {
      fr: `Les ${SHARES[key].fr} de ${counted(told.length, AXES, 'fr')} totalisent ${shareText(sum, 'fr')} au lieu de ${shareText(1, 'fr')}`,
      en: `The ${SHARES[key].en} of ${counted(told.length, AXES, 'en')} add up to ${shareText(sum, 'en')} instead of ${shareText(1, 'en')}`,
    },
  }
}

/** The shares of a project's departments, which are the whole of its money and work. */
function* ofDepartments(plan: Plan): Generator<RuleHit> {
  for (const project of plan.projects) {
    const shares = Object.values(project.written.departments?.shares ?? {})
    const sum = sumOf(shares)
    if (shares.length === 0 || Math.abs(sum - 1) <= TOLERANCE) continue
    yield {
      at: within(project, 'departments', 'shares'),
      entity: project.id,
      facts: { key: 'departments', sum, expected: 1 },
      message: {
        fr: `Les parts des directions du projet ${nameOf(project, 'fr')} totalisent ${shareText(sum, 'fr')} au lieu de ${shareText(1, 'fr')}`,
        en: `The shares of the departments of ${nameOf(project, 'en')} add up to ${shareText(sum, 'en')} instead of ${shareText(1, 'en')}`,
      },
    }
  }
}

/** Finds shares of axes and of departments that do not make a whole. */
export const sharesSum = defineRule({
  id: 'shares-sum',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: { fr: 'Les parts d’un même tout font 1', en: 'The shares of one whole add up to 1' },
  why: {
    fr: 'Quand les parts d’un projet ne font pas 1, la somme des axes ou des directions ne dit plus ce que chacun porte',
    en: 'Where the shares of a project do not make 1, the figures of axes or departments no longer say what each bears',
  },
  fix: { fr: 'ajustez les parts pour que leur somme fasse 1', en: 'adjust the shares so that they add up to 1' },
  collective: {
    population: ({ axes, projects }) =>
      projects.filter(({ written }) => (written.axes ?? []).length > 0).length +
      projects.filter(({ written }) => written.departments?.shares !== undefined).length +
      (axes.length > 0 ? Object.keys(SHARES).length : 0),
    message: collectively(
      (count, of) => `${count} des ${of} totaux de parts ne font pas un tout`,
      (count, of) => `${count} of ${of} totals of shares do not make a whole`,
    ),
  },
  *run(plan) {
    yield* ofAxes(plan, 'weight')
    yield* ofAxes(plan, 'target_budget_share')
    yield* ofProjects(plan)
    yield* ofDepartments(plan)
  },
})
