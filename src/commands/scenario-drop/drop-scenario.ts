/** Takes a scenario out of a plan's files: its record, or the file that held nothing else. */
import { isSameId } from '../../plan/entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { edited, type PlanDraft, withoutFile } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { refuseSettled } from '../scenario-edit/standing.ts'

type Scenario = Entry<'scenarios'>

/** The decision that speaks of a scenario: its own, or one whose record holds it among the options. */
function decisionAbout({ appraisals }: Plan, { id, decision }: Scenario) {
  const record = appraisals.findLast(({ options }) => options.some(({ scenario }) => isSameId(scenario, id)))
  const name = record?.decision ?? decision
  return name === undefined ? undefined : { name, isRecorded: record !== undefined }
}

/** The words of the line that shows what a decision settled. */
function lineOfDecision(path: string, { id }: Scenario, name: string, isRecorded: boolean) {
  return isRecorded ? ['scenario', path, '--as-decided', name] : ['scenario', 'show', id, path]
}

/** Refuses a scenario that others start from, that is in force, or that a decision is about, with the line to go on. */
export function refuseNeeded(
  plan: Plan,
  scenario: Scenario,
  { path, argv }: { readonly path: string; readonly argv: readonly string[] },
): void {
  const { id } = scenario
  const children = plan.scenarios.filter((one) => isSameId(one.extends ?? '', id))
  if (scenario.status === 'approved') refuseSettled(plan, scenario, argv)
  const about = decisionAbout(plan, scenario)
  if (about !== undefined)
    throw new Refusal('scenario-recorded', `${id} ${about.name}`, {
      line: lineOfDecision(path, scenario, about.name, about.isRecorded),
    })
  const [first] = children
  if (first === undefined) return
  const names = children.map((one) => one.id).join(', ')
  const before = scenario.extends
  const moved = before === undefined ? ['--unset', 'extends'] : ['--from', before]
  // What the child would lose is shown before it is written.
  const line = ['scenario', 'edit', first.id, path, ...moved, '--dry-run']
  throw new Refusal('scenario-extended', `${id} ${names}`, { line })
}

export function dropScenario(draft: PlanDraft, { at }: Scenario): PlanDraft {
  const data = draft.plan.contents.find(({ file }) => file === at.file)?.data ?? {}
  const lists = Object.keys(data).filter((key) => key !== 'schema_version')
  const isAlone = lists.length === 1 && data.scenarios?.length === 1
  return isAlone ? withoutFile(draft, at.file) : edited(draft, [{ at, value: undefined }])
}
