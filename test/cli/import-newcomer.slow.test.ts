/**
 * Somebody with a workbook and no YAML: titles above the table, a header of two merged rows, groups, subtotals, numbers
 * as text, quarters, « à définir ». From `plan import` to `plan audit` in two commands, and again next month.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editedWorkbook } from '../support/edited-workbook.ts'
import { type GridSheet, gridWorkbook } from '../support/grid-workbook.ts'
import { inFolder } from '../support/in-folder.ts'
import { PORTFOLIO, portfolio } from '../support/newcomer-workbook.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

const FRENCH = { env: { LANG: 'fr_FR.UTF-8' } }

/** Puts a workbook into a folder and runs commands there. */
async function withWorkbook(
  sheets: readonly GridSheet[],
  work: (cwd: string, run: (...argv: string[]) => Promise<Run>) => Promise<void>,
): Promise<void> {
  const bytes = await gridWorkbook(sheets)
  // French signs stand behind no-break spaces, which are of no matter here.
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ')
  await inFolder({}, async (cwd) => {
    writeFileSync(join(cwd, 'portefeuille.xlsx'), bytes)
    await work(cwd, async (...argv) => {
      const run = await runPlan(cwd, argv, FRENCH)
      return { ...run, stdout: plain(run.stdout), stderr: plain(run.stderr) }
    })
  })
}

describe('a first import', () => {
  it('goes in without a refusal and without a question, and is audited', async () => {
    await withWorkbook(portfolio(), async (cwd, run) => {
      const imported = await run('import', 'portefeuille.xlsx', '--all')
      expect(imported).toMatchObject({ exit: 0, stderr: '' })
      expect(imported.stdout).toContain('Feuille « Portefeuille », 4 lignes → 4 projets')
      expect(imported.stdout).toContain('Portefeuille!K8, Investissement / 2027')
      expect(imported.stdout).toMatch(/✓ « Axe 1 — Moderniser le poste de travail » : 4 totaux retrouvés/)
      expect(imported.stdout).not.toContain('ÉCART')
      expect(imported.stdout).toContain('plan audit plans/portefeuille')
      const audit = await run('audit', 'plans/portefeuille')
      expect(audit).toMatchObject({ exit: 0, stderr: expect.stringContaining('  plan ask plans/portefeuille -o ') })
      expect(audit.stdout).toContain('Axe 1 — Moderniser le poste de travail')
      const project = readFileSync(join(cwd, 'plans/portefeuille/projects/P-02.yaml'), 'utf8')
      expect(project).toContain('start: 2026-07')
      expect(project).not.toContain('à définir')
    })
  })

  it('tells everything to a machine too', async () => {
    await withWorkbook(portfolio(), async (_, run) => {
      const { stdout, exit } = await run('import', 'portefeuille.xlsx', '--format', 'json', '--dry-run')
      expect(exit).toBe(0)
      const { command, data } = JSON.parse(stdout)
      expect(command).toBe('import')
      expect(data.tables[0]).toMatchObject({ sheet: 'Portefeuille', into: 'projects', rows: 4 })
      expect(data.tables[0].columns[1]).toMatchObject({ letter: 'A', field: 'id', confidence: 1 })
      expect(data.fate).toBe('planned')
    })
  })

  it('gives the very same plan by the mapping that it wrote', async () => {
    await withWorkbook(portfolio(), async (cwd, run) => {
      await run('import', 'portefeuille.xlsx', '-o', 'first')
      const { exit } = await run(
        'import',
        'portefeuille.xlsx',
        '--map',
        'first/portefeuille.map.yaml',
        '-o',
        'second',
        '--force',
      )
      expect(exit).toBeLessThan(2)
      for (const name of ['plan.yaml', 'axes.yaml', 'reviews.yaml', 'projects/P-01.yaml', 'projects/P-04.yaml']) {
        expect(readFileSync(join(cwd, 'second', name), 'utf8')).toBe(readFileSync(join(cwd, 'first', name), 'utf8'))
      }
    })
  })

  it('leaves nothing behind where a total is missed for a cell that cannot be read, and says how to go on', async () => {
    const grid = PORTFOLIO.replace('| 95000 | 150000 |', '| autant que prévu | 150000 |')
    await withWorkbook(portfolio(grid), async (cwd, run) => {
      const refused = await run('import', 'portefeuille.xlsx')
      expect(refused.exit).toBe(2)
      expect(refused.stdout).toContain('Portefeuille!I11')
      expect(refused.stdout).toContain('plan import portefeuille.xlsx --force')
      expect(() => readFileSync(join(cwd, 'plans/portefeuille/plan.yaml'))).toThrow()
      expect((await run('import', 'portefeuille.xlsx', '--force')).exit).toBe(1)
      expect(readFileSync(join(cwd, 'plans/portefeuille/plan.yaml'), 'utf8')).toContain('Région Exemple')
    })
  })
})

describe('a total that is missed, or cells in other columns than theirs', () => {
  const missed = portfolio(PORTFOLIO.replace('| 163500 |', '| 999999 |'))

  it('is never written over by --yes, only by --force', async () => {
    await withWorkbook(missed, async (cwd, run) => {
      const refused = await run('import', 'portefeuille.xlsx', '--yes')
      expect(refused.exit).toBe(2)
      expect(refused.stdout).toContain('ÉCART')
      expect(refused.stdout).toContain('Rien n’est écrit')
      expect(() => readFileSync(join(cwd, 'plans/portefeuille/plan.yaml'))).toThrow()
      expect((await run('import', 'portefeuille.xlsx', '--yes', '--force')).exit).toBe(1)
      expect(readFileSync(join(cwd, 'plans/portefeuille/plan.yaml'), 'utf8')).toContain('Région')
    })
  })

  it('is refused of a shifted row too', async () => {
    await inFolder(
      { 'p.csv': 'Code;Projet;Début\nA;Un;2026\nB;Deux;2026\nC;Tr;ois;2027;x\nD;Quatre;2027\n' },
      async (cwd) => {
        const refused = await runPlan(cwd, ['import', 'p.csv', '--yes'], FRENCH)
        expect(refused.exit).toBe(2)
        expect(refused.stdout).toContain('décalée')
        expect(() => readFileSync(join(cwd, 'plans/p/plan.yaml'))).toThrow()
      },
    )
  })
})

describe('a row that is there twice', () => {
  it('is named where the total of the file counts it too', async () => {
    const grid = 'Réf|Projet|Budget 2026\nA|Réseau|75000\nB|Portail|45000\nB|Portail|45000\n|Total|165000'
    await withWorkbook([{ name: 'Budget', grid }], async (_, run) => {
      const { stdout, exit } = await run('import', 'portefeuille.xlsx')
      expect(exit).toBe(2)
      expect(stdout).toContain('trouvé 120 000 ; c’est la ligne 4, répétée et écartée (45 000)')
    })
  })
})

describe('an answer about the unit of amounts', () => {
  it('wins over the title of the table, and is said', async () => {
    const grid = 'Programme 2026 (montants en k€)\n\nRéf|Projet|Voté 2026\nA|Réseau|420\nB|Portail|85'
    await withWorkbook([{ name: 'Budget', grid }], async (cwd, run) => {
      const answered = await run('import', 'portefeuille.xlsx', '-o', 'p', '--all', '--answer', 'unit=1')
      expect(answered.exit).toBe(0)
      expect(answered.stdout).toContain('montants pris à l’unité, selon la réponse, et non selon')
      const project = (folder: string) => readFileSync(join(cwd, folder, 'projects/A.yaml'), 'utf8')
      expect(project('p')).toContain('voted: 420\n')
      const usual = await run('import', 'portefeuille.xlsx', '-o', 'q', '--all')
      expect(usual.stdout).toContain('montants pris en milliers, selon le titre')
      expect(usual.stdout.match(/unité des montants lue dans le titre/g)).toHaveLength(1)
      expect(project('q')).toContain('voted: 420\n')
      expect(readFileSync(join(cwd, 'q/plan.yaml'), 'utf8')).toContain('unit: k')
      expect(readFileSync(join(cwd, 'p/plan.yaml'), 'utf8')).not.toContain('unit: k')
    })
  })
})

describe('what a plan lacks after an import', () => {
  const grid = (start: string): string =>
    `Réf|Projet|Statut|Début|Fin\nA|Réseau|Terminé|${start}|31/12/2026\nB|Portail|Suspendu|01/02/2026|31/12/2026`

  it('is to be completed, and no error', async () => {
    await withWorkbook([{ name: 'Suivi', grid: grid('15/01/2026') }], async (_, run) => {
      const { stdout } = await run('import', 'portefeuille.xlsx')
      expect(stdout).toContain('À compléter dans le plan')
      expect(stdout).toMatch(/À compléter dans le plan\n.*A\.yaml.*terminé/)
      expect(stdout).toContain('suspendu sans date, décision ni motif')
      expect(stdout).not.toContain('Erreurs du plan importé')
    })
  })

  it('is also why a project begins before or ends after the years that a title names', async () => {
    const years =
      'Réf|Projet|Statut|Début|Fin\nA|Réseau|En cours|15/01/2024|31/12/2026\nB|Portail|Planifié|01/02/2026|30/06/2028'
    await withWorkbook([{ name: 'Suivi', grid: `Projets numériques 2025-2027\n\n${years}` }], async (_, run) => {
      const { stdout } = await run('import', 'portefeuille.xlsx')
      expect(stdout).toMatch(/À compléter dans le plan\n.*Le début du.*janvier 2024.*\n.*La fin du.*juin 2028/)
      expect(stdout).not.toContain('Erreurs du plan importé')
    })
  })

  it('is told apart from values that are wrong', async () => {
    await withWorkbook([{ name: 'Suivi', grid: grid('15/01/2027') }], async (_, run) => {
      const { stdout } = await run('import', 'portefeuille.xlsx')
      expect(stdout).toMatch(/Erreurs du plan importé\n.*A\.yaml/)
      expect(stdout).toContain('À compléter dans le plan')
    })
  })

  it('says nothing of payments still to come, for no day is known', async () => {
    const paid = 'Réf|Projet|Mandaté 2026\nA|Réseau|75000\nB|Portail|45000'
    await withWorkbook([{ name: 'Suivi', grid: paid }], async (_, run) => {
      const { stdout } = await run('import', 'portefeuille.xlsx')
      expect(stdout).not.toContain('payment-after-status-date')
    })
  })
})

describe('the first line', () => {
  it('counts records alone, and adds up', async () => {
    await withWorkbook(portfolio(), async (_, run) => {
      const { stdout } = await run('import', 'portefeuille.xlsx', '--dry-run')
      expect(stdout).toMatch(/4 enregistrements lus : 4 importés \(dont \d réparés?\), 0 écarté/)
      expect(stdout).toContain('Portefeuille, lignes 6, 10 : 2 groupes (')
      expect(stdout).toMatch(/Portefeuille, lignes 9, 13-14 : 3 totaux/)
    })
  })

  it('is followed by what reading noticed, and a machine hears of all of it', async () => {
    const notes = { name: 'Lisez-moi', grid: 'Portefeuille de projets\n\nNe pas modifier' }
    await withWorkbook([...portfolio(), notes], async (_, run) => {
      const { stdout } = await run('import', 'portefeuille.xlsx', '--dry-run')
      expect(stdout).toContain('Remarqué en lisant le fichier')
      expect(stdout).toContain('Lisez-moi : ')
      const told = await run('import', 'portefeuille.xlsx', '--dry-run', '--format', 'json')
      const { data } = JSON.parse(told.stdout)
      expect(data.notices.map(({ kind }: { kind: string }) => kind)).toContain('no-table-lists')
    })
  })
})

describe('next month', () => {
  it('compares with what the mapping of elsewhere gave, kept in the folder of the plan', async () => {
    await withWorkbook(portfolio(), async (cwd, run) => {
      await run('import', 'portefeuille.xlsx', '-o', 'p')
      writeFileSync(join(cwd, 'portefeuille.map.yaml'), readFileSync(join(cwd, 'p/portefeuille.map.yaml')))
      const again = await run('import', 'portefeuille.xlsx', '--map', 'portefeuille.map.yaml', '-o', 'p')
      expect(again).toMatchObject({ exit: 0, stderr: '' })
      expect(again.stdout).not.toContain('déjà ainsi')
      expect(existsSync(join(cwd, 'portefeuille.imported.json'))).toBe(false)
    })
  })

  it('the same command shows what changed in the newer file and takes it in', async () => {
    await withWorkbook(portfolio(), async (cwd, run) => {
      await run('import', 'portefeuille.xlsx')
      const newer = PORTFOLIO.replace('45 %', '60 %').replace('À l’étude', 'En cours')
      writeFileSync(join(cwd, 'portefeuille.xlsx'), await gridWorkbook(portfolio(newer)))
      const again = await run('import', 'portefeuille.xlsx')
      expect(again).toMatchObject({ exit: 0, stderr: '' })
      expect(again.stdout).toContain('P-04')
      expect(readFileSync(join(cwd, 'plans/portefeuille/projects/P-01.yaml'), 'utf8')).toContain('0.6')
      expect(readFileSync(join(cwd, 'plans/portefeuille/projects/P-04.yaml'), 'utf8')).toContain('status: in_progress')
    })
  })
})

describe('what cannot be settled', () => {
  it('is refused with the line that settles it, never guessed', async () => {
    const english = [
      {
        name: 'Projects',
        grid: 'Project name|Start date|Budget 2026\nNetwork|03/04/2025|250000\nMail|05/06/2025|120000',
      },
    ]
    await withWorkbook(english, async (_, run) => {
      const refused = await run('import', 'portefeuille.xlsx', '--lang', 'en')
      expect(refused.exit).toBe(2)
      expect(refused.stderr).toContain('--answer dates=dmy')
      const answered = await run('import', 'portefeuille.xlsx', '--answer', 'dates=mdy', '--dry-run')
      expect(answered.exit).toBe(1)
    })
  })

  it('is no matter of years: those around the status date are taken, which is said', async () => {
    const undated = [{ name: 'Projets', grid: 'Projet|Statut\nRéseau|En cours\nMessagerie|Prévu' }]
    await withWorkbook(undated, async (_, run) => {
      const made = await run('import', 'portefeuille.xlsx')
      expect(made.exit).toBe(0)
      expect(made.stdout).toContain('aucune dans le fichier, donc trois ans avant et après')
    })
  })

  it('is a folder, which is refused with the files in it', async () => {
    await withWorkbook(portfolio(), async (_, run) => {
      const refused = await run('import', '.')
      expect(refused.exit).toBe(2)
      expect(refused.stderr).toContain('est un dossier')
      expect(refused.stderr).toContain('portefeuille.xlsx')
    })
  })

  it('is refused where nothing is known as part of a plan', async () => {
    const notes = [{ name: 'Notes', grid: 'Couleur|Saveur\nrouge|fraise\nvert|menthe' }]
    await withWorkbook(notes, async (_, run) => {
      const refused = await run('import', 'portefeuille.xlsx')
      expect(refused.exit).toBe(2)
      expect(refused.stderr).toContain('--answer')
    })
  })
})

describe('a template of plan that was filled in', () => {
  const cells = {
    'Le plan!Intitulé du plan!4': 'Schéma directeur',
    'Le plan!Organisation!4': 'Commune (exemple)',
    'Le plan!État d’avancement du plan!4': 'en préparation',
    'Le plan!Premier mois du plan!4': '01/2026',
    'Le plan!Dernier mois du plan!4': '2028-12',
    'Le plan!Date d’arrêté!4': '31/03/2026',
    'Projets!Intitulé!4': 'Portail',
    'Projets!Statut!4': 'idée',
  }

  async function filled(
    more: Record<string, string>,
    work: (run: (...argv: string[]) => Promise<Run>, cwd: string) => Promise<void>,
  ) {
    await inFolder({}, async (cwd) => {
      const run = (...argv: string[]) => runPlan(cwd, argv, FRENCH)
      await run('template', 'xlsx', '-o', 'modele.xlsx')
      const bytes = readFileSync(join(cwd, 'modele.xlsx'))
      writeFileSync(join(cwd, 'modele.xlsx'), await editedWorkbook(bytes, { ...cells, ...more }))
      await work(run, cwd)
    })
  }

  it('becomes a new plan, which is audited by the line that it prints', async () => {
    await filled({}, async (run, cwd) => {
      const made = await run('import', 'modele.xlsx', '-o', 'plans/x')
      expect(made).toMatchObject({ exit: 0, stderr: '' })
      expect(made.stdout).toContain('plan audit plans/x')
      expect(readFileSync(join(cwd, 'plans/x/plan.yaml'), 'utf8')).toContain('Schéma directeur')
      expect((await run('audit', 'plans/x')).exit).toBe(0)
      expect((await run('import', 'modele.xlsx', '-o', 'plans/x')).exit).toBe(0)
    })
  })

  it('is refused with the cell where one cannot be read', async () => {
    await filled({ 'Le plan!Date d’arrêté!4': 'bientôt' }, async (run, cwd) => {
      const made = await run('import', 'modele.xlsx', '-o', 'plans/x')
      expect(made.exit).toBe(2)
      expect(made.stdout).toContain('bientôt')
      expect(existsSync(join(cwd, 'plans/x'))).toBe(false)
    })
  })
})

describe('a workbook in which no day stands', () => {
  const undated = portfolio(PORTFOLIO.replace(', situation au 30/09/2025', ''))

  it.each([
    ['2025-10-03', /^\s+date d’arrêté 2025-10-03 : jour où le classeur a été enregistré/m, 'as_of: 2025-10-03'],
    ['1970-01-01', /^\s+date d’arrêté \d{4}-\d\d-\d\d : jour de la dernière modification/m, 'as_of: '],
  ])('is dated by when it was saved, where it says so: %s', async (saved, told, header) => {
    const bytes = await gridWorkbook(undated, new Date(`${saved}T12:00:00Z`))
    await inFolder({ 'portefeuille.xlsx': bytes }, async (cwd) => {
      const { exit, stdout } = await runPlan(cwd, ['import', 'portefeuille.xlsx'], FRENCH)
      expect(exit).toBe(0)
      expect(stdout.replaceAll('\u00a0', ' ')).toMatch(told)
      const plan = readFileSync(join(cwd, 'plans/portefeuille/plan.yaml'), 'utf8')
      expect(plan).toContain(header)
    })
  })
})
