/** A template that is corrected and imported again merges into the plan that it began: what was written since stays. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellValue, Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { addRow } from '../support/form-desk.ts'
import { inFolder } from '../support/in-folder.ts'
import { readWorkbook, sheetOf } from '../support/read-workbook.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

/** An office with its template: a plan of two projects, each with a budget. */
interface Office {
  readonly run: (...argv: string[]) => Promise<Run>
  /** Imports the template as it stands, with more options. */
  readonly importAgain: (...options: string[]) => Promise<Run>
  readonly book: Workbook
  readonly read: (file: string) => string
  readonly edit: (file: string, before: string, after: string) => void
}

/** The cell below a heading in the row that has a text in a column. */
function retype(book: Workbook, name: string, heading: string, row: string, value: CellValue): void {
  const sheet = sheetOf(book, name)
  const heads = sheet.getRow(2).values as readonly CellValue[]
  sheet.eachRow((one) => {
    const cells = one.values as readonly CellValue[]
    if (one.number > 3 && cells.includes(row)) one.getCell(heads.indexOf(heading)).value = value
  })
}

async function inOffice(act: (office: Office) => Promise<void>): Promise<void> {
  await inFolder({}, async (cwd) => {
    const run = (...argv: string[]) => runPlan(cwd, [...argv, '--lang', 'fr'])
    await run('template', 'xlsx', '-o', 't.xlsx', '--horizon', '2026-2028')
    const book = await readWorkbook(readFileSync(join(cwd, 't.xlsx')))
    addRow(book, 'Le plan', {
      'Intitulé du plan': 'Plan',
      Organisation: 'Commune (exemple)',
      'État d’avancement du plan': 'en préparation',
      'Premier mois du plan': '01/2026',
      'Dernier mois du plan': '12/2028',
      'Unité monétaire': 'millier',
    })
    for (const title of ['Fibre des écoles', 'Portail des agents']) {
      addRow(book, 'Projets', { Intitulé: title, Statut: 'idée', Notes: 'à voir' })
      addRow(book, 'Budget', { Projet: title, Section: 'investissement', Nature: 'prestations', 'Prévu 2026': 80 })
    }
    const importAgain = async (...options: string[]) => {
      writeFileSync(join(cwd, 'filled.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()))
      return run('import', 'filled.xlsx', '-o', 'p', ...options)
    }
    const made = await importAgain()
    expect(made.exit, made.stdout + made.stderr).toBe(0)
    const read = (file: string): string => readFileSync(join(cwd, 'p', file), 'utf8')
    const edit = (file: string, before: string, after: string): void => {
      expect(read(file)).toContain(before)
      writeFileSync(join(cwd, 'p', file), read(file).replace(before, after))
    }
    await act({ run, importAgain, book, read, edit })
  })
}

const [FIBRE, PORTAL] = ['projects/P-001.yaml', 'projects/P-002.yaml']

describe('A template that is imported again', () => {
  it('changes nothing where nothing was corrected', async () => {
    await inOffice(async ({ importAgain, read }) => {
      const before = [read('plan.yaml'), read(FIBRE), read(PORTAL)]
      const { exit, stderr } = await importAgain()
      expect([exit, stderr]).toEqual([0, ''])
      expect([read('plan.yaml'), read(FIBRE), read(PORTAL)]).toEqual(before)
    })
  })

  it.each([[], ['--force']])('takes what was corrected and leaves what was written since: %j', async (...force) => {
    await inOffice(async ({ importAgain, book, read, edit }) => {
      edit(FIBRE, 'status: candidate', 'status: planned\n    lead: cheffe de projet')
      edit('plan.yaml', 'status: draft', 'status: draft\n  as_of: 2026-03-31')
      retype(book, 'Budget', 'Prévu 2026', 'Fibre des écoles', '95 k€')
      addRow(book, 'Projets', { Intitulé: 'Téléphonie', Statut: 'Candidat' })
      const { exit, stdout } = await importAgain(...force)
      expect(exit, stdout).toBe(0)
      expect(read(FIBRE)).toMatch(/status: planned\n +lead: cheffe de projet/)
      expect(read(FIBRE)).toContain('forecast: 95')
      expect(read('plan.yaml')).toContain('as_of: 2026-03-31')
      expect(read('projects/P-003.yaml')).toContain('Téléphonie')
    })
  })

  it('knows a project by its title, wherever its row stands, and by one that was corrected', async () => {
    await inOffice(async ({ importAgain, book, read }) => {
      const sheet = sheetOf(book, 'Projets')
      sheet.getCell(4, 2).value = 'Messagerie'
      addRow(book, 'Projets', { Intitulé: 'Fibre pour les écoles', Statut: 'idée', Notes: 'vu' })
      retype(book, 'Budget', 'Projet', 'Fibre des écoles', 'Fibre pour les écoles')
      const { stdout, exit } = await importAgain()
      expect(exit, stdout).toBe(0)
      expect(read(FIBRE)).toMatch(/title: Fibre pour les écoles\n.*\n *notes: vu/)
      expect(read(PORTAL)).toContain('notes: à voir')
      expect(read('projects/P-003.yaml')).toContain('Messagerie')
    })
  })

  it('asks where both were edited, and writes neither over', async () => {
    await inOffice(async ({ importAgain, book, read, edit }) => {
      edit(FIBRE, 'forecast: 80', 'forecast: 70')
      retype(book, 'Budget', 'Prévu 2026', 'Fibre des écoles', 95)
      const told = await importAgain()
      expect([told.exit, read(FIBRE)]).toEqual([1, expect.stringContaining('forecast: 70')])
      await importAgain('--force')
      expect(read(FIBRE)).toContain('forecast: 70')
      expect((await importAgain('--take', 'file')).exit).toBe(0)
      expect(read(FIBRE)).toContain('forecast: 95')
    })
  })

  it('is told what it lacks of an earlier one, and takes nothing out', async () => {
    await inOffice(async ({ importAgain, book, read }) => {
      for (const name of ['Projets', 'Budget']) sheetOf(book, name).spliceRows(4, 1)
      const { stdout } = await importAgain()
      expect(stdout).toContain('Fibre des écoles')
      expect(read(FIBRE)).toContain('Fibre des écoles')
      expect(read(PORTAL)).toContain('Portail des agents')
    })
  })

  it('of another plan is refused', async () => {
    await inOffice(async ({ importAgain, book, read }) => {
      retype(book, 'Le plan', 'Identifiant', 'Plan', 'AUTRE')
      const before = read('plan.yaml')
      expect((await importAgain('--force')).exit).toBe(2)
      expect(read('plan.yaml')).toBe(before)
    })
  })

  it.each([
    ['en cour', /\[Projets!D4\] « en cour » .*vouliez-vous dire « en cours »/u],
    ['', /\[Projets!D4\] {2}statut : cette valeur est obligatoire/u],
  ])('keeps a row whose status %j cannot be read, with all that goes with it', async (typed, said) => {
    await inOffice(async ({ importAgain, book, read }) => {
      retype(book, 'Projets', 'Statut', 'Fibre des écoles', typed)
      retype(book, 'Budget', 'Prévu 2026', 'Fibre des écoles', 95)
      const { exit, stdout } = await importAgain()
      const lines = stdout.replaceAll('\u00a0', ' ')
      expect(lines).toMatch(said)
      expect(lines).not.toMatch(/N’est plus dans le fichier|non reprise|pas reprise/)
      expect([exit, read(FIBRE)]).toEqual([1, expect.stringContaining('forecast: 80')])
      await importAgain('--force')
      expect(read(FIBRE)).toMatch(/status: candidate[\s\S]*forecast: 95/)
    })
  })

  it('says of the budget of a new row that it follows that row, which could not be taken', async () => {
    await inOffice(async ({ importAgain, book }) => {
      addRow(book, 'Projets', { Intitulé: 'Téléphonie', Statut: 'en cour' })
      const more = { Section: 'investissement', Nature: 'prestations', 'Prévu 2026': 5 }
      addRow(book, 'Budget', { Projet: 'Téléphonie', ...more })
      const { stdout } = await importAgain()
      expect(stdout).toContain('ligne ajoutée de « Téléphonie », que la feuille')
      expect(stdout).not.toContain('ligne ajoutée sans')
    })
  })
})
