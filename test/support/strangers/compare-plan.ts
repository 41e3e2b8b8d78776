/** A whole plan against what a file says: its projects, their values and amounts, and the records beside them. */
import { compareMoney, type Years } from './compare-money.ts'
import { compareProject } from './compare-project.ts'
import { type Compared, type Difference, together } from './difference.ts'
import type { HeldPlan, HeldProject } from './held-plan.ts'
import { type Matched, matchProjects } from './match-projects.ts'
import { bare } from './same-text.ts'
import type { Readings, TrueProject, Truth } from './truth.ts'

/** How many values a file gives a project. */
function valuesOf(project: TrueProject): number {
  const { money = [], work = {}, ...others } = project
  return money.length + Object.keys(work).length + Object.keys(others).length
}

function yearsOf({ totals }: Truth): Years {
  const years = Object.keys(totals.by_year).map(Number).filter(Number.isFinite)
  return { first: Math.min(...years), last: Math.max(...years) }
}

const missingProject = (project: TrueProject): Difference => ({
  kind: 'missing',
  field: 'project',
  project: project.title,
  text: 'no such project',
  isLost: (project.money ?? []).length > 0,
  names: project.id === undefined ? [] : [project.id],
  count: valuesOf(project),
})

const extraProject = ({ id, titles }: HeldProject): Difference => ({
  kind: 'wrong',
  field: 'project',
  project: titles[0] ?? id,
  text: `no project of the file (${id})`,
  names: [id],
})

/** Records of other kinds, by their number. */
function compareSide(truth: Truth, plan: HeldPlan, readings: Readings): Compared {
  const counts = new Map(truth.side.map(({ kind, count }) => [kind, count]))
  // No file has envelopes that its truth doesn't tell.
  if (!counts.has('envelope')) counts.set('envelope', 0)
  let right = 0
  const differences = [...counts].flatMap(([kind, count]): Difference[] => {
    const held = plan.side.get(kind) ?? 0
    if (held === count || (held === 0 && readings.side?.includes(kind) === true)) {
      if (count > 0) right += 1
      return []
    }
    const text = `${count} → ${held}`
    return [{ kind: held < count ? 'missing' : 'wrong', field: kind, project: '', text }]
  })
  return { right, differences }
}

function compareCurrency(truth: Truth, plan: HeldPlan): Compared {
  if (Object.keys(truth.totals.by_year).length === 0) return together([])
  if (plan.currency === truth.currency) return { right: 1, differences: [] }
  const text = `${truth.currency} → ${plan.currency}`
  return { right: 0, differences: [{ kind: 'wrong', field: 'currency', project: '', text }] }
}

/** Operating money of each year that is the running cost, as that. */
function withRunning(held: HeldProject, { run_cost: cost }: TrueProject): HeldProject {
  const isCost = ({ section, amount }: HeldProject['money'][number]): boolean =>
    section === 'operating' && amount === cost
  if (cost === undefined || held.running.length > 0 || !held.money.some(isCost)) return held
  return { ...held, running: [cost], money: held.money.filter((one) => !isCost(one)) }
}

/** What a plan has of a file. */
export interface PlanCompared extends Compared {
  readonly found: number
  readonly extra: number
}

/** A plan that was never written has nothing. */
const EMPTY: HeldPlan = { currency: '', projects: [], side: new Map() }

/** Compares a plan, or none. */
export function comparePlan(truth: Truth, plan: HeldPlan | undefined, readings: Readings): PlanCompared {
  const matched: Matched = matchProjects(truth.projects, (plan ?? EMPTY).projects)
  const extra = matched.extra.filter(
    ({ titles }) => !readings.projects?.some((part) => bare(titles.join(' ')).includes(bare(part))),
  )
  const told = new Set(truth.projects.flatMap((project) => Object.keys(project)))
  const years = yearsOf(truth)
  const parts = matched.pairs.map(({ truth: project, held: found }) => {
    if (found === undefined) return { right: 0, differences: [missingProject(project)] }
    const held = readings.runningByYear === true ? withRunning(found, project) : found
    return together([compareProject(project, held, told, readings), compareMoney(project, held, years, readings)])
  })
  const whole = plan === undefined ? [] : [compareCurrency(truth, plan), compareSide(truth, plan, readings)]
  const all = together([...parts, { right: 0, differences: extra.map(extraProject) }, ...whole])
  const found = matched.pairs.filter(({ held }) => held !== undefined).length
  return { ...all, found, extra: extra.length }
}
