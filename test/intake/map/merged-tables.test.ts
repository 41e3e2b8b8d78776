/** Tables of the same projects of which each has new ones too: a record adds to the one before that has its id or its title. */
import { expect, it } from 'vitest'
import { mapped } from '../../support/mapping.ts'

const RECORD = { id: 'id', title: 'title', status: 'status', lead: 'lead' }
const OF_TITLES = { ...RECORD, id: 'title' }

async function merged(rows: string, record: object) {
  const tables = ['2025', '2026'].map((year) => {
    return { into: 'projects', merge: true, filter: { year }, record }
  })
  const { list, log } = await mapped(`year;id;title;status;lead\n${rows}\n`, { tables })
  const told = log.map(({ reason, row, found, written }) => [reason, row, found, written])
  return { projects: list('projects'), told: told.filter(([reason]) => reason !== 'filtered') }
}

it('a project of two tables is one, by its id', async () => {
  const { projects } = await merged('2025;A1;Fibre;planned;\n2026;A1;Fibre;;chef', RECORD)
  expect(projects).toMatchObject([{ id: 'A1', status: 'planned', lead: 'chef' }])
})

it('two ids are two projects, whatever they are called', async () => {
  const { projects } = await merged('2025;A1;Fibre;planned;\n2026;A2;Fibre;planned;', RECORD)
  expect(projects.map(({ id }) => id)).toEqual(['A1', 'A2'])
})

it('without ids a title with slips is the same one, told with both; the last one counts', async () => {
  const { projects, told } = await merged(
    '2025;;Borne affichage légal;planned;\n2026;;Borne d’affichage légal;;chef\n2026;;Fibre;planned;',
    OF_TITLES,
  )
  expect(projects).toMatchObject([
    { id: 'Borne-affichage-légal', title: 'Borne d’affichage légal', lead: 'chef' },
    { title: 'Fibre' },
  ])
  expect(told).toContainEqual(['title-alike', 3, 'Borne d’affichage légal', 'Borne affichage légal'])
})

it('within a table only the same title is the same project', async () => {
  const rows = '2025;;Réseau nord;planned;\n2025;;Réseau du nord;planned;\n2025;;Réseau nord;;chef'
  const { projects } = await merged(rows, OF_TITLES)
  expect(projects.map(({ lead }) => lead)).toEqual(['chef', undefined])
})

it('a title that may be either of two projects is a third', async () => {
  const rows = '2025;;Réseau nord;planned;\n2025;;Réseau du nord;planned;\n2026;;Réseau au nord;planned;'
  const { projects } = await merged(rows, OF_TITLES)
  expect(projects).toHaveLength(3)
})

it('a status that the first table lacks and the next one says is not unknown in between', async () => {
  const { projects, told } = await merged('2025;A1;Fibre;;\n2026;A1;Fibre;planned;', RECORD)
  expect(projects).toMatchObject([{ status: 'planned' }])
  expect(told).toEqual([])
})
