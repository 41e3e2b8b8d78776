/** Proposals made by hand, merged into a small plan. */
import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../src/commands/edits/merged-draft.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import type { Merged, MergeSide } from '../../../src/intake/merge/merged.ts'
import type { Proposals, ProposedValue, RecordPath } from '../../../src/intake/merge/proposal.ts'
import { draftFrom, textIn } from '../../support/draft-of.ts'

const PLAN = `schema_version: 1
plan:
  id: PL
  title: Plan
  organisation: Commune
  status: running
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
  unit: k
  envelopes:
    - { year: 2025, section: investment, max: 60 } # voted
    - { year: 2026, section: investment, max: 50 }
axes: [{ id: AX1, title: Services }, { id: AX2, title: Socle }]
teams: [{ id: IT, title: Équipe, fte: 3 }]
scenarios:
  - id: SC
    title: Référence
    kind: baseline
    choices:
      P-2: { keep: true, reason: utile } # asked for
  - { id: SC2, title: Suite, kind: custom, extends: SC }
`
const PROJECTS = `# Head
projects:
  - id: P-1 # first
    title: Sauvegarde
    status: in_progress
    axis: AX1
    objectives: []
    tags: [a, b]
    start: 2025-01 # begins
    lead: chef
    budget:
      - section: investment
        kind: services
        amounts:
          2025: { requested: 10, forecast: 12 } # asked
          2026: { forecast: 5 }
      - { section: operating, kind: telecom, amounts: { 2025: { forecast: 3 } } }
    workload:
      - { team: IT, days: { 2025-Q1: 14 } }
    milestones:
      - { id: M1, title: Recette, current: 2025-05-01 } # key
      - { id: M2, title: Bascule }
  - { id: P-2, title: Démarches, status: candidate }
`

const FILES = { 'plan.yaml': PLAN, 'projects.yaml': PROJECTS.replace('    objectives: []\n', '') }
const DRAFT = draftFrom(FILES)

function value(
  id: string,
  path: RecordPath,
  base: unknown,
  set: unknown,
  more: Partial<ProposedValue> = {},
): ProposedValue {
  const origin = { sheet: 'Projets', address: 'C7', text: String(set) }
  return { list: 'projects', id, path, base, value: set, origin, ...more }
}

function proposals(...values: ProposedValue[]): Proposals {
  return { values, records: [], gone: [], unreadable: [] }
}

/** What comes of cells, one word for each kind that is not empty. */
function outcome({ changes, conflicts, bad, unknown, alreadySo, added }: Merged): string {
  const words = [
    ...changes.map(({ path }) => `change ${path.join('.')}`),
    ...conflicts.map(({ path }) => `conflict ${path.join('.')}`),
    ...bad.map(({ path, reason }) => `${reason.kind} ${path.join('.')}`),
    ...unknown.map(({ id }) => `unknown ${id}`),
    ...added.map(({ id }) => `added ${id}`),
    ...(alreadySo > 0 ? [`already ${alreadySo}`] : []),
  ]
  return words.join(', ')
}

function outcomeOf(...values: ProposedValue[]): string {
  return outcome(merge(DRAFT.plan, proposals(...values)))
}

/** The lines of the projects that differ once proposals are merged, without their indentation. */
function linesOf(proposed: Proposals, take?: MergeSide, file = 'projects.yaml'): string[] {
  const merged = merge(DRAFT.plan, proposed, take)
  const { draft } = mergeInto(DRAFT, merged)
  const [old, now] = [textIn(DRAFT, file).split('\n'), textIn(draft, file).split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line.trim()}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ]
}

describe('a value of the file', () => {
  it.each([
    ['that it did not touch changes nothing, whatever the plan has now', 'autre', 'autre', ''],
    ['that it edited counts', 'chef', 'cheffe', 'change lead'],
    ['that the plan has by now is so already', 'autre', 'chef', 'already 1'],
    ['that both edited is a conflict', 'autre', 'cheffe', 'conflict lead'],
    ['that it emptied goes', 'chef', undefined, 'change lead'],
    ['that it filled in where the plan has another by now is a conflict', undefined, 'x', 'conflict lead'],
  ] as const)('%s', (_, base, set, words) => {
    expect(outcomeOf(value('P-1', ['lead'], base, set))).toBe(words)
  })

  it('is compared as data: sets without their order, numbers exactly, dates as they are written', () => {
    expect(outcomeOf(value('P-1', ['tags'], ['b', 'a'], ['a', 'c']))).toBe('change tags')
    expect(outcomeOf(value('P-1', ['tags'], ['x'], ['b', 'a']))).toBe('already 1')
    expect(outcomeOf(value('P-1', ['start'], '2025-01', '2025-01-01'))).toBe('change start')
    expect(outcomeOf(value('P-1', ['start'], '2025-01-01', '2025-02'))).toBe('conflict start')
  })

  it('of an id in another case is that of the same record', () => {
    expect(outcomeOf(value('p-1', ['lead'], 'chef', 'x'))).toBe('change lead')
  })

  it('of a record that the plan does not have is told', () => {
    expect(outcomeOf(value('P-9', ['lead'], 'chef', 'x'), value('P-8', ['lead'], 'a', 'a'))).toBe('unknown P-9')
  })

  it('is decided for one side', () => {
    const both = proposals(value('P-1', ['lead'], 'autre', 'cheffe'))
    expect(outcome(merge(DRAFT.plan, both, 'file'))).toBe('change lead')
    expect(merge(DRAFT.plan, both, 'file').tookFile).toHaveLength(1)
    expect(outcome(merge(DRAFT.plan, both, 'plan'))).toBe('')
    expect(merge(DRAFT.plan, both, 'plan').keptPlan).toHaveLength(1)
  })
})

describe('an item of a list', () => {
  const amount = (position: number | string): RecordPath => ['budget', position, 'amounts', '2025', 'forecast']

  it('is found by its id', () => {
    expect(linesOf(proposals(value('P-1', ['milestones', 'm2', 'current'], undefined, '2025-09-01')))).toEqual([
      '- - { id: M2, title: Bascule }',
      '+ - { id: M2, title: Bascule, current: 2025-09-01 }',
    ])
  })

  it('is found by what tells it apart', () => {
    expect(outcomeOf(value('P-1', amount('operating/telecom'), 3, 4))).toBe('change budget.1.amounts.2025.forecast')
    expect(outcomeOf(value('P-1', ['workload', 'it', 'days', '2025-Q2'], undefined, 4))).toBe(
      'change workload.0.days.2025-Q2',
    )
    expect(outcomeOf(value('PL', ['envelopes', '2026/investment', 'max'], 50, 55, { list: 'plan' }))).toBe(
      'change envelopes.1.max',
    )
  })

  it('is found by its position, and where it moved to', () => {
    expect(outcomeOf(value('P-1', amount(1), 3, 4))).toBe('change budget.1.amounts.2025.forecast')
    const item = { section: 'operating', kind: 'telecom' }
    expect(outcomeOf(value('P-1', amount(0), 3, 4, { item }))).toBe('change budget.1.amounts.2025.forecast')
    expect(outcomeOf(value('P-1', ['budget', 0, 'kind'], 'telecom', 'telecom'), value('P-1', amount(0), 3, 4))).toBe(
      'change budget.1.amounts.2025.forecast',
    )
  })

  it('is added with all its values, by its id or behind the last one', () => {
    expect(
      linesOf(
        proposals(
          value('P-1', ['milestones', 'M3', 'current'], undefined, '2025-12-01'),
          value('P-1', ['milestones', 'M3', 'title'], undefined, 'Bilan'),
          value('P-1', ['budget', 2], undefined, {
            section: 'investment',
            kind: 'software',
            amounts: { 2026: { forecast: 7 } },
          }),
        ),
      ),
    ).toEqual([
      '+ - { section: investment, kind: software, amounts: { 2026: { forecast: 7 } } }',
      '+ - { id: M3, title: Bilan, current: 2025-12-01 }',
    ])
  })

  it('may be of the section and kind of another line, which is no edit of that one', () => {
    const line = { section: 'operating', kind: 'telecom', amounts: { 2025: { forecast: 4 } } }
    expect(outcomeOf(value('P-1', ['budget', 2], undefined, line))).toBe('change budget.2')
  })

  it('that is added is so already once the plan has it', () => {
    const again = { section: 'operating', kind: 'telecom', amounts: { 2025: { forecast: 3 } } }
    expect(outcomeOf(value('P-1', ['budget', 1], undefined, again))).toBe('already 1')
    expect(outcomeOf(value('P-1', ['milestones', 'M2', 'title'], undefined, 'Autre'))).toBe(
      'conflict milestones.1.title',
    )
  })

  it('is taken out with its line', () => {
    const line = { section: 'operating', kind: 'telecom', amounts: { 2025: { forecast: 3 } } }
    expect(linesOf(proposals(value('P-1', ['budget', 1], line, undefined)))).toEqual([
      '- - { section: operating, kind: telecom, amounts: { 2025: { forecast: 3 } } }',
    ])
  })

  it('that somebody took out of the plan cannot be edited', () => {
    expect(outcomeOf(value('P-1', ['milestones', 'M9', 'title'], 'a', 'b'))).toBe('nowhere milestones.M9.title')
  })
})

describe('what the plan cannot take', () => {
  it.each([
    ['a word that is none', ['status'], 'in_progress', 'encours', 'format status'],
    ['a date that is none', ['start'], '2025-01', 'bientôt', 'format start'],
    ['a title that is emptied', ['title'], 'Sauvegarde', undefined, 'required title'],
    ['a reference that leads nowhere', ['axis'], 'AX1', 'AX9', 'reference axis'],
    ['another id', ['id'], 'P-1', 'P-7', 'id-changed id'],
    ['a theme that no vocabulary has', ['theme'], undefined, 'nuage', 'format theme'],
    ['a value below a single one', ['lead', 'name'], undefined, 'x', 'nowhere lead.name'],
  ] as const)('%s is told at its cell', (_, path, base, set, words) => {
    expect(outcomeOf(value('P-1', path, base, set), value('P-1', ['lead'], 'chef', 'x'))).toBe(`change lead, ${words}`)
  })

  it('names what was meant, and what may stand there', () => {
    const [reference] = merge(DRAFT.plan, proposals(value('P-1', ['axis'], 'AX1', 'AX-2'))).bad
    expect(reference?.reason).toMatchObject({ kind: 'reference', word: 'AX-2', suggestion: 'AX2 – Socle' })
  })

  it('is told of two cells that say different things of one place', () => {
    expect(outcomeOf(value('P-1', ['lead'], 'chef', 'x'), value('P-1', ['lead'], 'chef', 'y'))).toBe(
      'twice lead, twice lead',
    )
    expect(outcomeOf(value('P-1', ['lead'], 'chef', 'x'), value('P-1', ['lead'], 'chef', 'x'))).toBe('change lead')
  })

  it('is told of two such cells too where the file shall win over an edit of the plan', () => {
    const cells = [value('P-1', ['lead'], 'autre', 'x'), value('P-1', ['lead'], 'autre', 'y')]
    const taken = merge(DRAFT.plan, proposals(...cells), 'file')
    expect(outcome(taken)).toBe('twice lead, twice lead')
    expect(taken.tookFile).toEqual([])
    expect(outcomeOf(...cells)).toBe('conflict lead, conflict lead')
  })

  it('is told of a cell that could not be read, with what is expected', () => {
    const cell = {
      origin: { sheet: 'S', address: 'D4', text: 'à définir' },
      list: 'projects',
      id: 'P-1',
      path: ['start'],
    } as const
    const { bad } = merge(DRAFT.plan, { values: [], records: [], gone: [], unreadable: [cell] })
    expect(bad).toMatchObject([
      { origin: { address: 'D4' }, reason: { kind: 'unreadable', problem: { code: 'date-unreadable' } } },
    ])
  })
})

describe('a record that is added', () => {
  const origin = { sheet: 'Projets', address: '9', text: '' }
  const added = (record: Record<string, unknown>): Proposals => ({
    values: [],
    records: [{ list: 'projects', id: String(record['id']), record, origin }],
    gone: [],
    unreadable: [],
  })

  it('goes behind the others of its list', () => {
    expect(linesOf(added({ id: 'P-3', title: 'Neuf', status: 'candidate', axis: 'AX1' }))).toEqual([
      '+ - { id: P-3, title: Neuf, status: candidate, axis: AX1 }',
    ])
  })

  it('is compared with the plan where the plan has it', () => {
    const merged = merge(DRAFT.plan, added({ id: 'P-2', title: 'Autre', status: 'candidate', lead: 'x' }))
    expect(outcome(merged)).toBe('change lead, conflict title, already 2')
  })

  it('is refused with an id that is taken, and with what does not fit', () => {
    expect(outcome(merge(DRAFT.plan, added({ id: 'AX1', title: 'x', status: 'candidate' })))).toBe('id-taken id')
    expect(outcome(merge(DRAFT.plan, added({ id: 'P-3', title: 'x' })))).toBe('format status')
    expect(outcome(merge(DRAFT.plan, added({ id: 'P-3', title: 'x', status: 'candidate', axis: 'N' })))).toBe(
      'reference axis',
    )
  })

  it('may be named by another, unless it is refused itself', () => {
    const axis = (record: Record<string, unknown>): Proposals => {
      const one = added({ id: 'P-3', title: 'x', status: 'candidate', axis: 'AX3' })
      return { ...one, records: [...one.records, { list: 'axes', id: 'AX3', record, origin }] }
    }
    expect(outcome(merge(DRAFT.plan, axis({ id: 'AX3', title: 'Neuf' })))).toBe('added P-3, added AX3')
    expect(outcome(merge(DRAFT.plan, axis({ id: 'AX3' })))).toBe('format title, reference axis')
  })
})

describe('a choice of a scenario', () => {
  const choice = (project: string, key: string, base: unknown, set: unknown): Proposals =>
    proposals(value('SC', ['choices', project, key], base, set, { list: 'scenarios' }))

  it.each([
    [
      'that goes leaves what else is said of it',
      choice('P-2', 'keep', true, undefined),
      ['- P-2: { keep: true, reason: utile } # asked for', '+ P-2: { reason: utile } # asked for'],
    ],
    ['that is new', choice('P-1', 'out', undefined, true), ['+ P-1: { out: true }']],
  ] as const)('%s', (_, proposed, lines) => {
    expect(linesOf(proposed, undefined, 'plan.yaml')).toEqual(lines)
  })

  it('of no project is told', () => {
    expect(outcome(merge(DRAFT.plan, choice('P-9', 'keep', undefined, true)))).toBe('reference choices.P-9.keep')
  })
})

describe('the files of the plan', () => {
  it('change in one line for one cell, and keep every comment', () => {
    expect(linesOf(proposals(value('P-1', ['budget', 0, 'amounts', '2025', 'forecast'], 12, 13.5)))).toEqual([
      '- 2025: { requested: 10, forecast: 12 } # asked',
      '+ 2025: { requested: 10, forecast: 13.5 } # asked',
    ])
    expect(linesOf(proposals(value('P-1', ['budget', 0, 'amounts', '2026', 'forecast'], 5, undefined)))).toEqual([
      '- 2026: { forecast: 5 }',
    ])
  })

  it('keep a shared value, which is told with its cell, and take the others', () => {
    const draft = draftFrom({
      ...FILES,
      'projects.yaml':
        'projects:\n  - { id: P-1, title: &t Même, status: planned, lead: a }\n  - { id: P-2, title: *t, status: planned }\n',
    })
    const merged = merge(
      draft.plan,
      proposals(value('P-2', ['title'], 'Même', 'Autre'), value('P-1', ['lead'], 'a', 'b')),
    )
    const made = mergeInto(draft, merged)
    expect(outcome(made.merged)).toBe('change lead, shared title')
    expect(textIn(made.draft, 'projects.yaml')).toContain('lead: b')
  })
})
