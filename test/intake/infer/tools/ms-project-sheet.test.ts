/** The table of tasks of MS Project in a workbook: its outline decides which tasks are projects, as in its own files. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import type { SheetRow, SourceContent } from '../../../../src/intake/source/sheet.ts'
import { findTables } from '../../../../src/intake/tables/find-tables.ts'
import { inferredFrom } from '../../../support/inferred.ts'
import { bytesOf, mapped } from '../../../support/mapping.ts'
import { textSheet, workbookOf } from '../../../support/text-sheet.ts'

const FILE = resolve(import.meta.dirname, '../../../fixtures/import/tools/ms-project-fr.csv')
const TEXT = readFileSync(FILE, 'utf8')

async function inferred(answers = {}) {
  const content = await readSource(bytesOf(TEXT), 'ms-project-fr.csv')
  if ('fault' in content) throw new Error(content.fault)
  return inferredFrom(content, answers)
}

async function projects(answers = {}) {
  const { mapping } = await inferred(answers)
  const { list } = await mapped(TEXT, JSON.parse(JSON.stringify(mapping)))
  return list('projects')
}

describe('the tasks of MS Project in a table', () => {
  it('are projects below a single summary task, with its own work and the links and milestones below it', async () => {
    expect(await projects()).toEqual([
      {
        id: '2',
        title: 'Réseau',
        status: 'completed',
        progress: { value: 1 },
        start: '2025-01-06',
        end: '2025-06-20',
        workload: [{ total: 20 }],
      },
      {
        id: '5',
        title: 'Messagerie',
        status: 'in_progress',
        progress: { value: 0.6 },
        start: '2025-06-23',
        end: '2025-10-24',
        workload: [{ total: 10 }],
        depends_on: [{ project: '2' }],
        milestones: [{ id: 'M1', title: 'Mise en service', current: '2025-10-24' }],
      },
    ])
  })

  it('are those of another level where that is answered', async () => {
    expect(await projects({ projects: '1' })).toMatchObject([{ id: '1', workload: [{ total: 30 }] }])
  })

  it('say which level it is and which task lies above', async () => {
    const { assumptions } = await inferred()
    expect(assumptions).toContainEqual({ kind: 'tasks-level', about: ['2'], count: 2 })
    expect(assumptions).toContainEqual({ kind: 'rows-left', about: ['Programme 2025 (exemple)'], count: 1 })
  })
})

describe('the tasks of MS Project pasted into a sheet', () => {
  const TASKS: readonly (readonly [level: number, cells: string])[] = [
    [0, 'Schéma directeur | 480 jours | 05/01/2026 | 29/11/2027 |'],
    [1, 'Réseau | 120 jours | 05/01/2026 | 19/06/2026 |'],
    [2, 'Étude | 40 jours | 05/01/2026 | 27/02/2026 |'],
    [2, 'Mise en service | 0 jour | 19/06/2026 | 19/06/2026 | 3'],
    [1, 'Portail | 200 jours | 22/06/2026 | 26/03/2027 | 2;4FD+2 jours'],
    [2, 'Cadrage | 50 jours | 22/06/2026 | 28/08/2026 |'],
    [1, 'Paie | 160 jours | 29/03/2027 | 29/11/2027 | 5'],
  ]

  /** The sheet with its titles set in by spaces, or by the indent of their cells. */
  function sheet(by: 'spaces' | 'cells', header = 'Nom | Durée | Début | Fin | Prédécesseurs') {
    const { rows, ...made } = textSheet([header, ...TASKS.map(([, cells]) => cells)].join('\n'))
    const set = rows.map((row, at): SheetRow => {
      const level = TASKS[at - 1]?.[0] ?? 0
      const [title, ...others] = row.values
      if (level === 0) return row
      return by === 'cells'
        ? { ...row, indents: [level] }
        : { ...row, values: ['   '.repeat(level) + String(title), ...others] }
    })
    return workbookOf({ ...made, rows: set })
  }

  async function projectsOf(content: SourceContent) {
    const { mapping } = inferredFrom(content)
    const { list } = await mapped(content, JSON.parse(JSON.stringify(mapping)))
    return list('projects')
  }

  it.each(['spaces', 'cells'] as const)('have the level that their titles are set in, by %s', async (by) => {
    expect(await projectsOf(sheet(by))).toEqual([
      {
        id: 'Réseau',
        title: 'Réseau',
        status: 'unknown',
        start: '2026-01-05',
        end: '2026-06-19',
        milestones: [{ id: 'M1', title: 'Mise en service', current: '2026-06-19' }],
      },
      {
        id: 'Portail',
        title: 'Portail',
        status: 'unknown',
        start: '2026-06-22',
        end: '2027-03-26',
        depends_on: [{ project: 'Réseau' }],
      },
      {
        id: 'Paie',
        title: 'Paie',
        status: 'unknown',
        start: '2027-03-29',
        end: '2027-11-29',
        depends_on: [{ project: 'Portail' }],
      },
    ])
  })

  it('keep their titles as they are where nothing says that they are tasks', () => {
    const { tables } = findTables(sheet('spaces', 'Nom | Budget | Début | Livraison | Avis'))
    expect(tables[0]?.table.columns.map(({ name }) => name)).toEqual(['Nom', 'Budget', 'Début', 'Livraison', 'Avis'])
  })
})
