/**
 * The file of an office a month later: dates that slip, rows that come and go, a corrected title, a new column, a sheet of
 * another name. What it says goes into the plan that the first one made, and the plan keeps the rest.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GridSheet, gridWorkbook } from '../support/grid-workbook.ts'
import { inFolder } from '../support/in-folder.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

const FIRST = `
Département de l’Exemple
Programme numérique 2025-2027 (montants en k€), données illustratives

Réf | Libellé du projet | Pôle demandeur | Chef de projet | État | Date début | Date fin | Voté 2026 | Voté 2027
N-01 | Dossier social unique | Solidarités | Agent A | En cours | 01/09/2025 | 30/06/2027 | 420 | 310
N-02 | Archivage électronique | Ressources | Agent B | En cours | 15/03/2026 | 31/12/2027 | 85 | 120
N-03 | Collèges connectés | Éducation | Agent C | En cours | 20/01/2026 | 31/08/2027 | 1250 | 1100
 | Total | | | | | | 1755 | 1530`

const NEEDS = `
Demande | Direction | Priorité | Échéance souhaitée
Signature des arrêtés sur tablette | Ressources | Haute | 2026
Relance des factures | Ressources | Basse | 2027`

const SHEETS: readonly GridSheet[] = [
  { name: 'Projets', grid: FIRST },
  { name: 'Besoins', grid: NEEDS },
]

/** The workbook with words of its grids replaced. */
function changed(...words: readonly (readonly [string, string])[]): GridSheet[] {
  return SHEETS.map(({ name, grid }) => ({
    name,
    grid: words.reduce((text, [from, to]) => text.replace(from, to), grid),
  }))
}

interface Office {
  readonly run: (...argv: string[]) => Promise<Run>
  readonly send: (sheets: readonly GridSheet[]) => Promise<void>
  readonly read: (path: string) => string
  readonly edit: (path: string, from: string, to: string) => void
  /** All files of the plan but what the import keeps for itself. */
  readonly plan: () => Record<string, string>
}

/** An office that has imported its workbook once. */
async function office(lang: 'fr' | 'en', work: (office: Office) => Promise<void>): Promise<void> {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ')
  await inFolder({}, async (cwd) => {
    const run: Office['run'] = async (...argv) => {
      const made = await runPlan(cwd, ['import', 'ppn.xlsx', '-o', 'p', '--lang', lang, ...argv])
      return { ...made, stdout: plain(made.stdout), stderr: plain(made.stderr) }
    }
    const send: Office['send'] = async (sheets) => writeFileSync(join(cwd, 'ppn.xlsx'), await gridWorkbook(sheets))
    const read = (path: string): string => readFileSync(join(cwd, 'p', path), 'utf8')
    await send(SHEETS)
    expect((await run()).exit).toBe(0)
    await work({
      run,
      send,
      read,
      edit: (path, from, to) => {
        expect(read(path)).toContain(from)
        writeFileSync(join(cwd, 'p', path), read(path).replace(from, to))
      },
      plan: () =>
        Object.fromEntries(
          readdirSync(join(cwd, 'p'), { recursive: true })
            .map(String)
            .filter((path) => path.endsWith('.yaml') && !path.endsWith('.map.yaml'))
            .map((path) => [path, read(path)]),
        ),
    })
  })
}

describe('a newer file', () => {
  it('goes into a plan that only the day of its file dates', async () => {
    await office('fr', async ({ run, send, read }) => {
      expect(read('plan.yaml')).toMatch(/as_of: \d{4}-/)
      await send(changed(['30/06/2027', '30/09/2027']))
      const again = await run()
      expect(again).toMatchObject({ exit: 0, stderr: '' })
      expect(again.stdout).toContain('fin : 30 juin 2027 → 30 septembre 2027  [Projets!G5]')
      expect(read('projects/N-01.yaml')).toContain('end: 2027-09-30')
    })
  })

  it('tells what was read of it as a first one does: totals, rows that are none, repairs', async () => {
    await office('en', async ({ run, send }) => {
      await send(changed(['| 85 |', '| 95 |'], ['1755', '1765']))
      const { stdout } = await run('--dry-run')
      expect(stdout).toContain('5 records read: 5 imported')
      expect(stdout).toContain('Projets, row 8: 1 total')
      expect(stdout).toContain('✓ Grand total: 2 totals met')
      expect(stdout).toContain('amount at the stage voted: €85k → €95k  [Projets!H6]')
    })
  })

  it('with a total that its rows do not add up to is not written, but by --force', async () => {
    await office('fr', async ({ run, send, read }) => {
      await send(changed(['| 85 |', '| 95 |']))
      const refused = await run()
      expect(refused.exit).toBe(2)
      expect(refused.stdout).toContain('ÉCART')
      expect(refused.stdout).toContain('un total du fichier ne correspond pas à ses lignes')
      expect(read('projects/N-02.yaml')).toContain('voted: 85')
      expect((await run('--force')).exit).toBe(1)
      expect(read('projects/N-02.yaml')).toContain('voted: 95')
    })
  })

  it('says which of its cells cannot be read', async () => {
    await office('fr', async ({ run, send }) => {
      await send(changed(['30/06/2027', 'bientôt']))
      const refused = await run()
      expect(refused.exit).toBe(2)
      expect(refused.stdout).toContain('Projets!G5, Date fin : « bientôt »')
    })
  })

  it('is read from the sheet of another name that has its columns', async () => {
    await office('fr', async ({ run, send }) => {
      const [projects, needs] = changed(['Agent A', 'Agent F'])
      await send([{ name: 'Projets juin', grid: projects?.grid ?? '' }, needs as GridSheet])
      const { stdout, exit } = await run('--dry-run')
      expect(exit).toBe(0)
      expect(stdout).toContain('Projets juin : lue à la place de la feuille « Projets »')
      expect(stdout).toContain('chef de projet : « Agent A » → « Agent F »  [Projets juin!D5]')
    })
  })

  it('without such a sheet is refused with those that it has', async () => {
    await office('fr', async ({ run, send }) => {
      await send([{ name: 'Agents', grid: 'Nom|Service\nAgent A|DSI\nAgent B|DSI' }, ...SHEETS.slice(1)])
      const { stderr, exit } = await run()
      expect(exit).toBe(2)
      expect(stderr).toContain('« Projets » que nomme la correspondance')
      expect(stderr).toContain('écrivez Agents ou Besoins')
    })
  })

  it('tells once of a column that came in, with the line that takes it in', async () => {
    await office('fr', async ({ run, send }) => {
      await send(changed(['Voté 2027', 'Voté 2027 | Élu référent'], ['| 310', '| 310 | Élue Z']))
      const said = 'Projets : 1 colonne que la correspondance ne lit pas : Élu référent'
      const first = await run()
      expect(first.stdout).toContain(said)
      expect(first.stdout).toContain('x-elu-referent: Élu référent')
      expect((await run()).stdout).not.toContain(said)
    })
  })

  it('reads a word of a status that no earlier file had by its usual meaning', async () => {
    await office('fr', async ({ run, send, read }) => {
      await send(changed(['Agent C | En cours', 'Agent C | Suspendu'], ['Agent B | En cours', 'Agent B | Zut']))
      const { stdout } = await run('--force')
      expect(stdout).toContain('« Suspendu » → « on_hold »')
      expect(stdout).toContain('« Zut »')
      expect(read('projects/N-03.yaml')).toContain('status: on_hold')
    })
  })

  it('with a corrected title changes the record that it was, also the month after', async () => {
    await office('fr', async ({ run, send, read }) => {
      await send(changed(['des arrêtés sur tablette', 'électronique des arrêtés']))
      const { stdout } = await run()
      expect(stdout).toContain('Intitulé modifié')
      expect(stdout).not.toContain('Ce qui s’ajoute')
      expect(read('needs.yaml')).toContain('id: Signature-des-arrêtés-sur-tablette')
      expect(read('needs.yaml')).toContain('title: Signature électronique des arrêtés')
      const later = await run()
      expect(later.stdout).toContain('0 valeur modifiée')
      expect(later.stdout).not.toContain('Intitulé modifié')
    })
  })
})

describe('as data', () => {
  it('holds all that the lines say, in English, and writes as they do', async () => {
    await office('fr', async ({ run, send, read }) => {
      await send(
        changed(
          ['Agent A', 'Agent F'],
          ['\nN-03 | Collèges', '\nN-04 | Collèges'],
          ['sur tablette', 'par tablette'],
          ['Voté 2027', 'Voté 2027 | Avis'],
          ['| 310', '| 310 | favorable'],
        ),
      )
      const { stdout, exit, stderr } = await run('--format', 'json')
      expect([exit, stderr]).toEqual([0, ''])
      const { data, command } = JSON.parse(stdout)
      expect(command).toBe('import')
      expect(data).toMatchObject({
        fate: 'written',
        folder: 'p',
        counts: { read: 5, imported: 5, unreadable: 0 },
        files: expect.arrayContaining(['p/projects/N-01.yaml', 'p/projects/N-04.yaml']),
      })
      expect(data.tables[0]).toMatchObject({ sheet: 'Projets', into: 'projects', rows: 3 })
      expect(data.tables[0].columns).toContainEqual({ letter: 'D', name: 'Chef de projet', field: 'lead' })
      expect(data.tables[0].columns).toContainEqual({ letter: 'J', name: 'Avis', field: null })
      expect(data.controls).toHaveLength(2)
      expect(data.notices.map(({ said }: { said: string }) => said)).toContainEqual(
        expect.stringContaining('the mapping does not read: Avis'),
      )
      const { update } = data
      expect(update).toMatchObject({ source: 'ppn.xlsx', is_compared: true, conflicts: [], bad: [] })
      expect(update.changes).toContainEqual({
        list: 'projects',
        id: 'N-01',
        record: 'project "Dossier social unique" (N-01)',
        cell: 'Projets!D5',
        path: ['lead'],
        field: 'project lead',
        before: 'Agent A',
        file: 'Agent F',
        plan: 'Agent A',
      })
      expect(update.added).toMatchObject([{ list: 'projects', id: 'N-04', data: { lead: 'Agent C' } }])
      expect(update.gone).toMatchObject([{ list: 'projects', id: 'N-03', cell: null }])
      expect(update.renamed).toMatchObject([{ title_in_file: 'Signature des arrêtés par tablette' }])
      expect(read('projects/N-01.yaml')).toContain('Agent F')
    })
  })

  it('writes nothing with --dry-run, and tells conflicts and cells that do not fit', async () => {
    await office('en', async ({ run, send, edit, plan }) => {
      edit('projects/N-01.yaml', 'Agent A', 'Agent Z')
      await send(changed(['Agent A', 'Agent F'], ['31/12/2027', '31/12/1950']))
      const before = plan()
      const { stdout, exit } = await run('--format', 'json', '--dry-run')
      expect(exit).toBe(2)
      const { data } = JSON.parse(stdout)
      expect(data.fate).toBe('conflicts')
      expect(data.update.conflicts).toMatchObject([{ id: 'N-01', before: 'Agent A', file: 'Agent F', plan: 'Agent Z' }])
      expect(plan()).toEqual(before)
      const taken = JSON.parse((await run('--format', 'json', '--dry-run', '--take', 'file')).stdout)
      expect(taken.data.fate).toBe('planned')
      expect(taken.data.update.took_file).toHaveLength(1)
      expect(plan()).toEqual(before)
    })
  })
})

const WORDS = {
  fr: {
    took_file: 'la valeur du fichier remplace celle du plan (--take file)',
    kept_plan: 'le plan garde sa valeur (--take plan)',
    conflicts: 'Modifié des deux côtés depuis que le fichier a été établi',
    added: 'Projet « Standard » (N-05)',
    gone: 'N’est plus dans le fichier, et reste tel quel dans le plan :\n  Projet « Collèges connectés » (N-03)',
  },
  en: {
    took_file: 'the value of the file replaces that of the plan (--take file)',
    kept_plan: 'the plan keeps its value (--take plan)',
    conflicts: 'Edited on both sides since the file was made',
    added: 'Project "Standard" (N-05)',
    gone: 'No more in the file, and left as it is in the plan:\n  Project "Collèges connectés" (N-03)',
  },
} as const

describe.each(['fr', 'en'] as const)('edits on both sides, told in %s', (lang) => {
  const newer = changed(
    ['Agent A', 'Agent F'],
    ['N-03 | Collèges connectés | Éducation | Agent C', 'N-05 | Standard | Ressources | Agent D'],
  )

  /** Somebody has edited the plan, with comments and an order of its own; then the newer file comes. */
  async function withBoth(work: (office: Office) => Promise<void>): Promise<void> {
    await office(lang, async (made) => {
      made.edit('projects/N-01.yaml', 'lead: Agent A', 'lead: Agent Z # asked on 3 May')
      made.edit('projects/N-02.yaml', '    title:', '    # the archive of all\n    title:')
      made.edit('projects/N-03.yaml', 'lead: Agent C', 'lead: Agent C # stays')
      await made.send(newer)
      await work(made)
    })
  }

  it('are asked, and nothing is written', async () => {
    await withBoth(async ({ run, plan }) => {
      const before = plan()
      const asked = await run()
      expect(asked.exit).toBe(2)
      expect(asked.stdout).toContain(WORDS[lang].conflicts)
      expect(asked.stdout).toContain(WORDS[lang].added)
      expect(asked.stdout).toContain(WORDS[lang].gone)
      expect(plan()).toEqual(before)
    })
  })

  it.each(['file', 'plan'] as const)('are decided by --take %s, and nothing else changes', async (side) => {
    await withBoth(async ({ run, plan, read }) => {
      const before = plan()
      const decided = await run('--take', side)
      expect(decided).toMatchObject({ exit: 0, stderr: '' })
      expect(decided.stdout).toContain(WORDS[lang][side === 'file' ? 'took_file' : 'kept_plan'])
      expect(decided.stdout).toContain(WORDS[lang].added)
      expect(decided.stdout).toContain(WORDS[lang].gone)
      const { 'projects/N-05.yaml': added, ...after } = plan()
      expect(added).toContain('lead: Agent D')
      const own = before['projects/N-01.yaml'] ?? ''
      const mended = side === 'file' ? own.replace('Agent Z', 'Agent F') : own
      expect(after).toEqual({ ...before, 'projects/N-01.yaml': mended })
      const again = await run('--take', side)
      expect(again.exit).toBe(0)
      expect(read('projects/N-01.yaml')).toBe(mended)
    })
  })
})
