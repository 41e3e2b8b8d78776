/** A board of Trello as a sheet of its cards: what ids stand for, which cards are left out. */
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import { inferredFrom } from '../../../support/inferred.ts'
import { bytesOf, mapped } from '../../../support/mapping.ts'

const CARD = { idList: 'l1', closed: false, idMembers: [], labels: [], customFieldItems: [] }

const BOARD = {
  name: 'Portefeuille 2026',
  lists: [
    { id: 'l1', name: 'À faire', closed: false },
    { id: 'l2', name: 'En cours', closed: false },
    { id: 'l3', name: 'Anciens', closed: true },
  ],
  members: [
    { id: 'm1', fullName: 'Anne Roy' },
    { id: 'm2', fullName: 'Bob Lee' },
  ],
  customFields: [
    { id: 'f1', name: 'Budget (k€)', type: 'number' },
    { id: 'f2', name: 'Direction', type: 'list', options: [{ id: 'o1', value: { text: 'DSI' } }] },
    { id: 'f3', name: 'Comité', type: 'date' },
    { id: 'f4', name: 'Suivi', type: 'checkbox' },
  ],
  checklists: [{ id: 'k1', idCard: 'c1', name: 'Étapes', checkItems: [{ name: 'Étude' }] }],
  cards: [
    {
      ...CARD,
      id: 'c1',
      idShort: 7,
      name: 'Réseau',
      desc: 'Cœur de réseau',
      idList: 'l2',
      idMembers: ['m1', 'm2', 'gone'],
      start: '2026-01-05T09:00:00.000Z',
      due: '2026-12-31T16:00:00.000Z',
      dateLastActivity: '2026-11-20T08:00:00.000Z',
      labels: [
        { name: 'Infra', color: 'green' },
        { name: '', color: 'red' },
      ],
      customFieldItems: [
        { idCustomField: 'f1', value: { number: '120.5' } },
        { idCustomField: 'f2', value: null, idValue: 'o1' },
        { idCustomField: 'f3', value: { date: '2026-09-15T12:00:00.000Z' } },
        { idCustomField: 'f4', value: { checked: 'true' } },
      ],
    },
    { ...CARD, id: 'c2', idShort: 8, name: 'Paie', closed: true },
    { ...CARD, id: 'c3', idShort: 9, name: 'Portail', idList: 'l3' },
    { ...CARD, id: 'c4', idShort: 10, name: 'Modèle', isTemplate: true },
    {
      ...CARD,
      id: 'c5',
      idShort: 11,
      name: 'Annuaire',
      dueComplete: true,
      due: '2026-06-30T10:00:00.000Z',
      dateLastActivity: '2026-06-20T08:00:00.000Z',
    },
  ],
}

async function read(board: object) {
  const content = await readSource(bytesOf(JSON.stringify(board)), 'board.json')
  if ('fault' in content) throw new Error(content.fault)
  return content
}

async function rowsOf(board: object) {
  const content = await read(board)
  return content.kind === 'sheets' ? content.sheets[0]?.rows.map(({ values }) => values) : undefined
}

describe('a board of Trello', () => {
  it('is a sheet of its cards, with the names of lists, members, labels and custom fields', async () => {
    expect(await rowsOf(BOARD)).toEqual([
      ['Portefeuille 2026'],
      [
        'ID',
        'Titre',
        'Description',
        'Statut',
        'Étiquettes',
        'Responsable',
        'Date de début',
        'Échéance',
        'Fin réelle',
        'Mise à jour',
        'Budget (k€)',
        'Direction',
        'Comité',
        'Suivi',
      ],
      [
        '7',
        'Réseau',
        'Cœur de réseau',
        'En cours',
        'Infra; red',
        'Anne Roy; Bob Lee',
        '2026-01-05',
        '2026-12-31',
        null,
        '2026-11-20',
        120.5,
        'DSI',
        '2026-09-15',
        'true',
      ],
      [
        '11',
        'Annuaire',
        null,
        'À faire',
        null,
        null,
        null,
        '2026-06-30',
        '2026-06-20',
        '2026-06-20',
        null,
        null,
        null,
        null,
      ],
    ])
  })

  it('tells how many cards were archived, and leaves them out', async () => {
    expect((await read(BOARD)).notes).toEqual([{ kind: 'archived-cards', sheet: '', address: '', count: 3 }])
  })

  it('becomes projects: lists are statuses, custom fields what their names say', async () => {
    const content = await read(BOARD)
    const { mapping } = inferredFrom(content)
    const { list } = await mapped(content, JSON.parse(JSON.stringify(mapping)))
    expect(list('projects')).toMatchObject([
      {
        id: '7',
        status: 'in_progress',
        tags: ['Infra', 'red'],
        baseline: { investment: 120.5 },
        start: '2026-01-05',
        end: '2026-12-31',
        departments: { lead: 'DSI' },
      },
      { id: '11', status: 'planned', end: '2026-06-30', actual: { end: '2026-06-20' } },
    ])
    expect(mapping.plan?.title).toBe('Portefeuille 2026')
  })

  it('has English headers where its names are', async () => {
    const lists = [{ id: 'l1', name: 'To do' }]
    const board = { name: 'Plan', lists, cards: [{ ...CARD, name: 'Network' }] }
    expect((await rowsOf(board))?.[1]?.slice(0, 4)).toEqual(['ID', 'Title', 'Description', 'Status'])
  })

  it.each([
    { lists: [], cards: [{ name: 'A', idList: 'l1' }] },
    { lists: [{ id: 'l1', name: 'À faire' }], cards: [] },
    { lists: [{ id: 'l1', name: 'À faire' }], cards: [{ title: 'A' }] },
  ])('is not whatever has lists and cards: %j', async (data) => {
    expect((await read(data)).kind).toBe('data')
  })
})
