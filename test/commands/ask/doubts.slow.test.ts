/** Cells that an import left in doubt: asked for in the workbook of what the plan lacks, and settled by what comes back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { cellOf } from '../../support/form-desk.ts'
import { inFolder } from '../../support/in-folder.ts'
import { readWorkbook, sheetOf } from '../../support/read-workbook.ts'
import { type Run, runPlan } from '../../support/run-plan.ts'

const SOURCE = `N°;Intitulé;Direction;Statut;Début;Fin;Avancement;Investissement 2025 (€);Investissement 2026 (€)
P-1;Parc;DSI;En cours;15/01/2025;31/12/2026;45 %;68500;env. 120000
P-2;Visio;DGA;À lancer;bientôt;31/12/2027;0 %;;voir M. X
P-3;Portail;Économie;En cours;01/03/2025;31/12/2026;beaucoup;95000;150000
`

interface Office {
  readonly run: (...argv: readonly string[]) => Promise<Run>
  /** Asks, fills the workbook in, and applies it. */
  readonly answer: (fill: (book: Workbook) => void, ...options: readonly string[]) => Promise<Run>
  /** What the workbook asks of cells in doubt: the remarks of its sheets. */
  readonly remarks: () => Promise<readonly string[]>
  readonly text: (path: string) => string
  readonly write: (path: string, text: string) => void
}

const WHY = { fr: 'À confirmer parce que', en: 'To be confirmed because' }
const IMPORT = ['--yes', '--answer', 'stage=voted', '--answer', 'as_of=2025-06-30'] as const

async function imported(test: (office: Office) => Promise<void>, lang: 'fr' | 'en' = 'fr') {
  await inFolder({ 's.csv': SOURCE }, async (cwd) => {
    const run: Office['run'] = (...argv) => runPlan(cwd, [...argv, '--lang', lang])
    const asked = async (): Promise<Workbook> => {
      const { exit } = await run('ask', 'p', '-o', 'ask.xlsx', '--force')
      expect(exit).toBe(0)
      return readWorkbook(readFileSync(join(cwd, 'ask.xlsx')))
    }
    expect((await run('import', 's.csv', '-o', 'p', ...IMPORT)).exit).toBe(1)
    await test({
      run,
      answer: async (fill, ...options) => {
        const book = await asked()
        fill(book)
        writeFileSync(join(cwd, 'back.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()))
        return run('apply', 'back.xlsx', 'p', ...options)
      },
      remarks: async () => remarksOf(await asked(), WHY[lang]),
      text: (path) => readFileSync(join(cwd, path), 'utf8'),
      write: (path, text) => writeFileSync(join(cwd, path), text),
    })
  })
}

function remarksOf(book: Workbook, heading: string): string[] {
  return book.worksheets.flatMap((sheet) => {
    const head = [2, 3].find((row) => (sheet.getRow(row).values as unknown[]).includes(heading))
    if (head === undefined || sheet.state !== 'visible') return []
    const column = (sheet.getRow(head).values as unknown[]).indexOf(heading)
    const cells = Array.from({ length: sheet.rowCount - head }, (_, at) => sheet.getCell(head + 1 + at, column))
    return cells.flatMap(({ value }) => (typeof value === 'string' ? value.split('\n') : []))
  })
}

/** The remarks about cells of the import; a status date in the past makes others. */
const ofImport = (remarks: readonly string[]): string[] =>
  remarks.filter((line) => /\[[A-Z]+\d+\]$/.test(line)).map((line) => line.replace(/[\u00a0\u202f]/g, ' '))

describe('a cell that an import left in doubt', () => {
  it('is asked for with what stood there, what was kept, why, and where', async () => {
    await imported(async ({ remarks }) => {
      expect(ofImport(await remarks())).toEqual([
        'Début : « bientôt », rien n’a été repris (mot déclaré sans valeur) [E3]',
        'Budget 2026 montant voté : « voir M. X », rien n’a été repris (mot déclaré sans valeur) [I3]',
        'Avancement part du périmètre qui est réalisée : « beaucoup », rien n’a été repris (nombre illisible) [G4]',
        'Budget (investissement, prestations) 2026 montant voté : « env. 120000 », repris comme 120 000 € (ordre de grandeur lu comme un nombre) [I2]',
        'Budget 2026 montant voté : « voir M. X », rien n’a été repris (mot déclaré sans valeur) [I3]',
      ])
    })
  })

  it('is asked for in English of an English reader', async () => {
    await imported(async ({ remarks }) => {
      expect(ofImport(await remarks())[0]).toBe(
        'Start: "bientôt", nothing was kept (word declared to be no value) [E3]',
      )
    }, 'en')
  })

  it('is open where it may be corrected, with a tick where it may be confirmed', async () => {
    await imported(async ({ answer }) => {
      await answer((book) => {
        const locked = (...place: readonly [string, string, string]): unknown =>
          cellOf(book, ...place).protection?.locked
        expect(locked('Projets', 'P-3', 'Avancement (%)')).toBe(false)
        expect(locked('Projets', 'P-2', 'Avancement (%)')).not.toBe(false)
        expect(locked('Projets', 'P-3', 'Confirmé')).toBe(false)
        expect(locked('Projets', 'P-1', 'Confirmé')).not.toBe(false)
        expect(locked('Budget', 'P-1 #1', 'Voté 2026 (€)')).toBe(false)
      })
    })
  })

  it('is settled without anything else of what the import left being lost', async () => {
    await imported(async ({ answer, text }) => {
      const seen = () => JSON.parse(text('p/s.imported.json'))
      const before = seen()
      await answer((book) => {
        cellOf(book, 'Projets', 'P-3', 'Avancement (%)').value = 0.6
      })
      const after = seen()
      const open = (left: typeof before) => left.doubts.filter(({ confirmed = false }) => !confirmed)
      expect(open(after)).toHaveLength(open(before).length - 1)
      expect({ ...after, doubts: [] }).toEqual({ ...before, doubts: [] })
    })
  })

  it('is gone once it was corrected', async () => {
    await imported(async ({ answer, remarks, text }) => {
      const { exit, stdout } = await answer((book) => {
        cellOf(book, 'Projets', 'P-3', 'Avancement (%)').value = 0.6
        cellOf(book, 'Budget', 'P-1 #1', 'Voté 2026 (€)').value = 118_000
      })
      expect(exit).toBe(0)
      expect(stdout).toContain('2 cellules importées confirmées ou corrigées')
      expect(text('p/projects/P-1.yaml')).toContain('voted: 118000')
      expect(ofImport(await remarks())).toHaveLength(3)
    })
  })

  it('is gone once it was confirmed, and changes nothing of the plan', async () => {
    await imported(async ({ answer, remarks, text }) => {
      const before = text('p/projects/P-1.yaml')
      const { exit, stdout } = await answer((book) => {
        cellOf(book, 'Budget', 'P-1 #1', 'Confirmé').value = 'x'
        cellOf(book, 'Projets', 'P-2', 'Confirmé').value = 'ok'
      })
      expect(exit).toBe(0)
      expect(stdout).toContain('3 cellules importées confirmées ou corrigées')
      expect(text('p/projects/P-1.yaml')).toBe(before)
      expect(ofImport(await remarks())).toHaveLength(1)
    })
  })

  it('stays where the answer is only shown, or no tick', async () => {
    await imported(async ({ answer, remarks, text }) => {
      const before = text('p/s.imported.json')
      await answer((book) => {
        cellOf(book, 'Projets', 'P-3', 'Confirmé').value = 'x'
      }, '--dry-run')
      expect(text('p/s.imported.json')).toBe(before)
      const { stdout } = await answer((book) => {
        cellOf(book, 'Projets', 'P-3', 'Confirmé').value = 'à revoir'
      })
      expect(stdout.replaceAll('\u00a0', ' ')).toContain(
        '« Confirmé » : « à revoir » n’est pas un x ; rien n’est confirmé',
      )
      expect(ofImport(await remarks())).toHaveLength(5)
    })
  })

  it('is not confirmed in a row of which none is in doubt, and that is said', async () => {
    await imported(async ({ answer, remarks }) => {
      const { stdout } = await answer((book) => {
        cellOf(book, 'Projets', 'P-1', 'Confirmé').value = 'x'
      })
      expect(stdout.replaceAll('\u00a0', ' ')).toContain(
        '« Confirmé » est donné pour information : « x » n’est pas repris (le plan n’en dit rien)',
      )
      expect(ofImport(await remarks())).toHaveLength(5)
    })
  })

  it('of a line that was left out is answered by a new one', async () => {
    await imported(async ({ answer, remarks }) => {
      const { exit } = await answer((book) => {
        const sheet = sheetOf(book, 'Budget')
        const row = sheet.getColumn(2).values.indexOf('P-2 – Visio')
        const heads = sheet.getRow(3).values as readonly unknown[]
        sheet.getCell(row, heads.indexOf('Section')).value = 'investissement'
        sheet.getCell(row, heads.indexOf('Nature')).value = 'matériel'
        sheet.getCell(row, heads.indexOf('Voté 2026 (€)')).value = 30_000
      })
      expect(exit).toBe(0)
      expect(ofImport(await remarks()).filter((line) => line.includes('voir M. X'))).toEqual([])
    })
  })

  it('is gone once the plan says something else, and is not asked again by the same file', async () => {
    await imported(async ({ run, answer, remarks, text, write }) => {
      write('p/projects/P-2.yaml', `${text('p/projects/P-2.yaml').trimEnd()}\n    start: 2026-09\n`)
      expect(ofImport(await remarks()).some((line) => line.startsWith('Début'))).toBe(false)
      await answer((book) => {
        cellOf(book, 'Budget', 'P-1 #1', 'Confirmé').value = 'x'
      })
      await run('import', 's.csv', '-o', 'p', '--force')
      const asked = ofImport(await remarks())
      expect(asked.some((line) => line.includes('env. 120000'))).toBe(false)
      expect(asked.some((line) => line.includes('beaucoup'))).toBe(true)
      write('s.csv', SOURCE.replace('env. 120000', 'env. 130000').replace('beaucoup', '70 %'))
      await run('import', 's.csv', '-o', 'p', '--force')
      const later = ofImport(await remarks())
      expect(later.some((line) => line.includes('env. 130000'))).toBe(true)
      expect(later.some((line) => line.includes('[G4]'))).toBe(false)
    })
  })

  it('is left alone, and that is said, where what the import kept is damaged', async () => {
    await imported(async ({ run, write, text }) => {
      write('p/s.imported.json', text('p/s.imported.json').replace('"path"', '"way"'))
      const { exit, stderr } = await run('ask', 'p', '-o', 'x.xlsx')
      expect(exit).toBe(0)
      expect(stderr).toContain('p/s.imported.json')
    })
  })

  it('is not known of an import by an older program, whose file is read as it was', async () => {
    await imported(async ({ run, write, text, remarks }) => {
      write('p/s.imported.json', text('p/s.imported.json').replace(/,"doubts":\[.*\]\}/s, '}'))
      expect(ofImport(await remarks())).toEqual([])
      const { stdout } = await run('import', 's.csv', '-o', 'p', '--dry-run')
      expect(stdout).not.toContain('asked')
    })
  })
})
