/** A plan that names the statuses of projects itself: no table and no finding about a project speaks in the usual names. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/commands/audit/audit.ts'
import { findingsOf } from '../../src/commands/findings.ts'
import { report } from '../../src/commands/report/report.ts'
import { valueLabel } from '../../src/lang/catalogue/labels.ts'
import { statusLabel } from '../../src/plan/vocabulary.ts'
import { reportsOf } from '../../src/reports/catalogue.ts'
import type { Report } from '../../src/reports/document/document.ts'
import { PROJECT_STATUSES } from '../../src/schema/values.ts'
import { editedFolder } from '../support/edited-plan.ts'

const { load, documents: texts } = editedFolder(
  'every-key',
  join(import.meta.dirname, '../fixtures/every-key/plan.yaml'),
)
const read = load(texts)
if (read.plan === undefined) throw new Error('the plan of every key cannot be read')
const { plan } = read
const loaded = { ...read, plan }
const usual = new Set(PROJECT_STATUSES.map((status) => valueLabel(status).fr))
const own = new Set(PROJECT_STATUSES.map((status) => statusLabel(plan, status).fr))
const ids: ReadonlySet<string> = new Set(plan.projects.map(({ id }) => id))

const documents: readonly Report[] = [
  audit(loaded, { sections: [], isSummary: false }),
  ...reportsOf(plan)
    .filter(({ isPublic }) => isPublic !== true)
    .map((kind) => report(loaded, kind)),
].flatMap((result) => result.report ?? [])

/** The French of each cell about a project, with where it stands. */
const cells = documents.flatMap(({ id, sections }) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : block.rows
            .filter((row) => row.id !== undefined && ids.has(row.id))
            .flatMap((row) =>
              row.cells.map((cell) => ({
                place: `${id} ${block.id} ${row.id}`,
                text: cell.kind === 'text' ? cell.text.fr : '',
              })),
            ),
    ),
  ),
)

describe('the names of statuses that a plan gives', () => {
  it('are all other than the usual ones, and reports do show them', () => {
    expect([...own].filter((name) => usual.has(name))).toEqual([])
    const shown = new Set(cells.map(({ text }) => text).filter((text) => own.has(text)))
    expect(shown.size).toBeGreaterThan(3)
  })

  it('stand in every cell that tells the status of a project', () => {
    expect(cells.filter(({ text }) => usual.has(text))).toEqual([])
  })

  it('stand in findings', () => {
    const told = findingsOf(loaded).flatMap(({ message }) => /statut\s?: ([^)]+)\)/u.exec(message.fr)?.[1] ?? [])
    expect(told.filter((name) => !own.has(name))).toEqual([])
  })
})
