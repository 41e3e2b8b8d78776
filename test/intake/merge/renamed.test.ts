/** Records whose title was corrected since the last import, where nothing but their title gives them an id. */
import { describe, expect, it } from 'vitest'
import type { MappedDocument, MappedDocuments } from '../../../src/intake/map/mapped-documents.ts'
import { firstBase } from '../../../src/intake/merge/import-again.ts'
import { readImported } from '../../../src/intake/merge/imported-base.ts'
import { renamedRecords } from '../../../src/intake/merge/renamed.ts'
import { draftFrom } from '../../support/draft-of.ts'

type Plain = Readonly<Record<string, unknown>>

const idOf = (title: string): string => title.replace(/[^\p{L}\p{N}]+/gu, '-')

function need(title: string, more: Plain = {}): Plain {
  const rest = { department: 'RH', status: 'expressed', wanted_by: '2026-12', 'x-rang': 1 }
  return { id: idOf(title), title, ...rest, ...more }
}

function documents(needs: readonly Plain[]): MappedDocuments {
  const made = needs.map(
    (record, at): MappedDocument => ({
      id: String(record['id']),
      record,
      origin: { sheet: 'Besoins', address: String(at + 2), text: '' },
      isNamedOnly: false,
      isJoined: false,
      leaves: () => [],
      doubts: () => [],
    }),
  )
  return { lists: new Map([['needs', made]]), envelopes: [] }
}

/** What is said of needs that a newer file has, where the last one had others. */
function renamed(before: readonly Plain[], after: readonly Plain[], inPlan = before) {
  const header = 'plan: { id: P, title: P, organisation: C, status: draft, as_of: 2026-01-31 }\n'
  const lists = { departments: [{ id: 'RH', title: 'RH' }], needs: inPlan }
  const { plan } = draftFrom({
    'plan.yaml': header.replace('}', ', horizon: { start: 2026-01, end: 2027-12 } }'),
    'needs.yaml': JSON.stringify(lists),
  })
  const base = readImported(firstBase({ documents: documents(before), log: [] }))
  const { taken, likely } = renamedRecords(plan, documents(after), base)
  const pair = ({ id, sourceTitle }: (typeof taken)[number]): string => `${id} > ${sourceTitle}`
  return { taken: taken.map(pair), likely: likely.map(pair) }
}

const GUICHET = need('Guichet d’état civil')

describe('a title that was corrected', () => {
  it('is that of the same record where the words are the same and most of the rest is', () => {
    const now = need('Guichet de l’état civil', { 'x-rang': 2 })
    expect(renamed([GUICHET], [now])).toEqual({ taken: [`${GUICHET['id']} > Guichet de l’état civil`], likely: [] })
  })

  it('is that of the same record where half of the words are the same and all the rest is', () => {
    const before = need('Signature des arrêtés sur tablette')
    const now = need('Signature électronique des arrêtés')
    expect(renamed([before], [now]).taken).toHaveLength(1)
  })

  it('is only said where no word is the same and all the rest is', () => {
    expect(renamed([GUICHET], [need('Borne de recharge')])).toEqual({
      taken: [],
      likely: [`${GUICHET['id']} > Borne de recharge`],
    })
  })

  it('is known again by the title that the last file had, and by the one that the plan has', () => {
    const kept = { ...need('Portail des aides'), id: 'Portail' }
    expect(renamed([kept], [need('Portail des aides', { wanted_by: '2027-06' })]).taken).toEqual([
      'Portail > Portail des aides',
    ])
    const mended = { ...GUICHET, title: 'Borne de recharge' }
    expect(renamed([GUICHET], [need('Borne de recharge')], [mended]).taken).toHaveLength(1)
  })
})

describe('another record', () => {
  it('is one that differs in lot or phase', () => {
    const [before, now] = [need('Postes de travail lot 1'), need('Postes de travail lot 2')]
    const other = { ...now, wanted_by: '2027-12' }
    expect(renamed([before], [other])).toEqual({ taken: [], likely: [] })
  })

  it('is one of which several could be meant', () => {
    const before = [need('Guichet d’état civil'), need('Guichet état civil en ligne')]
    expect(renamed(before, [need('Guichet de l’état civil')])).toEqual({ taken: [], likely: [] })
  })

  it('is one that has an id of its own, or that is still in the file', () => {
    const own = { ...need('Guichet de l’état civil'), id: 'B-7' }
    expect(renamed([GUICHET], [own])).toEqual({ taken: [], likely: [] })
    const now = need('Guichet de l’état civil')
    expect(renamed([GUICHET], [GUICHET, now])).toEqual({ taken: [], likely: [] })
  })

  it('is any where nothing tells what the last import gave', () => {
    const { plan } = draftFrom({
      'plan.yaml':
        'plan: { id: P, title: P, organisation: C, status: draft, as_of: 2026-01-31, horizon: { start: 2026-01, end: 2027-12 } }\n',
    })
    const told = renamedRecords(plan, documents([GUICHET]), undefined)
    expect(told).toEqual({ taken: [], likely: [] })
  })
})
