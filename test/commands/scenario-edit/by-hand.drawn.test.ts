/** A scenario of options is the scenario that somebody would have written by hand, and nothing else of the plan changes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addScenario, editScenario } from '../../../src/commands/edits/scenario.ts'
import type { OptionDeclaration } from '../../../src/commands/options.ts'
import { optionOf } from '../../../src/commands/parser.ts'
import type { PlanDraft } from '../../../src/commands/plan-draft.ts'
import { CHOOSING, DESCRIBING, UNSETTING } from '../../../src/commands/scenario-edit/options.ts'
import { type ChoosingOptions, changesAsked, parentAsked } from '../../../src/commands/scenario-edit/request.ts'
import { unsetAsked } from '../../../src/commands/scenario-edit/unset.ts'
import { entityById } from '../../../src/plan/find-entity.ts'
import { runsOf } from '../../support/cases.ts'
import { draftFrom, textIn } from '../../support/draft-of.ts'

const PLAN = `# The plan, with a comment.
plan:
  id: SD
  title: Plan
  organisation: Town (example)
  status: draft
  horizon: { start: 2025-01, end: 2028-12 }
  as_of: 2024-12-31
  lang: en
  unit: k
  envelopes: [{ year: 2026, section: investment, max: 400 }, { year: 2027, section: investment, max: 350.5 }]
teams: [{ id: APPLI, title: Applications, fte: 3 }, { id: INFRA, title: Network, fte: 2 }]
projects:
${[1, 2, 3, 4, 5, 6].map((n) => `  - { id: P-${n}, title: Project ${n}, status: ${n > 4 ? 'candidate' : 'planned'}, start: 2026-0${n}, end: 2027-06 } # ${n}`).join('\n')}
`

/** The scenarios of a plan in one file, or each in its own. */
const OTHERS = `# Before.
scenarios:
  # About the first one.
  - id: SC-A
    title: First # said behind
    kind: custom
    frame: { envelopes: [{ year: 2027, section: investment, max: 300 }] }
    choices: { P-5: { keep: true } }
`

const LAYOUTS = ['scenarios.yaml', 'scenarios/SC-A.yaml'] as const

const BEFORE = {
  'scenarios.yaml': draftFrom({ 'plan.yaml': PLAN, 'scenarios.yaml': OTHERS }),
  'scenarios/SC-A.yaml': draftFrom({ 'plan.yaml': PLAN, 'scenarios/SC-A.yaml': OTHERS }),
} as const

/** What one option is given, and what a person would write for it. */
interface Drawn {
  readonly kept: readonly string[]
  readonly out: readonly string[]
  readonly start: ReadonlyMap<string, readonly [typed: string, written: string]>
  readonly scale: ReadonlyMap<string, readonly [typed: string, written: string]>
  readonly stretch: ReadonlyMap<string, number>
  readonly ceilings: ReadonlyMap<number, readonly [typed: string, written: (from: number) => number]>
  readonly hires: ReadonlyMap<string, readonly [typed: string, hires: string, from: string]>
  readonly from: boolean
  readonly reason: string | undefined
}

const ID = fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6')
const START = fc.constantFrom(
  ...([
    ['2026-09', '2026-09'],
    ['2027-Q1', '2027-01'],
    ['T3-2026', '2026-07'],
    ['2027', '2027-01'],
    ['2026-10-15', '2026-10-15'],
  ] as const),
)
const SCALE = fc.constantFrom(
  ...([
    ['0.8', '0.8'],
    ['0,75', '0.75'],
    ['120%', '1.2'],
    ['2', '2'],
  ] as const),
)
/** To the cent, as amounts are counted: a thousand has a hundred thousand of them. */
const cut = (percent: number) => (from: number) => Math.round(from * 1000 * (100 + percent)) / 100_000
const CEILING: fc.Arbitrary<readonly [string, (from: number) => number]> = fc.constantFrom(
  ...([
    ['-20%', cut(-20)],
    ['+10%', cut(10)],
    ['-2,5%', cut(-2.5)],
    ['+100k€', (from: number) => from + 100],
    ['+50000EUR', (from: number) => from + 50],
    ['-40', (from: number) => from - 40],
    ['0.5M€', () => 500],
    ['275.5', () => 275.5],
  ] as const),
)
const HIRE = fc.constantFrom(
  ...([
    ['+1@2026-07', '1', '2026-07'],
    ['-0,5@2027', '-0.5', '2027'],
    ['2@T2 2026', '2', '2026-Q2'],
  ] as const),
)

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    sides: fc.dictionary(ID, fc.boolean(), { maxKeys: 6 }),
    start: fc.dictionary(ID, START, { maxKeys: 3 }),
    scale: fc.dictionary(ID, SCALE, { maxKeys: 2 }),
    stretch: fc.dictionary(ID, fc.integer({ min: 2, max: 18 }), { maxKeys: 2 }),
    ceilings: fc.dictionary(fc.constantFrom('2026', '2027'), CEILING),
    hires: fc.dictionary(fc.constantFrom('APPLI', 'INFRA'), HIRE),
    from: fc.boolean(),
    reason: fc.option(fc.constantFrom('Less: see the note', 'a, b'), { nil: undefined }),
  })
  .map(({ sides, start, scale, stretch, ceilings, hires, from, reason }) => {
    const kept = Object.keys(sides).filter((id) => sides[id])
    const out = Object.keys(sides).filter((id) => !sides[id])
    const inside = <T>(pairs: Record<string, T>) => new Map(Object.entries(pairs).filter(([id]) => !out.includes(id)))
    const hasChoice = kept.length + out.length > 0
    return {
      kept,
      out,
      start: inside(start),
      scale: inside(scale),
      stretch: inside(stretch),
      from,
      ceilings: new Map(Object.entries(ceilings).map(([year, one]) => [Number(year), one] as const)),
      hires: new Map(Object.entries(hires)),
      reason: hasChoice ? reason : undefined,
    }
  })

/** The ceilings in force, of the plan and of the first scenario. */
const IN_FORCE = { plan: { 2026: 400, 2027: 350.5 }, parent: { 2026: 400, 2027: 300 } } as const

/** The scenario as a person writes it, line by line. */
function byHand({ kept, out, start, scale, stretch, ceilings, hires, from, reason }: Drawn): string {
  const ids = [...new Set([...kept, ...out, ...start.keys(), ...scale.keys(), ...stretch.keys()])]
  const before: Readonly<Record<number, number>> = IN_FORCE[from ? 'parent' : 'plan']
  const why = reason === undefined ? [] : [`reason: "${reason}"`]
  const choice = (id: string): string =>
    [
      ...(kept.includes(id) ? ['keep: true'] : []),
      ...(out.includes(id) ? ['out: true'] : []),
      ...(start.has(id) ? [`start: ${start.get(id)?.[1]}`] : []),
      ...(scale.has(id) ? [`scale: ${scale.get(id)?.[1]}`] : []),
      ...(stretch.has(id) ? [`stretch: ${stretch.get(id)}`] : []),
      ...why,
    ].join(', ')
  const envelopes = [...ceilings].map(
    ([year, [, of]]) => `{ year: ${year}, section: investment, max: ${of(before[year] ?? 0)} }`,
  )
  const teams = [...hires].map(([team, [, posts, period]]) => `{ team: ${team}, from: "${period}", hires: ${posts} }`)
  const frame = [
    ...(envelopes.length > 0 ? [`envelopes: [${envelopes.join(', ')}]`] : []),
    ...(teams.length > 0 ? [`teams: [${teams.join(', ')}]`] : []),
  ]
  return [
    'scenarios:',
    '  - id: SC-B',
    '    title: Second',
    '    kind: ambitious',
    '    status: draft',
    ...(from ? ['    extends: SC-A'] : []),
    '    assumptions: ["Prices stay, as of today", No strike]',
    ...(frame.length > 0 ? [`    frame: { ${frame.join(', ')} }`] : []),
    ...(ids.length > 0 ? ['    choices:', ...ids.map((id) => `      ${id}: { ${choice(id)} }`)] : []),
    '',
  ].join('\n')
}

/** The options as the parser reads them; lists in one word or several. */
function optionsOf(words: readonly (readonly [flag: string, value: string])[]): ChoosingOptions {
  const declared: readonly OptionDeclaration[] = [...DESCRIBING, ...CHOOSING, UNSETTING]
  const options: Record<string, unknown> = {}
  for (const [flag, value] of words) {
    const declaration = declared.find(({ flags }) => flags.startsWith(`--${flag} `))
    if (declaration === undefined) throw new Error(`no option --${flag}`)
    options[flag] = optionOf(declaration, 'en').parseArg?.(value, options[flag]) ?? value
  }
  return options as ChoosingOptions
}

function typed({ kept, out, start, scale, stretch, ceilings, hires, from, reason }: Drawn) {
  const pairs = (map: ReadonlyMap<string | number, unknown>, prefix = ''): string[] =>
    [...map].map(([id, value]) => `${prefix}${id}=${Array.isArray(value) ? value[0] : value}`)
  return optionsOf([
    ['title', 'Second'],
    ['kind', 'ambitious'],
    ['assumption', 'Prices stay, as of today'],
    ['assumption', 'No strike'],
    ...(from ? ([['from', 'sc-a']] as const) : []),
    ...(kept.length > 0 ? ([['in', kept.join(',')]] as const) : []),
    ...out.map((id) => ['out', id.toLowerCase()] as const),
    ...(start.size > 0 ? ([['start', pairs(start).join(',')]] as const) : []),
    ...(scale.size > 0 ? ([['scale', pairs(scale).join(',')]] as const) : []),
    ...pairs(stretch).map((pair) => ['stretch', pair] as const),
    ...pairs(ceilings, 'investment:').map((pair) => ['envelope', pair] as const),
    ...(hires.size > 0 ? ([['hire', pairs(hires).join(',')]] as const) : []),
    ...(reason === undefined ? [] : ([['reason', reason]] as const)),
  ])
}

function made(before: PlanDraft, options: ChoosingOptions): PlanDraft {
  const { plan } = before
  const parent = parentAsked(plan, options.from, { path: '.', argv: [] })
  const asked = changesAsked(options, { plan, base: parent, path: '.', argv: [], lang: 'en' })
  return addScenario(before, 'SC-B', { ...asked, parent })
}

/** What a scenario says, wherever it stands. */
function said({ plan }: PlanDraft, id: string): unknown {
  const { at: _, ...rest } = entityById(plan.scenarios, id) ?? { at: undefined }
  return rest
}

describe('plan scenario new', () => {
  it('writes what somebody writes by hand', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...LAYOUTS), (asked, layout) => {
        const before = BEFORE[layout]
        const after = made(before, typed(asked))
        const hand = draftFrom({ 'plan.yaml': PLAN, [layout]: OTHERS, 'scenarios/SC-B.yaml': byHand(asked) })
        expect(said(after, 'SC-B')).toEqual(said(hand, 'SC-B'))
        expect(textIn(after, 'plan.yaml')).toBe(PLAN)
        // What was there stays to the byte, comments included.
        expect(textIn(after, layout).startsWith(OTHERS)).toBe(true)
      }),
      { numRuns: runsOf(2000, 200), seed: 20261130 },
    )
  })
})

describe('plan scenario edit', () => {
  it('of a new scenario that says nothing is the same as the scenario at once', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...LAYOUTS), (asked, layout) => {
        const before = BEFORE[layout]
        const options = typed(asked)
        const empty = made(before, { from: options.from, title: 'Second', kind: 'ambitious' } as ChoosingOptions)
        const after = edited(empty, options)
        expect(said(after, 'SC-B')).toEqual(said(made(before, options), 'SC-B'))
        expect(textIn(after, layout).startsWith(OTHERS)).toBe(true)
        // Once more changes nothing, but of what is counted from the ceiling that the scenario has then.
        const envelope = (options.envelope ?? []).filter((pair) => !/=[+-]/.test(pair))
        expect(edited(after, { ...options, envelope })).toBe(after)
      }),
      { numRuns: runsOf(1000, 20), seed: 20261130 },
    )
  })

  it('counts what is relative from what the scenario says then, and a factor from the plan', () => {
    const words = [
      ['from', 'SC-A'],
      ['start', 'P-1=2026-09'],
      ['scale', 'P-1=0.8'],
      ['envelope', 'investment:2027=-20%'],
    ] as const
    const before = made(BEFORE['scenarios.yaml'], optionsOf(words))
    const after = edited(
      before,
      optionsOf([
        ['start', 'P-1=+1Q'],
        ['scale', 'P-1=50%'],
        ['envelope', 'investment:2027=+10k€'],
        // What it does not say itself is that of where it starts from.
        ['envelope', 'investment:2026=-40'],
      ]),
    )
    expect(said(after, 'SC-B')).toMatchObject({
      frame: { envelopes: [{ max: 250 }, { max: 360 }] },
      choices: { 'P-1': { start: '2026-12', scale: 0.5 } },
    })
  })

  it('takes back what it is told to, and nothing else', () => {
    fc.assert(
      fc.property(drawn, (asked) => {
        const before = BEFORE['scenarios.yaml']
        const full = made(before, typed(asked))
        const entry = entityById(full.plan.scenarios, 'SC-B')
        if (entry === undefined) throw new Error('no scenario')
        const names = [
          ...Object.keys(entry.choices ?? {}),
          ...(entry.frame?.envelopes ?? []).map(({ section, year }) => `${section}:${year}`),
          ...(entry.frame?.teams ?? []).map(({ team }) => team),
        ]
        const after = edited(full, optionsOf(names.map((name) => ['unset', name])))
        const bare = made(
          before,
          optionsOf([
            ['title', 'Second'],
            ['kind', 'ambitious'],
            ...(asked.from ? ([['from', 'SC-A']] as const) : []),
            ['assumption', 'Prices stay, as of today'],
            ['assumption', 'No strike'],
          ]),
        )
        expect(textIn(after, 'scenarios.yaml')).toBe(textIn(bare, 'scenarios.yaml'))
      }),
      { numRuns: runsOf(1000, 20), seed: 20261130 },
    )
  })
})

function edited(before: PlanDraft, options: ChoosingOptions & { unset?: readonly string[] }): PlanDraft {
  const { plan } = before
  const entry = entityById(plan.scenarios, 'SC-B')
  if (entry === undefined) throw new Error('no scenario')
  const parent = parentAsked(plan, options.from ?? entry.extends, { path: '.', argv: [] })
  const base = { ...entry, extends: parent?.id }
  const asked = changesAsked(options, { plan, base, path: '.', argv: [], lang: 'en' })
  return editScenario(
    before,
    entry,
    { ...asked, parent },
    unsetAsked(entry, options.unset, { plan, path: '.', argv: [] }),
  )
}
