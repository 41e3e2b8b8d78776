/** Axes and objectives: served, measured and reached. */

import { comparedMoney } from '../lang/compared.ts'
import { dateWords, onDate } from '../lang/dates.ts'
import { formatPercent, formatPlain } from '../lang/numbers.ts'
import { type MeasuredValue, type ObjectiveResult, objectiveResults } from '../metrics/base/objective-results.ts'
import { slicesBy } from '../metrics/base/slices.ts'
import { investmentShare } from '../metrics/portfolio-balance.ts'
import type { Plan } from '../plan/plan.ts'
import { isInPlan, isLive, isStatusTold, isUndecided } from '../plan/project-status.ts'
import { type Day, dayText, firstDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { memoizeByObject } from '../values/memoize.ts'
import type { Cents } from '../values/quantity.ts'
import { placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { shiftDay } from './facts/project-dates.ts'
import { nameOf } from './words/naming.ts'

/** Points of the investment that an axis may be short of before anybody would decide otherwise. */
const SHARE_TOLERANCE = 0.05

const axisScopes = memoizeByObject(
  (plan: Plan) => new Map(slicesBy(plan, 'axis').map(({ key, scope }) => [key.toLowerCase(), scope])),
)

export const axisBelowTargetShare = recordRule({
  id: 'axis-below-target-share',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Chaque axe reçoit, à cinq points près, la part d’investissement visée',
    en: 'Every axis gets the share of the investment aimed at, within five points',
  },
  why: {
    fr: 'Un axe affiché sans les moyens annoncés est une promesse\u00a0: l’argent dit la stratégie réelle',
    en: 'An axis announced without its means is a promise: the money tells the real strategy',
  },
  fix: {
    fr: 'retenez ou renforcez des projets de l’axe, ou révisez target_budget_share par une décision',
    en: 'retain or strengthen projects of the axis, or revise target_budget_share by a decision',
  },
  over: (plan) => (isUndecided(plan) ? [] : plan.axes),
  find(axis, plan) {
    const target = axis.target_budget_share
    const scope = axisScopes(plan).get(axis.id.toLowerCase())
    if (target === undefined || scope === undefined) return undefined
    const { value, numerator = 0, denominator = 0 } = investmentShare.compute(plan, scope)
    if (value === null || target - value <= SHARE_TOLERANCE) return undefined
    const amounts = [numerator, denominator].map((plain) => Math.round(plain * 100) as Cents)
    return {
      ...placedIn(axis, 'target_budget_share'),
      facts: { share: value, target, part: numerator, of: denominator },
      message: bilingual((lang) => {
        const sums = comparedMoney(amounts, plan, lang)
        const [got, aim] = [formatPercent(value, lang), formatPercent(target, lang)]
        return {
          fr: `Axe ${nameOf(axis, 'fr')} à ${got} de l’investissement prévu (${sums.join(' sur ')}), pour ${aim} visés`,
          en: `Axis ${nameOf(axis, 'en')} gets ${got} of the expected investment (${sums.join(' of ')}), where ${aim} is aimed at`,
        }[lang]
      }),
    }
  },
})

/** The axes that projects name, themselves or by an objective, in lower case. */
function servedAxes(plan: Plan): ReadonlySet<string> {
  const axisOf = new Map(plan.objectives.map(({ id, axis }) => [id.toLowerCase(), axis]))
  return new Set(
    plan.projects
      .filter((project) => isInPlan(plan, project))
      .flatMap(({ axes, written }) => [
        ...axes.map(({ id }) => id),
        ...(written.objectives ?? []).map((id) => axisOf.get(id.toLowerCase()) ?? ''),
      ])
      .map((id) => id.toLowerCase()),
  )
}

export const axisWithoutProject = recordRule({
  id: 'axis-without-project',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout axe est servi par un projet retenu (ou candidat, tant que le plan n’est pas approuvé)',
    en: 'Every axis is served by a retained project (or a candidate, while the plan is not approved)',
  },
  why: {
    fr: 'Un axe sans projet est une stratégie sans moyens',
    en: 'An axis without a project is a strategy without means',
  },
  fix: { fr: 'rattachez un projet à l’axe, ou retirez l’axe', en: 'link a project to the axis, or remove the axis' },
  most: {
    fr: 'Aucun projet retenu ne sert {count} des {of} axes',
    en: 'No retained project serves {count} of {of} axes',
  },
  follows: ['reference-unknown'],
  needs: ['project-without-objective'],
  given: servedAxes,
  over: ({ axes }) => axes,
  find(axis, _plan, served) {
    if (served.has(axis.id.toLowerCase())) return undefined
    return {
      ...placedIn(axis, 'id'),
      message: {
        fr: `Aucun projet retenu ne sert l’axe ${nameOf(axis, 'fr')}`,
        en: `No retained project serves the axis ${nameOf(axis, 'en')}`,
      },
    }
  },
})

/** The measured objectives with a due day before the status date; none of a closed plan, which its assessment judges. */
function dueObjectives(plan: Plan): ObjectiveResult[] {
  if (plan.status === 'closed') return []
  return objectiveResults(plan).filter(
    ({ due: day, last }) => day !== undefined && day < plan.asOf && last !== undefined,
  )
}

export const objectiveOverdue = recordRule({
  id: 'objective-overdue',
  subject: 'strategy',
  severity: 'warning',
  summary: { fr: 'Un objectif est atteint à son échéance', en: 'An objective is reached by its due date' },
  why: {
    fr: 'Une échéance passée sans que rien ne soit dit apprend à tous que les échéances ne comptent pas',
    en: 'A due date that passes without a word teaches everybody that due dates do not count',
  },
  fix: {
    fr: 'mesurez-le de nouveau (indicator.actual), ou faites décider une nouvelle échéance ou une nouvelle cible',
    en: 'measure it again (indicator.actual), or have a new due date or a new target decided',
  },
  most: {
    fr: '{count} des {of} objectifs échus ne sont pas atteints',
    en: '{count} of {of} objectives that are due are not reached',
  },
  over: dueObjectives,
  find({ objective, last, verdict }) {
    const { indicator } = objective
    if (verdict !== 'missed' || indicator === undefined || last === undefined) return undefined
    const { due: written = '', target } = indicator
    const measured = dayText(last.day)
    return {
      ...placedIn(objective, 'indicator', 'due'),
      facts: { due: written, target, value: last.value, measured },
      message: {
        fr: `Objectif ${nameOf(objective, 'fr')} échu le ${dateWords(written, 'fr')} et non atteint\u00a0: ${formatPlain(last.value, 'fr')} au ${dateWords(measured, 'fr')} pour une cible de ${formatPlain(target, 'fr')}`,
        en: `The objective ${nameOf(objective, 'en')} was due ${onDate(written, 'en')} and is not reached: ${formatPlain(last.value, 'en')} ${onDate(measured, 'en')} for a target of ${formatPlain(target, 'en')}`,
      },
    }
  },
})

/**
 * The value that lies further from the target than the one before, and that one: the last, while the target is not reached,
 * or one between that the next makes up for at once, as a slip of the pen looks.
 */
function stepBack({ objective, values, trend, verdict }: ObjectiveResult): readonly MeasuredValue[] | undefined {
  if (trend === 'further' && verdict !== 'reached') return values.slice(-2)
  const target = objective.indicator?.target ?? 0
  const left = values.map(({ value }) => Math.abs(target - value))
  const at = left.findIndex((now, index) => {
    const [before, after] = [left[index - 1], left[index + 1]]
    return before !== undefined && after !== undefined && now > before && after < before
  })
  return at < 0 ? undefined : values.slice(at - 1, at + 1)
}

export const objectiveRegressing = recordRule({
  id: 'objective-regressing',
  subject: 'strategy',
  severity: 'info',
  summary: {
    fr: 'Un indicateur se rapproche de sa cible d’une mesure à l’autre',
    en: 'An indicator comes nearer to its target from measure to measure',
  },
  why: {
    fr: 'Un recul se comprend et se corrige à la mesure où il apparaît, rarement à l’échéance',
    en: 'A step back is understood and mended when it shows, seldom when the objective is due',
  },
  fix: {
    fr: 'vérifiez la mesure, puis dites à l’instance ce qui explique le recul et ce qui est fait\u00a0; un recul admis jusqu’à la prochaine mesure s’inscrit par une dérogation (plan.waivers)',
    en: 'check the measure, then tell the body what explains the step back and what is done about it; record one that is accepted until the next measure as a waiver (plan.waivers)',
  },
  most: {
    fr: '{count} des {of} indicateurs mesurés plusieurs fois reculent',
    en: '{count} of {of} indicators measured more than once go back',
  },
  over: (plan) => objectiveResults(plan).filter(({ values }) => values.length > 1),
  find(result) {
    const { objective } = result
    const [before, last] = stepBack(result) ?? []
    if (before === undefined || last === undefined) return undefined
    const measured = dayText(last.day)
    return {
      ...placedIn(objective, 'indicator', 'actual', measured),
      facts: { before: before.value, value: last.value, measured },
      message: {
        fr: `Indicateur de l’objectif ${nameOf(objective, 'fr')} en recul\u00a0: ${formatPlain(before.value, 'fr')} puis ${formatPlain(last.value, 'fr')} au ${dateWords(measured, 'fr')}`,
        en: `The indicator of the objective ${nameOf(objective, 'en')} goes back: ${formatPlain(before.value, 'en')}, then ${formatPlain(last.value, 'en')} ${onDate(measured, 'en')}`,
      },
    }
  },
})

/** An indicator that is not looked at for so long steers nothing. */
const MONTHS_BETWEEN_MEASURES = 12

/** The day before which a value is too old; undefined where the plan is not under way for that long. */
function oldestMeasure({ asOf, horizon, isApproved, status }: Plan): Day | undefined {
  const day = shiftDay(asOf, -MONTHS_BETWEEN_MEASURES)
  const isUnderWay = isApproved && status !== 'closed' && firstDay(horizon.first) <= day
  return isUnderWay ? day : undefined
}

/** The objectives with an indicator that is not reached yet. */
function followed(plan: Plan): ObjectiveResult[] {
  return objectiveResults(plan).filter(
    ({ objective, verdict }) => objective.indicator !== undefined && verdict !== 'reached',
  )
}

function unmeasuredHit({ objective, last }: ObjectiveResult): RuleHit {
  const name = { fr: nameOf(objective, 'fr'), en: nameOf(objective, 'en') }
  if (last === undefined) {
    return {
      ...placedIn(objective, 'indicator', 'name'),
      facts: { months: MONTHS_BETWEEN_MEASURES },
      message: {
        fr: `Indicateur de l’objectif ${name.fr} jamais mesuré, plus d’un an après le début du plan`,
        en: `The indicator of the objective ${name.en} was never measured, more than a year after the plan began`,
      },
    }
  }
  const measured = dayText(last.day)
  return {
    ...placedAtKey(objective, 'indicator', 'actual', measured),
    facts: { months: MONTHS_BETWEEN_MEASURES, measured },
    message: {
      fr: `Indicateur de l’objectif ${name.fr} mesuré pour la dernière fois le ${dateWords(measured, 'fr')}, il y a plus d’un an`,
      en: `The indicator of the objective ${name.en} was last measured ${onDate(measured, 'en')}, more than a year ago`,
    },
  }
}

export const objectiveUnmeasured = recordRule({
  id: 'objective-unmeasured',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'L’indicateur d’un objectif est mesuré au moins une fois par an',
    en: 'The indicator of an objective is measured once a year at least',
  },
  why: {
    fr: 'Un objectif qui n’est pas mesuré ne peut être dit ni atteint ni manqué, et rien ne se corrige à temps',
    en: 'An objective that is not measured can be called neither reached nor missed, and nothing is mended in time',
  },
  fix: { fr: 'ajoutez une valeur et sa date à indicator.actual', en: 'add a value and its day to indicator.actual' },
  most: {
    fr: '{count} des {of} indicateurs d’objectif n’ont pas été mesurés depuis un an',
    en: '{count} of {of} indicators of objectives were not measured for a year',
  },
  population: (plan) => (oldestMeasure(plan) === undefined ? 0 : followed(plan).length),
  given: oldestMeasure,
  over: followed,
  find(result, _plan, oldest) {
    const { last } = result
    if (last !== undefined && last.day >= oldest) return undefined
    return unmeasuredHit(result)
  },
})

export const objectiveWithoutProject = recordRule({
  id: 'objective-without-project',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout objectif est servi par un projet retenu (ou candidat, tant que le plan n’est pas approuvé)',
    en: 'Every objective is served by a retained project (or a candidate, while the plan is not approved)',
  },
  why: {
    fr: 'Un objectif sans projet est une stratégie sans moyens',
    en: 'An objective without a project is a strategy without means',
  },
  fix: {
    fr: 'rattachez un projet à l’objectif, ou retirez l’objectif',
    en: 'link a project to the objective, or remove the objective',
  },
  most: {
    fr: 'Aucun projet retenu ne sert {count} des {of} objectifs',
    en: 'No retained project serves {count} of {of} objectives',
  },
  follows: ['reference-unknown'],
  needs: ['project-without-objective'],
  given: (plan) =>
    new Set(
      plan.projects
        .filter((project) => isInPlan(plan, project))
        .flatMap(({ written }) => (written.objectives ?? []).map((id) => id.toLowerCase())),
    ),
  over: ({ objectives }) => objectives,
  find(objective, _plan, served) {
    if (served.has(objective.id.toLowerCase())) return undefined
    return {
      ...placedIn(objective, 'id'),
      message: {
        fr: `Aucun projet retenu ne sert l’objectif ${nameOf(objective, 'fr')}`,
        en: `No retained project serves the objective ${nameOf(objective, 'en')}`,
      },
    }
  },
})

export const projectWithoutObjective = recordRule({
  id: 'project-without-objective',
  subject: 'strategy',
  severity: 'warning',
  summary: {
    fr: 'Tout projet retenu ou candidat sert un axe ou un objectif',
    en: 'Every retained or candidate project serves an axis or an objective',
  },
  why: {
    fr: 'Un projet sans lien avec la stratégie ne peut être ni justifié ni arbitré',
    en: 'A project without a link to the strategy can be neither justified nor arbitrated',
  },
  fix: {
    fr: 'ajoutez «\u00a0axis\u00a0» ou «\u00a0objectives\u00a0», ou écartez le projet',
    en: 'add "axis" or "objectives", or leave the project out',
  },
  example: 'axis: AX2',
  named: { AX2: 'axis' },
  most: {
    fr: '{count} des {of} projets retenus ou candidats ne servent aucun axe ni objectif',
    en: '{count} of {of} retained or candidate projects serve no axis and no objective',
  },
  over: ({ projects }) => projects.filter((project) => isLive(project) && isStatusTold(project)),
  find(project) {
    if (project.axes.length > 0 || (project.written.objectives ?? []).length > 0) return undefined
    return {
      ...placedIn(project, 'id'),
      message: {
        fr: `Le projet ${nameOf(project, 'fr')} ne sert aucun axe ni objectif`,
        en: `${nameOf(project, 'en')} serves no axis and no objective`,
      },
    }
  },
})
