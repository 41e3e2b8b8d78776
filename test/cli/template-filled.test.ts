/** An office that begins with nothing: the template, filled in, becomes a plan whose audit has no error. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellValue, Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { addRow } from '../support/form-desk.ts'
import { inFolder } from '../support/in-folder.ts'
import { readWorkbook, sheetOf } from '../support/read-workbook.ts'
import { runPlan } from '../support/run-plan.ts'

/** Types the example row of each sheet again, below it, as a row of the office. */
function fillAsExample(book: Workbook): void {
  const tables = book.worksheets.filter(
    (sheet) => sheet.state === 'visible' && String(sheet.getCell(3, 1).value).startsWith('▸'),
  )
  for (const sheet of tables) {
    const heads = sheet.getRow(2).values as readonly CellValue[]
    const example = sheet.getRow(3).values as readonly CellValue[]
    const typed = heads.flatMap((head, at) =>
      at > 1 && example[at] !== undefined && example[at] !== null ? [[String(head), example[at]] as const] : [],
    )
    addRow(book, sheet.name, Object.fromEntries(typed))
  }
}

describe.each([
  ['fr', { departments: 'Directions', name: 'Nom de la direction', it: 'Systèmes d’information' }],
  ['en', { departments: 'Departments', name: 'Name of the department', it: 'Information systems' }],
] as const)('a template that was filled in: %s', (lang, words) => {
  it('becomes a whole plan: budget by year, workload, milestones, risks, envelopes', async () => {
    await inFolder({}, async (cwd) => {
      const run = (...argv: string[]) => runPlan(cwd, [...argv, '--lang', lang])
      const made = await run('template', 'xlsx', '-o', 't.xlsx', '--horizon', '2027-2029')
      expect(made).toMatchObject({ exit: 0, stdout: '' })
      expect(made.stderr).toContain('t.xlsx (13 ')
      const book = await readWorkbook(readFileSync(join(cwd, 't.xlsx')))
      addRow(book, words.departments, { [words.name]: words.it })
      fillAsExample(book)
      writeFileSync(join(cwd, 'filled.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()))
      const planned = await run('import', 'filled.xlsx', '-o', 'p', '--dry-run')
      expect([planned.exit, existsSync(join(cwd, 'p'))]).toEqual([0, false])
      const imported = await run('import', 'filled.xlsx', '-o', 'p')
      expect(imported.exit, imported.stdout).toBe(0)
      const project = readFileSync(join(cwd, 'p/projects/P-001.yaml'), 'utf8')
      expect(project).toMatch(/2027: *\{? *(?:\n *)?voted: 60/)
      for (const key of ['workload', 'milestones', 'risks']) expect(project).toContain(`${key}:`)
      expect(readFileSync(join(cwd, 'p/plan.yaml'), 'utf8')).toContain('envelopes:')
      const checked = await run('validate', 'p', '--format', 'json')
      const { findings } = JSON.parse(checked.stdout) as { findings: { severity: string; message: unknown }[] }
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect((await run('audit', 'p')).exit).toBe(0)
    })
  })

  it('has a column for each year that is named, and no other', async () => {
    await inFolder({}, async (cwd) => {
      await runPlan(cwd, ['template', 'xlsx', '-o', 't.xlsx', '--lang', lang, '--horizon', '2027-2028'])
      const book = await readWorkbook(readFileSync(join(cwd, 't.xlsx')))
      const heads = sheetOf(book, 'Budget').getRow(2).values as readonly CellValue[]
      const years = heads.map(String).flatMap((head) => /20\d\d/.exec(head)?.[0] ?? [])
      expect([...new Set(years)]).toEqual(['2027', '2028'])
    })
  })
})

describe('the years of a template', () => {
  it.each(['2027', '2030-2027', '2020-2060', 'x'])('are refused where they are none: %s', async (years) => {
    await inFolder({}, async (cwd) => {
      const { exit, stderr } = await runPlan(cwd, ['template', 'xlsx', '-o', 't.xlsx', '--horizon', years])
      expect(exit).toBe(2)
      expect(stderr).toContain(years)
    })
  })
})
