/** What changed in words: the headline, each kind of change of a project, and a page that stays short. */
import { describe, expect, it } from 'vitest'
import { changeSections } from '../../../src/reports/diff/changes.ts'
import { headline } from '../../../src/reports/diff/headline.ts'
import { changeWords } from '../../../src/reports/diff/projects.ts'
import type { Table } from '../../../src/reports/document/document.ts'
import { comparePlans } from '../../../src/scenarios/compare/states.ts'
import type { Raw } from '../../../src/schema/document.ts'
import { planWith } from '../../support/plan-builder.ts'

type Facts = Partial<Raw<'projects'>>

/** What is said of one project between two states. */
function words(before: Facts, after: Facts): { readonly fr: string; readonly en: string } {
  const newer = planWith({ projects: [after] })
  const [change] = comparePlans(planWith({ projects: [before] }), newer).projects
  if (change === undefined) throw new Error('nothing changed')
  return changeWords(newer, change)
}

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ')

const cost = (forecast: number, section: 'investment' | 'operating' = 'investment'): Facts => ({
  budget: [{ section, kind: 'services', amounts: { 2025: { forecast } } }],
})

describe('the words of a project', () => {
  it.each<[Facts, Facts, string, string]>([
    [
      { start: '2024-03', end: '2024-08' },
      { start: '2024-09', end: '2024-08-15' },
      'début 03/2024 → 09/2024 (+6 mois), fin 31/08/2024 → 15/08/2024 (−16 jours)',
      'start Mar 2024 → Sep 2024 (+6 months), end 31 Aug 2024 → 15 Aug 2024 (−16 days)',
    ],
    [
      { start: '2024-03-04' },
      { start: '2024-03-05' },
      'début 04/03/2024 → 05/03/2024 (+1 jour)',
      'start 4 Mar 2024 → 5 Mar 2024 (+1 day)',
    ],
    [{}, { end: '2025-12' }, 'fin — → 12/2025', 'end — → Dec 2025'],
    [
      { status: 'planned' },
      { status: 'cancelled', disposition: { decision: 'D-9', reason: 'budget' } },
      'statut planifié → abandonné (décision D-9, budget)',
      'status planned → cancelled (decision D-9, budget)',
    ],
    [{ status: 'candidate' }, { status: 'completed' }, 'statut idée → terminé', 'status candidate → completed'],
    [{ progress: { value: 0.4 } }, { progress: { value: 0.55 } }, 'avancement 40 % → 55 %', 'progress 40% → 55%'],
    [cost(5), cost(7), 'coût révisé', 'cost revised'],
    [{}, { baseline: { days: 5 } }, 'référence figée', 'baseline frozen'],
    [{ baseline: { days: 4 } }, { baseline: { days: 5 } }, 'référence changée', 'baseline changed'],
    [{}, { rebaselines: [{ date: '2024-05-01', decision: 'D-5' }] }, 'recalage (D-5)', 're-baselined (D-5)'],
    [
      { title: 'Ancien', lead: 'a' },
      { title: 'Nouveau', needs: ['N-1'], lead: 'b', risks: [] },
      'périmètre : besoins, intitulé (auparavant « Ancien ») ; fiche : chef de projet, risques',
      'scope: needs, title (formerly "Ancien"); record: project lead, risks',
    ],
  ])('%j, then %j', (before, after, fr, en) => {
    const said = words(before, after)
    expect([plain(said.fr), plain(said.en)]).toEqual([fr, en])
  })
})

describe('the headline', () => {
  const teams = [{ id: 'INFRA', title: 'Infrastructures' }]
  const before = planWith({
    teams,
    projects: [
      { ...cost(100_000), workload: [{ team: 'INFRA', days: { '2024-Q4': 50 } }] },
      { status: 'planned', start: '2024-07' },
    ],
  })
  const after = planWith({
    teams,
    needs: [{}],
    projects: [
      { ...cost(220_000), workload: [{ team: 'INFRA', days: { '2024-Q4': 15 } }] },
      { status: 'planned', start: '2024-08' },
      { id: 'P-3', ...cost(400, 'operating') },
    ],
  })

  it('counts projects by kind and says money, work, records and findings', () => {
    const { fr, en } = headline(comparePlans(before, after))
    expect(plain(fr)).toBe(
      'Projets : 1 nouveau, 1 déplacé, 1 rechiffré, 1 à la charge révisée. Dépense prévue : +120 k€ (investissement +120 k€, fonctionnement +400 €). Charge : −35 j pour Infrastructures. Autres éléments : 1 nouveau.',
    )
    expect(plain(en)).toBe(
      'Projects: 1 new, 1 moved, 1 recosted, 1 with revised work. Expected spending: +€120k (investment +€120k, operating +€400). Work: −35 d for Infrastructures. Other records: 1 new.',
    )
  })

  it('of an undecided plan speaks of what is asked for', () => {
    const asked = (requested: number): Facts => ({
      status: 'candidate',
      budget: [{ section: 'investment', kind: 'services', amounts: { 2025: { requested } } }],
    })
    const said = headline(comparePlans(planWith({ projects: [asked(1000)] }), planWith({ projects: [asked(3500)] })))
    expect(plain(said.en)).toBe('Projects: 1 recosted. Budget requested: +€3k.')
  })

  it('says when money only moved, when nothing changed, and when only the date did', () => {
    const in2024 = {
      budget: [{ section: 'investment' as const, kind: 'services' as const, amounts: { 2024: { forecast: 5 } } }],
    }
    const moved = headline(comparePlans(planWith({ projects: [cost(5)] }), planWith({ projects: [in2024] })))
    expect(moved.en).toContain('Expected spending: the same in total, moved between years or sections.')
    expect(headline(comparePlans(before, before)).en).toBe('No difference.')
    const late = { ...before, asOf: planWith({ asOf: '2025-12-31' }).asOf }
    const due = planWith({ projects: [{ baseline: { end: '2025-06' } }] })
    expect(headline(comparePlans(before, late)).en).toBe('No difference.')
    expect(headline(comparePlans(due, { ...due, asOf: late.asOf })).en).toBe(
      'The records are the same; figures change with the status date.',
    )
  })
})

describe('the sections', () => {
  const many = (lead: string) =>
    planWith({ projects: Array.from({ length: 30 }, (_, index) => ({ id: `P-${index}`, lead })) })
  const tables = (id: string, choice: Parameters<typeof changeSections>[1]): Table[] =>
    changeSections(comparePlans(many('a'), many('b')), choice)
      .filter((section) => section.id === id)
      .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))

  it('are one sentence where nothing changed', () => {
    const [only, ...rest] = changeSections(comparePlans(many('a'), many('a')))
    expect(rest).toEqual([])
    expect(only?.blocks).toMatchObject([{ kind: 'note', text: { en: 'No difference.' } }])
  })

  it('keep to the room they are given and say what they leave out', () => {
    expect(tables('change-projects', {})[0]?.rows).toHaveLength(30)
    const section = changeSections(comparePlans(many('a'), many('b')), { room: { rows: 4, text: 6 } })[1]
    const [table, note] = section?.blocks ?? []
    expect(table).toMatchObject({ kind: 'table', rows: { length: 4 } })
    expect(note).toMatchObject({ text: { fr: '… et 26 autres', en: '… and 26 more' } })
    expect(JSON.stringify(table)).toContain('record…')
  })

  it('count the shown projects only, in money and in figures too', () => {
    const before = planWith({ projects: [cost(1000), cost(1000)] })
    const after = planWith({ header: { title: 'Other' }, projects: [cost(3000), { ...cost(5000), lead: 'b' }] })
    const sections = changeSections(comparePlans(before, after), { isShown: ({ id }) => id === 'P-1' })
    expect(sections.map(({ id }) => id)).toEqual(['changes', 'change-projects', 'change-money'])
    const spending = sections[0]?.blocks
      .flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .find(({ id }) => id === 'spending')
    expect(spending?.cells.slice(1)).toMatchObject([{ value: 1000 }, { value: 3000 }, { value: 2000 }])
  })

  it('show the figures that changed, count the others that say something, and give a rate’s change as a change', () => {
    const before = planWith({ projects: [{ status: 'planned', baseline: { days: 1 } }] })
    const after = planWith({ projects: [{ status: 'completed', baseline: { days: 1 } }] })
    const [section] = changeSections(comparePlans(before, after))
    const rows = section?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? []
    expect(rows.map(({ id }) => id)).toEqual(['completion_gross'])
    const last = section?.blocks.at(-1)
    expect(last?.kind === 'note' && last.text.en).toBe('The 2 other figures are unchanged.')
    expect(rows[0]?.cells.at(-1)).toEqual({ kind: 'figure', unit: 'rate', value: 1, isChange: true })
  })
  it('of some projects hold no figure against the envelopes and needs of all', () => {
    const planOf = (forecast: number) =>
      planWith({
        header: { envelopes: [{ year: 2024, section: 'investment', max: 100 }] },
        needs: [{ id: 'N', status: 'accepted', projects: ['A'] }],
        projects: [
          { id: 'A', budget: [{ section: 'investment', kind: 'services', amounts: { 2024: { forecast } } }] },
          { id: 'B' },
        ],
      })
    const [section] = changeSections(comparePlans(planOf(10), planOf(20)), { isShown: ({ id }) => id === 'A' })
    const rows = section?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? []
    expect(rows.map(({ id }) => id)).toEqual(['spending'])
  })
})

describe('what is to be decided', () => {
  const envelope = (max: number) =>
    ({ envelopes: [{ year: 2024, section: 'investment', max, decision: 'D-1' }] }) as const
  const due = { status: 'in_progress', baseline: { end: '2024-12', investment: 100 } } as const
  const before = planWith({
    header: { envelopes: [...envelope(5000).envelopes] },
    projects: [{ ...due, end: '2024-12', ...cost(100) }, { status: 'in_progress' }],
  })
  const after = planWith({
    header: { envelopes: [...envelope(800).envelopes] },
    projects: [{ ...due, end: '2025-12', ...cost(130) }, { status: 'on_hold' }],
  })

  it('stands unfolded behind the key figures, with who decides, in both languages', () => {
    const [first, ...rest] = changeSections(comparePlans(before, after), { isFolded: true })
    const table = first?.blocks.find((block) => block.kind === 'table' && block.id === 'to_decide')
    expect(first?.isFolded).toBeUndefined()
    const rows = table?.kind === 'table' ? table.rows : []
    const said = (lang: 'fr' | 'en') =>
      rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'text' ? plain(cell.text[lang]) : '')).join(' | '))
    expect(said('fr')).toEqual([
      'P-1 Project | fin 365 jours après la référence en vigueur ; coût supérieur de 30,0 % à la référence en vigueur | recaler la référence | direction générale',
      'P-2 Project | statut en cours → suspendu | confirmer la suspension | direction générale',
      'Enveloppe 2024 (investissement) | 5 k€ → 800 € | voter l’enveloppe | assemblée délibérante',
    ])
    expect(said('en')).toEqual([
      'P-1 Project | end 365 days after the baseline in force; cost 30.0% above the baseline in force | re-baseline | executive management',
      'P-2 Project | status in progress → on hold | confirm the suspension | executive management',
      'Envelope 2024 (investment) | €5k → €800 | vote on the envelope | deliberative assembly',
    ])
    const envelopes = rest.find(({ id }) => id === 'change-envelopes')?.blocks
    expect(envelopes).toMatchObject([
      {
        rows: [
          {
            cells: [
              { text: { en: '2024' } },
              { text: { fr: 'Investissement' } },
              { value: 5000 },
              { value: 800 },
              { value: -4200, isChange: true },
              { text: { fr: 'D-1' } },
            ],
          },
        ],
      },
    ])
  })

  it('leaves no table where nothing waits', () => {
    const tables = (left: typeof before, right: typeof before) =>
      JSON.stringify(changeSections(comparePlans(left, right)))
    expect(tables(before, after)).toContain('to_decide')
    expect(tables(before, { ...before, projects: [] })).not.toContain('to_decide')
  })
})
