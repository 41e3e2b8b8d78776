/** A newer file over a plan that an older one was imported into. */
import { describe, expect, it } from 'vitest'
import { mergeInto } from '../../../src/commands/edits/merged-draft.ts'
import type { MappedDocument, MappedDocuments } from '../../../src/intake/map/mapped-documents.ts'
import { firstBase, importAgain } from '../../../src/intake/merge/import-again.ts'
import { importedFile, readImported } from '../../../src/intake/merge/imported-base.ts'
import { merge } from '../../../src/intake/merge/merge.ts'
import type { MergeSide } from '../../../src/intake/merge/merged.ts'
import { draftFrom, newLines, textIn } from '../../support/draft-of.ts'

type Plain = Readonly<Record<string, unknown>>

function document(record: Plain, row: number, more: Partial<MappedDocument> = {}): MappedDocument {
  const origin = { sheet: 'Feuil1', address: String(row), text: '' }
  return {
    id: String(record['id'] ?? ''),
    record,
    origin,
    isNamedOnly: false,
    isJoined: false,
    doubts: () => [],
    leaves: () =>
      Object.entries(record).map(([key, value], at) => ({
        path: [key],
        value,
        origin: { sheet: 'Feuil1', address: `${'ABCDEFGH'.charAt(at)}${row}`, text: String(value) },
      })),
    ...more,
  }
}

function documents(projects: readonly Plain[], envelopes: readonly Plain[] = []): MappedDocuments {
  const axis = document({ id: 'AX1', title: 'Services' }, 2, { isNamedOnly: true })
  return {
    lists: new Map([
      ['axes', [axis]],
      ['projects', projects.map((record, at) => document(record, at + 2))],
    ]),
    envelopes: envelopes.map((record, at) => document(record, at + 2)),
  }
}

const SAUVEGARDE = {
  id: 'P-1',
  title: 'Sauvegarde',
  status: 'planned',
  lead: 'chef',
  tags: ['a', 'b'],
  budget: [
    { section: 'investment', kind: 'services', amounts: { 2025: { forecast: 12 } } },
    { section: 'operating', kind: 'telecom', amounts: { 2025: { forecast: 3 } } },
  ],
}
const DEMARCHES = { id: 'P-2', title: 'Démarches', status: 'candidate' }
const ENVELOPE = { year: 2025, section: 'investment', max: 60 }
const FIRST = documents([SAUVEGARDE, DEMARCHES], [ENVELOPE])
const BASE = firstBase({ documents: FIRST, log: [] })

const PLAN = `plan:
  id: PL
  title: Plan
  organisation: Commune
  status: draft
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
  envelopes:
    - { year: 2025, section: investment, max: 60 } # voted
axes: [{ id: AX1, title: Des services }]
`
const PROJECTS = `projects:
  - id: P-1
    title: Sauvegarde
    status: planned
    lead: chef # asked
    tags: [a, b]
    notes: écrit à la main
    budget:
      - { section: investment, kind: services, funding: own, amounts: { 2025: { forecast: 12 } } }
      - { section: operating, kind: telecom, amounts: { 2025: { forecast: 3 } } }
  - { id: P-2, title: Démarches, status: candidate }
`

interface Again {
  readonly now: MappedDocuments
  readonly projects?: string
  readonly base?: string
  readonly isWhole?: boolean
  readonly take?: MergeSide
}

/** The plan after a newer file, with what was told and what the next import is compared with. */
function again({ now, projects = PROJECTS, base = BASE, isWhole = true, take }: Again) {
  const before = draftFrom({ 'plan.yaml': PLAN, 'projects.yaml': projects })
  const { plan } = before
  const made = importAgain({ plan, documents: now, base: readImported(base), isWhole, log: [] })
  const told = merge(plan, made.proposals, take)
  const { draft, merged } = mergeInto(before, told)
  const lines = [...newLines(before, draft, 'plan.yaml'), ...newLines(before, draft, 'projects.yaml')]
  return { before, draft, merged, lines, next: made.baseAfter(merged) }
}

const changed = (more: Plain): MappedDocuments => documents([{ ...SAUVEGARDE, ...more }, DEMARCHES], [ENVELOPE])

describe('a newer file', () => {
  it('that says the same changes nothing, whatever was edited in the plan since', () => {
    const { draft, before, next } = again({
      now: FIRST,
      projects: PROJECTS.replace('lead: chef', 'lead: cheffe').replace('forecast: 3', 'forecast: 4'),
    })
    expect(draft).toBe(before)
    expect(next).toBe(BASE)
  })

  it('changes what it changed, and leaves what it does not speak of', () => {
    const { lines, merged, next } = again({
      now: changed({ title: 'Sauvegarde hors site', tags: ['b', 'a'], lead: undefined }),
    })
    expect(lines).toEqual(['title: Sauvegarde hors site'])
    expect(merged.changes.map(({ path, origin }) => `${path} ${origin.address}`)).toEqual(['title B2', 'lead 2'])
    expect(JSON.parse(next).records[1][2]).toMatchObject({ title: 'Sauvegarde hors site' })
  })

  it('finds budget lines by what they are, wherever they stand, and ceilings by year and section', () => {
    const [services, telecom] = SAUVEGARDE.budget
    const dearer = { ...telecom, amounts: { 2025: { forecast: 5 }, 2026: { forecast: 1 } } }
    const now = documents([{ ...SAUVEGARDE, budget: [dearer, services] }, DEMARCHES], [{ ...ENVELOPE, max: 70 }])
    expect(again({ now }).lines).toEqual([
      '- { year: 2025, section: investment, max: 70 } # voted',
      '- { section: operating, kind: telecom, amounts: { 2025: { forecast: 5 }, 2026: { forecast: 1 } } }',
    ])
  })

  it('finds a line of which somebody has said more in the plan, and adds one that is another', () => {
    const [services, telecom] = SAUVEGARDE.budget
    const dearer = { ...services, amounts: { 2025: { forecast: 20 } } }
    const other = { section: 'investment', kind: 'services', title: 'Lot 2' }
    const now = changed({ budget: [dearer, telecom, other] })
    expect(again({ now }).lines).toEqual([
      '- { section: investment, kind: services, funding: own, amounts: { 2025: { forecast: 20 } } }',
      '- { section: investment, kind: services, title: Lot 2 }',
    ])
  })

  it('adds new records, tells those that are gone, and deletes none', () => {
    const fresh = { id: 'P-3', title: 'Neuf', status: 'candidate', axis: 'AX1' }
    const { lines, merged } = again({ now: documents([SAUVEGARDE, fresh], [ENVELOPE]) })
    expect(lines).toEqual(['- { id: P-3, title: Neuf, status: candidate, axis: AX1 }'])
    expect(merged.gone).toMatchObject([{ list: 'projects', id: 'P-2', title: 'Démarches' }])
  })

  it('does not add again what somebody took out of the plan, and tells its edits', () => {
    const projects = PROJECTS.replace('  - { id: P-2, title: Démarches, status: candidate }\n', '')
    expect(again({ now: FIRST, projects }).merged).toMatchObject({ added: [], unknown: [] })
    const now = documents([SAUVEGARDE, { ...DEMARCHES, title: 'x' }], [ENVELOPE])
    expect(again({ now, projects }).merged).toMatchObject({ added: [], unknown: [{ id: 'P-2' }] })
  })

  it('that edits what the plan edited is a conflict, told until somebody decides', () => {
    const projects = PROJECTS.replace('lead: chef', 'lead: cheffe')
    const now = changed({ lead: 'équipe' })
    const first = again({ now, projects })
    expect(first.merged.conflicts).toMatchObject([{ base: 'chef', file: 'équipe', plan: 'cheffe' }])
    expect(first.next).toBe(BASE)
    expect(again({ now, projects, take: 'file' }).lines).toEqual(['lead: équipe # asked'])
    const kept = again({ now, projects, take: 'plan' })
    expect(kept.draft).toBe(kept.before)
    expect(again({ now, projects, base: kept.next }).merged.conflicts).toEqual([])
  })

  it('takes nothing out while some of its cells cannot be read', () => {
    const { tags: _, ...without } = SAUVEGARDE
    const now = documents([without], [])
    const { draft, before, next } = again({ now, isWhole: false })
    expect(draft).toBe(before)
    expect(next).toBe(BASE)
  })

  it('without what the last import gave overwrites nothing by itself', () => {
    const { merged, draft } = again({ now: changed({ lead: 'x', sponsor: 'y' }), base: 'damaged' })
    expect(merged.conflicts.map(({ path }) => path)).toEqual([['lead']])
    expect(merged.changes.map(({ path }) => path)).toEqual([['sponsor']])
    expect(textIn(draft, 'projects.yaml')).toContain('lead: chef')
  })
})

describe('what the last import gave', () => {
  it('lies beside the mapping, sorted, a record a line, the same bytes each time', () => {
    expect(importedFile('p/portfolio.map.yaml')).toBe('p/portfolio.imported.json')
    const turned = documents([DEMARCHES, SAUVEGARDE], [ENVELOPE])
    expect(firstBase({ documents: turned, log: [] })).toBe(BASE)
    expect(BASE.split('\n').map((line) => line.slice(0, 24))).toEqual([
      '{"imported":1,"records":',
      '["plan","",{"envelopes":',
      '["projects","P-1",{"budg',
      '["projects","P-2",{"id":',
      ']}',
      '',
    ])
    expect(readImported(BASE)?.record('projects', 'p-2')).toEqual(DEMARCHES)
  })

  it.each(['', '[]', '{"imported":2,"records":[]}', '{"imported":1,"records":[["x","y",{}]]}', BASE.slice(0, 90)])(
    'is not read where it is damaged: %s',
    (text) => {
      expect(readImported(text)).toBeUndefined()
    },
  )
})
