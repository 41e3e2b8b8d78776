/** What is tried on a plan, why it is refused, and the controls that show it. */
import { describe, expect, it } from 'vitest'
import { addScenario } from '../../../src/commands/edits/scenario.ts'
import { benchOf } from '../../../src/commands/serve/bench.ts'
import { changesOf, forcedFile, savingLine, type TryingGround, tryState } from '../../../src/commands/serve/what-if.ts'
import { isCompleted, isGone } from '../../../src/plan/project-status.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { draftFrom, draftOfInput, refusalOf } from '../../support/draft-of.ts'
import { groundOf, stateOf } from '../../support/ground-of.ts'
import { REPOSITORY } from '../../support/scenario.ts'

const PATH = 'plans/centre-val-de-loire-2022-2027'
const REGION = draftOfInput(readPlanFolder(REPOSITORY, PATH))

const open = REGION.plan.projects.filter((project) => !isGone(project) && !isCompleted(project))
describe('a state', () => {
  it('that changes nothing has the figures of the plan', () => {
    const { context } = tryState(groundOf(REGION), stateOf(''))
    const [tried] = context.options
    expect(tried?.figures.whole('spending')).toEqual(context.figures.whole('spending'))
    expect(tried?.figures.whole('retained_value')).toEqual(context.figures.whole('retained_value'))
  })

  it('takes the id and the name of the language that is read, and another id where the plan has that one', () => {
    expect(tryState(groundOf(REGION), stateOf('')).id).toBe('WHAT-IF')
    expect(tryState({ ...groundOf(REGION), lang: 'fr' }, stateOf('')).id).toBe('ESSAI')
    const taken = addScenario(REGION, 'WHAT-IF', changesOf(groundOf(REGION), 'WHAT-IF', stateOf('')).changes)
    expect(tryState(groundOf(taken), stateOf('out=P-027')).id).toBe('WHAT-IF-2')
  })

  it('is tried on a plan with errors elsewhere', () => {
    const broken = `plan:
  id: SD
  title: Plan
  organisation: Town (example)
  status: draft
  horizon: { start: 2025-01, end: 2028-12 }
  as_of: 2024-12-31
projects:
  - { id: P-1, title: One, status: planned, start: 2026-01, end: 2026-12 }
  - { id: P-2, title: Two, status: planned, start: soon, end: 2026-12 }
`
    const { input, reload } = draftFrom({ 'plan.yaml': broken.replace('soon', '2026-02') })
    const files = input.files.map(({ path }) => ({ path, bytes: new TextEncoder().encode(broken) }))
    const loaded = reload({ ...input, files })
    expect(loaded.findings.some(({ severity }) => severity === 'error')).toBe(true)
    const ground: TryingGround = {
      loaded: loaded as TryingGround['loaded'],
      path: 'p',
      lang: 'en',
      loadWith: (added) => reload({ ...input, files: [...files, added] }),
    }
    const { context } = tryState(ground, stateOf('out=P-1'))
    expect(context.options.at(-1)?.figures.whole('retained_count').value).toBe(1)
  })

  it.each([
    ['in=P-999', 'project-unknown'],
    ['from=SC-NONE', 'scenario-unknown'],
    ['in=P-027&out=P-027', 'choice-both-ways'],
    ['start=P-039%3D%2B3M', 'choice-of-left-out'],
    ['envelope=investment%3A1999%3D5', 'year-outside'],
    ['envelope=investment%3A2026%3Dlots', 'ceiling-unread'],
    ['hire=NOBODY%3D%2B1%402026-01', 'team-unknown'],
    ['scale=P-027%3D1e999', 'setting-unreadable'],
  ])('of %s is refused as a command line is: %s', (query, code) => {
    expect(refusalOf(() => tryState(groundOf(REGION), stateOf(query)))).toContain(code)
  })

  it('names the command line that would save it', () => {
    expect(savingLine({ path: 'my plan' }, 'SC-B', stateOf('from=SC-REF&out=P-1')).join(' ')).toBe(
      'scenario new SC-B my plan --from SC-REF --out P-1',
    )
  })
})

describe('a search', () => {
  it('starts from choices that no proposal takes back', () => {
    const state = stateOf('in=P-039&out=P-027&start=P-030%3D%2B3M&scale=P-030%3D80%25')
    const { bytes } = forcedFile(groundOf(REGION), 'WHAT-IF', state)
    const { scenarios } = JSON.parse(new TextDecoder().decode(bytes)) as { scenarios: { choices: unknown }[] }
    expect(scenarios[0]?.choices).toEqual({
      'P-039': { forced: true, keep: true },
      'P-027': { forced: true, out: true },
      'P-030': { forced: true, keep: true, start: '2024-08', scale: 0.8 },
    })
  })
})

describe('the workbench', () => {
  const bench = (query: string, ground = groundOf(REGION)) => {
    const state = stateOf(query)
    return benchOf(ground, state, () => tryState(ground, state), false)
  }

  it('has a control for each project that may still change, once', () => {
    const ids = bench('').groups.flatMap(({ projects }) => projects.map(({ id }) => id))
    expect(ids.toSorted()).toEqual(open.map(({ id }) => id).toSorted())
  })

  it('shows what the address asks for, and what of it differs from the start', () => {
    const { groups, ceilings, teams, isChanged } = bench(
      'out=P-027&start=P-030%3D2024-08&scale=P-030%3D80%25&envelope=investment%3A2026%3D-10%25&hire=APPLI%3D%2B1%402025-01',
    )
    const all = groups.flatMap(({ projects }) => projects)
    expect(all.find(({ id }) => id === 'P-027')).toMatchObject({ isKept: false, wasKept: true })
    expect(all.find(({ id }) => id === 'P-030')).toMatchObject({ isKept: true, later: 3, percent: 80 })
    expect(ceilings.find(({ name }) => name === 'investment:2026')?.typed).toBe('-10%')
    expect(teams.find(({ id }) => id === 'APPLI')).toMatchObject({ posts: '+1', since: '2025-01' })
    expect(isChanged).toBe(true)
  })

  it('asks what it would take only for candidates that are out', () => {
    const asked = (query: string) =>
      bench(query).groups.flatMap(({ projects }) => projects.flatMap(({ id, mayBeAsked }) => (mayBeAsked ? [id] : [])))
    expect(asked('')).toContain('P-039')
    expect(asked('in=P-039')).not.toContain('P-039')
    expect(asked('out=P-027')).not.toContain('P-027')
  })

  it('says why a state is refused, and keeps its controls', () => {
    const { told, result, groups } = bench('in=P-999')
    expect(result).toBeUndefined()
    expect(told[0]?.text.en).toContain('P-999')
    expect(groups.length).toBeGreaterThan(0)
  })

  it('tells what has no effect', () => {
    const { told } = bench('envelope=investment%3A2022%3D-10%25')
    expect(told.map(({ text }) => text.en).join(' ')).toContain('2022')
  })
})
