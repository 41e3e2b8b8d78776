/** The table of tasks of MS Project in a workbook: its outline decides which tasks are projects, as in its own files. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import { inferredFrom } from '../../../support/inferred.ts'
import { bytesOf, mapped } from '../../../support/mapping.ts'

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
        ...{ id: '2', title: 'Réseau', status: 'completed', progress: { value: 1 } },
        ...{ start: '2025-01-06', end: '2025-06-20', workload: [{ total: 20 }] },
      },
      {
        ...{ id: '5', title: 'Messagerie', status: 'in_progress', progress: { value: 0.6 } },
        ...{ start: '2025-06-23', end: '2025-10-24', workload: [{ total: 10 }] },
        depends_on: [{ project: '2' }],
        milestones: [{ id: 'M1', title: 'Mise en service', current: '2025-10-24' }],
      },
    ])
  })

  it('are those of another level where that is answered', async () => {
    expect(await projects({ projects: '1' })).toMatchObject([
      { id: '1', workload: [{ total: 30 }] },
    ])
  })

  it('say which level it is and which task lies above', async () => {
    const { assumptions } = await inferred()
    expect(assumptions).toContainEqual({ kind: 'tasks-level', about: ['2'], count: 2 })
    expect(assumptions).toContainEqual({
      kind: 'rows-left',
      about: ['Programme 2025 (exemple)'],
      count: 1,
    })
  })
})
