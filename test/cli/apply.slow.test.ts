/** `plan apply` from the command line: a workbook that was exported, filled in and given back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editedWorkbook } from '../support/edited-workbook.ts'
import { inFolder } from '../support/in-folder.ts'
import { type Run, runPlan } from '../support/run-plan.ts'

const PLAN = (lang: string): string => `plan:
  id: PL
  title: Plan
  organisation: Commune
  status: draft
  horizon: { start: 2025-01, end: 2026-12 }
  as_of: 2025-06-30
  lang: ${lang}
  unit: k
axes: [{ id: AX1, title: Services }]
teams: [{ id: IT, title: Équipe, fte: 3 }]
`
const PROJECTS = `# Head
projects:
  - id: P-1 # first
    title: Sauvegarde
    status: planned
    axis: AX1
    start: 2025-01 # begins
    lead: chef
    budget:
      - section: investment
        kind: services
        amounts:
          2025: { forecast: 12 } # asked
          2026: { forecast: 5 }
  - { id: P-2, title: Démarches, status: candidate }
`

type Cells = Readonly<Record<string, string | number | null>>

interface Given {
  readonly lang: string
  readonly cells: Cells
  /** What stands in the projects once the workbook was exported. */
  readonly since?: string
}

/** Exports a plan, types into the workbook, and applies it. */
async function given({ lang, cells, since }: Given, test: (apply: Apply) => Promise<void>) {
  const files = { 'p/plan.yaml': PLAN(lang), 'p/projects/all.yaml': PROJECTS }
  await inFolder(files, async (cwd) => {
    const { exit } = await runPlan(cwd, ['export', 'xlsx', 'p', '-o', 'back.xlsx'])
    expect(exit).toBe(0)
    const file = join(cwd, 'back.xlsx')
    writeFileSync(file, await editedWorkbook(readFileSync(file), cells))
    const projects = join(cwd, 'p/projects/all.yaml')
    if (since !== undefined) writeFileSync(projects, since)
    await test({
      run: (...options) => runPlan(cwd, ['apply', 'back.xlsx', 'p', ...options]),
      projects: () => readFileSync(projects, 'utf8'),
    })
  })
}

interface Apply {
  readonly run: (...options: readonly string[]) => Promise<Run>
  readonly projects: () => string
}

describe('plan apply', () => {
  it('says what changes in the words of the plan, and touches its lines alone', async () => {
    const cells = { 'Projets!Statut!3': 'en cours', 'Projets!Intitulé!5': 'Archivage', 'Projets!Statut!5': 'idée' }
    await given({ lang: 'fr', cells }, async ({ run, projects }) => {
      const { exit, stdout, stderr } = await run()
      expect(exit).toBe(0)
      const told = /^plan: avec ce changement, le plan a de nouveaux constats :\n(.* avertissement .*\n){2}$/
      expect(stderr.replaceAll('\u00a0', ' ')).toMatch(told)
      expect(stdout).toMatchInlineSnapshot(`
        "back.xlsx : 1 valeur modifiée, 1 enregistrement ajouté

        Ce qui change :
          Projet « Sauvegarde » (P-1)
            statut : planifié → en cours [Projets!D3]

        Ce qui s’ajoute :
          Projet « Archivage » (P-3) [Projets, ligne 5]

        À savoir :
          [Projets, ligne 5] ligne ajoutée « Archivage », sans identifiant : le suivant de la liste lui est proposé

        Le plan est à jour

        Fichiers écrits
          p/projects/all.yaml (+2 -1)
        "
      `)
      expect(projects()).toBe(
        `${PROJECTS.replace('status: planned', 'status: in_progress')}  - { id: P-3, title: Archivage, status: candidate }\n`,
      )
      const again = await run()
      expect([again.exit, again.stdout]).toMatchInlineSnapshot(`
        [
          0,
          "back.xlsx : 0 valeur modifiée, 4 valeurs sont déjà ainsi dans le plan

        À savoir :
          [Projets, ligne 5] ligne ajoutée « Archivage », sans identifiant : le suivant de la liste lui est proposé

        Rien à écrire : le plan dit déjà tout cela
        ",
        ]
      `)
    })
  })

  it('writes nothing where both sides have edited, until somebody decides', async () => {
    const since = PROJECTS.replace('lead: chef', 'lead: cheffe').replace('{ forecast: 12 }', '{ forecast: 13 }')
    const cells = { 'Projects!Project lead!3': 'team lead', 'Projects!Status!3': 'in progress' }
    await given({ lang: 'en', cells, since }, async ({ run, projects }) => {
      const { exit, stdout } = await run()
      expect(exit).toBe(1)
      expect(stdout).toMatchInlineSnapshot(`
        "back.xlsx: 1 value changed

        What changes:
          Project "Sauvegarde" (P-1)
            status: planned → in progress [Projects!D3]

        Edited on both sides since the file was made:
          Project "Sauvegarde" (P-1)
            project lead: file "team lead", plan "cheffe", before "chef" [Projects!N3]

        Nothing is written. To decide: --take file (the values of the file) or --take plan (those of the plan); --force writes all the rest and leaves these values to the plan.
        "
      `)
      expect(projects()).toBe(since)
      expect((await run('--take', 'plan')).exit).toBe(0)
      expect(projects()).toBe(since.replace('status: planned', 'status: in_progress'))
      expect((await run('--take', 'file')).exit).toBe(0)
      expect(projects()).toContain('lead: team lead')
    })
  })

  it('names each cell that the plan cannot take, and leaves the others to --force', async () => {
    const cells = {
      'Projets!Début!3': 'bientôt',
      'Projets!Axe!3': 'AX9',
      'Projets!Chef de projet!3': null,
      'Projets!Intitulé!3': null,
    }
    await given({ lang: 'fr', cells }, async ({ run, projects }) => {
      const { exit, stdout } = await run()
      expect(exit).toBe(1)
      expect(stdout).toMatchInlineSnapshot(`
        "back.xlsx : 1 valeur modifiée

        Ce qui change :
          Projet « Sauvegarde » (P-1)
            chef de projet : « chef » → vide [Projets!N3]

        Ce que le plan ne peut pas prendre :
          Projet « Sauvegarde » (P-1)
            [Projets!J3] « AX9 » axe : « AX9 » n’est pas dans le plan (axe) (vouliez-vous dire « AX1 – Services » ?) ; le plan a : AX1
            [Projets!T3] « bientôt » début : Date « bientôt » illisible ; écrivez une date (31/07/2024) ou, si le jour n’est pas connu, un mois (07/2024)
            [Projets!B3] intitulé : cette valeur est obligatoire : elle ne peut pas rester vide

        Rien n’est écrit. Corrigez ces cellules et relancez la même commande ; --force écrit dès maintenant tout le reste.
        "
      `)
      expect(projects()).toBe(PROJECTS)
      const forced = await run('--force')
      expect([forced.exit, forced.stdout.split('\n').slice(-5)]).toMatchInlineSnapshot(`
        [
          1,
          [
            "Ce qui est ci-dessus sans être écrit n’est pas perdu : corrigez les cellules du même fichier et relancez la commande ; ce que le plan a déjà est reconnu.",
            "",
            "Fichiers écrits",
            "  p/projects/all.yaml (+0 -1)",
            "",
          ],
        ]
      `)
      expect(projects()).toBe(PROJECTS.replace('    lead: chef\n', ''))
    })
  })

  it('refuses a template, whose plan would be another', async () => {
    await inFolder({ 'p/plan.yaml': PLAN('fr'), 'p/projects.yaml': PROJECTS }, async (cwd) => {
      await runPlan(cwd, ['template', 'xlsx', '-o', 't.xlsx', '--lang', 'fr'])
      const { exit, stderr } = await runPlan(cwd, ['apply', 't.xlsx', 'p', '--lang', 'fr'])
      expect(exit).toBe(2)
      expect(stderr.split('\n').slice(0, 2)).toEqual([
        'plan: «\u00a0t.xlsx\u00a0» est un modèle, dont plan import fait un nouveau plan\u00a0; pour compléter un plan, repartez de plan export xlsx',
        '  plan import t.xlsx',
      ])
    })
  })

  it('puts a project that is called like the header into a file that the plan reads', async () => {
    const apart = (id: string): string => `projects: [{ id: ${id}, title: T, status: candidate }]\n`
    const files = { 'p/plan.yaml': PLAN('en'), 'p/projects/A.yaml': apart('A') }
    await inFolder({ ...files, 'p/projects/B.yaml': apart('B') }, async (cwd) => {
      await runPlan(cwd, ['export', 'xlsx', 'p', '-o', 'back.xlsx'])
      const file = join(cwd, 'back.xlsx')
      const row = (id: string, at: number) => ({
        [`Projects!Id!${at}`]: id,
        [`Projects!Title!${at}`]: id,
        [`Projects!Status!${at}`]: 'candidate',
      })
      const cells = { ...row('plan', 5), ...row('Acopy', 6) }
      writeFileSync(file, await editedWorkbook(readFileSync(file), cells))
      expect(await runPlan(cwd, ['apply', 'back.xlsx', 'p'])).toMatchObject({ exit: 0 })
      const { stdout } = await runPlan(cwd, ['audit', 'p', '--format', 'json'])
      expect(JSON.parse(stdout).data.provenance.files).toBe(5)
      expect(await runPlan(cwd, ['apply', 'back.xlsx', 'p'])).toMatchObject({ exit: 0 })
    })
  })

  it('shows the lines with --dry-run and writes nothing', async () => {
    await given({ lang: 'en', cells: { 'Projects!Project lead!3': 'x' } }, async ({ run, projects }) => {
      const { exit, stdout } = await run('--dry-run')
      expect(exit).toBe(0)
      expect(stdout).toContain('-    lead: chef\n+    lead: x\n')
      expect(projects()).toBe(PROJECTS)
    })
  })

  it('refuses what is none of its workbooks, one of another plan, and one in another unit', async () => {
    const cells = { 'Projects!Project lead!3': 'x' }
    await given({ lang: 'en', cells }, async ({ run, projects }) => {
      expect(await run()).toMatchObject({ exit: 0 })
      expect(projects()).toContain('lead: x')
    })
    const files = {
      'p/plan.yaml': PLAN('en'),
      'q/plan.yaml': PLAN('en').replace('id: PL', 'id: QL'),
      'r/plan.yaml': PLAN('en').replace('unit: k', 'unit: M'),
      'a.csv': 'a;b\n1;2\n',
    }
    await inFolder(files, async (cwd) => {
      await runPlan(cwd, ['export', 'xlsx', 'p', '-o', 'p.xlsx'])
      const told = async (...words: string[]) => {
        const { exit, stderr } = await runPlan(cwd, ['apply', ...words])
        return `${exit} ${stderr.split('\n')[0]}`
      }
      expect([
        await told('p.xlsx', 'q'),
        await told('p.xlsx', 'r'),
        await told('a.csv', 'p'),
        await told('none.xlsx', 'p'),
        await told(),
      ]).toMatchInlineSnapshot(`
        [
          "2 plan: this workbook is of another plan, "PL", which is neither this one nor the one that it follows",
          "2 plan: the amounts of this workbook are in another unit (k) than those of the plan (plan.unit); begin with a new workbook (plan export xlsx)",
          "2 plan: "a.csv" is no workbook that plan wrote; for any other: plan import",
          "2 plan: no file or folder "none.xlsx"",
          "2 plan: "file" is missing",
        ]
      `)
    })
  })

  it('writes nothing by which the plan would get an error, unless it is forced', async () => {
    await given({ lang: 'en', cells: { 'Projects!Status!3': 'completed' } }, async ({ run, projects }) => {
      const refused = await run()
      expect([refused.exit, projects()]).toEqual([2, PROJECTS])
      expect(refused.stderr).toMatch(
        /error "Sauvegarde" is completed but has no actual end[\s\S]*nothing is written\n.*--force/,
      )
      expect((await run('--dry-run')).stdout).toContain('+    status: completed')
      expect(projects()).toBe(PROJECTS)
      expect((await run('--force')).exit).toBe(0)
      expect(projects()).toContain('status: completed')
    })
  })
})
