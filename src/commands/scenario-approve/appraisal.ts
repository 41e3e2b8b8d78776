/**
 * Makes the record of the options as a body sees them (what each retains and when, its figures, and under which limits
 * these stand), and writes it beside their decision, in a file that nothing rewrites later.
 */

import type { Figure } from '../../metrics/base/define.ts'
import { appraisalHash } from '../../plan/content-hash.ts'
import { within } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../../reports/document/figures.ts'
import { type OptionColumn, SCENARIO_METRICS, type ScenarioContext } from '../../reports/scenarios/context.ts'
import { limitSentences } from '../../reports/scenarios/frozen-limits.ts'
import type { ProjectOutcome } from '../../scenarios/outcome.ts'
import type { Raw } from '../../schema/document.ts'
import { type Day, dayText } from '../../values/calendar.ts'
import { recordStem } from '../../yaml/file-names.ts'
import { fileOfOne, modelineBelow } from '../edits/new-record.ts'
import type { Ground } from '../edits/project.ts'
import { edited, type PlanDraft } from '../plan-draft.ts'

type Appraisal = Raw<'appraisals'>
type FrozenFigures = NonNullable<Appraisal['plan']>
type FrozenFigure = FrozenFigures[string]
type FrozenOption = Appraisal['options'][number]
type FrozenFate = FrozenOption['projects'][string]

/** Digits of a figure that say something: more are the noise of binary fractions. */
const DIGITS = 12

function written(value: number, worth: number): number {
  return Number((value / worth).toPrecision(DIGITS))
}

function frozenFigure({ value, numerator, denominator, where }: Figure, worth: number): FrozenFigure {
  return {
    value: value === null ? null : written(value, worth),
    ...(numerator === undefined ? {} : { numerator: written(numerator, worth) }),
    ...(denominator === undefined ? {} : { denominator: written(denominator, worth) }),
    ...(where === undefined ? {} : { where }),
  }
}

/** The figure by section of the budget, for the one that the comparison shows so. */
function bySection(figures: Figures, id: string, worth: number): Pick<FrozenFigure, 'by_section'> {
  if (id !== 'spending') return {}
  const parts = figures.keys(id, 'section').flatMap(({ key }): [string, number][] => {
    const value = figures.slice(id, 'section', key)?.value ?? null
    return value === null ? [] : [[key, written(value, worth)]]
  })
  return parts.length === 0 ? {} : { by_section: Object.fromEntries(parts) }
}

/** The figures that scenarios are compared by; money in the plan's unit. */
function frozenFigures(figures: Figures, { scale }: Pick<Plan, 'scale'>): FrozenFigures {
  return Object.fromEntries(
    SCENARIO_METRICS.map((id) => {
      const { unit, parts } = figures.metric(id)
      const worth = (unit === 'rate' ? parts : unit) === 'money' ? scale : 1
      // The value of a rate is a share, whatever its parts count.
      const { value } = frozenFigure(figures.whole(id), unit === 'rate' ? 1 : worth)
      const both = frozenFigure(figures.whole(id), worth)
      return [id, { ...both, value, ...bySection(figures, id, worth) }]
    }),
  )
}

function dayIn(key: 'start' | 'end', day: Day | undefined): Partial<FrozenFate> {
  return day === undefined ? {} : { [key]: dayText(day) }
}

function frozenFate({ after, isIn, choice }: ProjectOutcome): FrozenFate {
  const { scale, stretch, reason } = choice ?? {}
  return {
    in: isIn,
    ...(isIn ? { ...dayIn('start', after.span.start), ...dayIn('end', after.span.end) } : {}),
    ...(isIn && scale !== undefined ? { scale } : {}),
    ...(isIn && stretch !== undefined ? { stretch } : {}),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** The option of a column; projects that are no longer on the table in any option are left out. */
function frozenOption(plan: Plan, { id, option, figures, outcomes: fates, breaches }: OptionColumn) {
  const { title, kind } = option.entry
  return {
    scenario: id,
    title,
    kind,
    breaches: breaches.filter(({ isWaived }) => !isWaived).length,
    figures: frozenFigures(figures, plan),
    projects: Object.fromEntries(
      fates.filter(({ isIn, isLeftOut }) => isIn || isLeftOut).map((fate) => [fate.before.id, frozenFate(fate)]),
    ),
  } satisfies FrozenOption
}

/**
 * The record of the options that a comparison shows, sealed by its hash.
 *
 * @param context - the comparison of the plan before anything is approved.
 * @param chosen - the id of the scenario that the decision approves.
 */
export function appraisalOf(context: ScenarioContext, { decision, date }: Ground, chosen: string): Appraisal {
  const { plan, figures, options, measure } = context
  const record = {
    decision: decision.id,
    date,
    as_of: dayText(plan.asOf),
    chosen,
    value_measure: measure,
    currency: plan.currency,
    ...(plan.header.unit === undefined ? {} : { unit: plan.header.unit }),
    content: plan.hash,
    limits: limitSentences(context),
    plan: frozenFigures(figures, plan),
    options: options.map((column) => frozenOption(plan, column)),
  }
  return { ...record, hash: appraisalHash(record) }
}

/** The draft with the record: in its own file `decisions/ID.yaml`, in the plan's only file where it is one file. */
export function keepAppraisal(draft: PlanDraft, record: Raw<'appraisals'>): PlanDraft {
  const { plan, input } = draft
  const own = `${input.root === '.' ? '' : `${input.root}/`}decisions/${recordStem(record.decision)}.yaml`
  const known = input.files.some(({ path }) => path === own) ? own : fileOfOne(draft)
  if (known === undefined) {
    const head = `${modelineBelow(draft)}appraisals:\n`
    const edits = [{ path: ['appraisals'], value: [record] }]
    return edited(draft, [], [{ path: own, head, edits }])
  }
  const at = { file: known, path: ['appraisals'], part: 'value' as const }
  const count = plan.appraisals.filter((one) => one.at.file === known).length
  return edited(draft, [{ at: within({ at }, count), value: record }])
}
