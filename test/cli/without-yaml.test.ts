/** What an office without YAML is told of a project taken over or stopped has a cell that mends it, in each workbook. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { addRow, cellOf } from '../support/form-desk.ts'
import { inFolder } from '../support/in-folder.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

const ROLE = { Issue: 'approuvé', Responsable: 'directeur des systèmes d’information' }
const DECISION = { Date: '12/02/2026', Instance: 'CODIR', Objet: 'Suspendre le site', ...ROLE }
const BODY = { 'Nom de l’instance': 'CODIR', 'Son niveau': 'direction générale' }
const ENDED = {
  'Date de la suite donnée': '12/02/2026',
  'Décision d’arrêt ou de report': 'Suspendre le site',
  'Motif de la suite donnée': 'capacité',
}
const RULES = /project-outside-horizon|project-disposition-missing|decision-incomplete/

/** An office whose template has a project from before the plan and one that is on hold. */
async function inOffice(
  act: (office: {
    readonly run: (...argv: readonly string[]) => Promise<Run>
    /** What the import printed. */
    readonly told: string
    readonly edited: (file: string, edit: (book: Workbook) => void) => Promise<void>
  }) => Promise<void>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await inFolder({}, async (cwd) => {
    const run = (...argv: readonly string[]) => runPlan(cwd, [...argv, '--lang', 'fr'])
    const edited = async (file: string, edit: (book: Workbook) => void): Promise<void> => {
      const book = await readWorkbook(readFileSync(join(cwd, file)))
      edit(book)
      writeFileSync(join(cwd, file), new Uint8Array(await book.xlsx.writeBuffer()))
    }
    await run('template', 'xlsx', '-o', 't.xlsx', '--horizon', '2026-2028')
    await edited('t.xlsx', (book) => {
      addRow(book, 'Le plan', {
        'Intitulé du plan': 'Plan',
        Organisation: 'Commune (exemple)',
        'État d’avancement du plan': 'en préparation',
        'Premier mois du plan': '01/2026',
        'Dernier mois du plan': '12/2028',
        'Date d’arrêté': '31/03/2026',
      })
      addRow(book, 'Directions', { 'Nom de la direction': 'Culture' })
      addRow(book, 'Projets', {
        Identifiant: 'P-1',
        Intitulé: 'Site',
        Statut: 'suspendu',
        Début: '06/2025',
        Fin: '06/2027',
        ...more,
      })
      if (more['Origine'] === undefined) return
      addRow(book, 'Décisions', DECISION)
      addRow(book, 'Instances', BODY)
    })
    const { exit, stdout } = await run('import', 't.xlsx', '-o', 'p')
    expect(exit, stdout).toBe(0)
    await act({ run, edited, told: stdout })
  })
}

describe('a project taken over and on hold', () => {
  it('is told with the workbook that mends it', async () => {
    await inOffice(async ({ run }) => {
      const stdout = (await run('validate', 'p')).stdout.replaceAll('\u00a0', ' ')
      expect(stdout).toMatch(/« repris » dans la colonne « Origine » du classeur \(plan ask\)/)
      expect(stdout).toMatch(/dans le classeur \(plan ask, qui a une feuille pour une décision/)
    })
  })

  it('is asked for by the line that the import ends with, and by that of the refusal of a second one', async () => {
    await inOffice(async ({ run, told }) => {
      const [ask = ''] = /ask p -o \S+ --to department/.exec(told) ?? []
      expect((await run(...ask.split(' '))).exit).toBe(0)
      const { exit, stderr } = await run(...ask.split(' '))
      const [line = ''] = /ask p -o \S+-2\.xlsx --to department/.exec(stderr) ?? []
      expect([exit, (await run(...line.split(' '))).exit]).toEqual([2, 0])
    })
  })

  it('is whole from the template alone', async () => {
    const said = { Origine: 'repris', ...ENDED }
    await inOffice(async ({ run }) => {
      expect((await run('validate', 'p')).stdout).not.toMatch(RULES)
    }, said)
  })

  it.each([['ask'], ['export']])('is mended in the workbook of %s', async (command) => {
    await inOffice(async ({ run, edited }) => {
      const words = command === 'ask' ? ['ask'] : ['export', 'xlsx']
      await run(...words, 'p', '-o', 'w.xlsx')
      await edited('w.xlsx', (book) => {
        for (const [heading, value] of Object.entries({ Origine: 'repris', ...ENDED })) {
          const cell = cellOf(book, 'Projets', 'P-1', heading)
          expect(cell.protection?.locked, heading).toBe(false)
          cell.value = value
        }
        addRow(book, 'Décisions', DECISION)
        addRow(book, 'Instances', BODY)
      })
      const { exit, stdout } = await run('apply', 'w.xlsx', 'p')
      expect(exit, stdout).toBe(0)
      expect((await run('validate', 'p')).stdout).not.toMatch(RULES)
    })
  })
})
