/** Refuses what a scenario would ask in vain of a project that is over or left out, and tells what changes nothing. */

import { sectionName } from '../../lang/catalogue/money-names.ts'
import { SCENARIO_EDIT_TEXTS as T } from '../../lang/catalogue/scenario-edits.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { costOf } from '../../metrics/base/spending.ts'
import { applyFlatScenario } from '../../overlay/apply-scenario.ts'
import type { FlatScenario } from '../../overlay/flat-scenario.ts'
import { flattenScenario } from '../../overlay/flatten-scenario.ts'
import { isYearClosed } from '../../plan/budget-year.ts'
import { isSameId } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isGone, isInPlan } from '../../plan/project-status.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { firstDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { parsePeriod } from '../../values/period.ts'
import { sum } from '../../values/quantity.ts'
import { commandLine } from '../corrected-line.ts'
import type { AskedChoice, ScenarioChanges } from '../edits/scenario.ts'
import { withPairsOf, withValues } from '../pairs.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { refuseTooFew } from './check-hires.ts'

const TIMING = ['start', 'scale', 'stretch'] as const
type Timing = (typeof TIMING)[number]

/** The words at the end of a line, before those that are no options. */
function withWords(argv: readonly string[], ...words: readonly string[]): readonly string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  return argv.toSpliced(end, 0, ...words)
}

/** The line with a project among those to retain, and no longer among those to leave out. */
function lineThatKeeps(argv: readonly string[], id: string): readonly string[] {
  const words = withValues(argv, '--out', false, (one) => (isSameId(one, id) ? undefined : one))
  return withWords(words, '--in', id)
}

/** The line that asks for nothing of a project by an option. */
function lineWithout(argv: readonly string[], key: Timing, id: string): readonly string[] {
  return withPairsOf(argv, `--${key}`, id, undefined)
}

/** Whether a project can no longer be moved, or changed at all, by an option. */
function isOver(project: Project, key: Timing): boolean {
  // What recurs of a completed one can still be scaled.
  return isGone(project) || (isCompleted(project) && key !== 'scale')
}

function refuseOver(plan: Plan, project: Project, asked: AskedChoice, argv: readonly string[]) {
  const key = TIMING.find((one) => asked[one] !== undefined && isOver(project, one))
  if (key === undefined) return
  const status = statusLabel(plan, project.status)
  const words = `--${key} ${project.id} ${status.fr}|${status.en}`
  throw new Refusal('choice-of-over', words, { line: lineWithout(argv, key, project.id) })
}

/** A reason alone chooses nothing. */
function refuseReasonAlone({ choices = {} }: Entry<'scenarios'>, id: string, argv: readonly string[]) {
  const [, own = {}] = Object.entries(choices).find(([key]) => isSameId(key, id)) ?? []
  if (Object.keys(own).every((key) => key === 'reason'))
    throw new Refusal('reason-alone', id, { line: withWords(argv, '--in', id) })
}

function checkEach({ plan }: Tried, entry: Entry<'scenarios'>, laid: Plan, asked: Asked) {
  const { changes, argv } = asked
  for (const [id, choice] of changes.choices) {
    refuseReasonAlone(entry, id, argv)
    const [project, after] = [plan, laid].map((one) => entityById(one.projects, id))
    if (project !== undefined) refuseOver(plan, project, choice, argv)
    const key = TIMING.find((one) => choice[one] !== undefined)
    if (key === undefined || after === undefined || isInPlan(laid, after)) continue
    // Where the line itself leaves it out, either of the two may be what was not meant.
    const untimed = TIMING.reduce((line, one) => lineWithout(line, one, after.id), argv)
    throw new Refusal('choice-of-left-out', `--${key} ${after.id}`, {
      line: lineThatKeeps(argv, after.id),
      details: choice.isKept === false ? [commandLine(untimed)] : [],
    })
  }
}

function sizeOf(plan: Plan, id: string): string {
  const project = entityById(plan.projects, id)
  if (project === undefined) return ''
  return `${costOf(plan, project, {})} ${sum(project.workload.map(({ total }) => total))}`
}

/** What the factors change less than they seem to: nothing where nothing is still to come, and of what is completed its run cost alone. */
function idleFactors(plan: Plan, flat: FlatScenario, laid: Plan, changes: ScenarioChanges) {
  return [...changes.choices].flatMap(([id, { scale }]) => {
    const key = id.toLowerCase()
    const own = flat.choices.get(key)
    if (scale === undefined || scale === 1 || own === undefined) return []
    const choices = new Map(flat.choices).set(key, { ...own, scale: undefined })
    const bare = applyFlatScenario(plan, { ...flat, choices })
    if (sizeOf(bare, id) === sizeOf(laid, id)) return [T.idleScale(id)]
    const project = entityById(plan.projects, id)
    return project !== undefined && isCompleted(project) ? [T.runScale(id)] : []
  })
}

/** What the changes of a frame say about the past, which they do not change. */
function idleFrame(plan: Plan, { ceilings, hires }: ScenarioChanges): Bilingual[] {
  return [
    ...ceilings
      .filter(({ year }) => isYearClosed(plan, year, plan.asOf))
      .map(({ section, year }) => T.idleCeiling(sectionName(section), year)),
    ...hires.flatMap(({ team, from }) => {
      const period = parsePeriod(from)
      if (period === undefined || firstDay(period.first) > plan.asOf) return []
      return [
        T.idleHire(
          team,
          bilingual((lang) => formatPeriod(period, lang)),
        ),
      ]
    }),
  ]
}

/** The plan with the scenario in it. */
type Tried = Pick<PlanDraft, 'plan'>

interface Asked {
  readonly changes: ScenarioChanges
  readonly argv: readonly string[]
}

/**
 * What of the changes of a scenario has no effect and is written all the same, a sentence each.
 *
 * @throws Refusal where a choice makes no sense: of a project that is over or left out, a reason without a choice, or more
 *   posts fewer than a team has.
 */
export function checkChoices(draft: Tried, scenarioId: string, asked: Asked): Bilingual[] {
  const { plan } = draft
  const entry = entityById(plan.scenarios, scenarioId)
  if (entry === undefined) return []
  const flat = flattenScenario(plan, entry)
  const laid = applyFlatScenario(plan, flat)
  checkEach(draft, entry, laid, asked)
  for (const hire of asked.changes.hires) refuseTooFew(plan, flat, hire, asked.argv)
  return [...idleFrame(plan, asked.changes), ...idleFactors(plan, flat, laid, asked.changes)]
}
