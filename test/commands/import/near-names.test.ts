/** Names in a file that are nearly those of the plan: each makes a record of its own, which is told to whoever must look at it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inFolder } from '../../support/in-folder.ts'
import { type Run, runPlan } from '../../support/run-plan.ts'

const HEAD = 'Code;Projet;Direction;Axe;Statut\n'
const FIRST = `${HEAD}A;Paie;Ressources humaines;Services aux habitants;en cours
B;Portail;Direction de la culture;Services aux habitants;en cours
C;Routes;Direction des routes;Réseaux;en cours
`

async function atDesk(
  act: (importFile: (text: string, ...options: string[]) => Promise<Run>) => Promise<void>,
): Promise<void> {
  await inFolder({}, async (cwd) => {
    await act(async (text, ...options) => {
      writeFileSync(join(cwd, 'f.csv'), text)
      const run = await runPlan(cwd, ['import', 'f.csv', '-o', 'p', '--yes', ...options])
      return { ...run, stdout: run.stdout.replace(/\u00a0/gu, ' ') }
    })
  })
}

describe('A name that is nearly one of the plan', () => {
  it.each([
    ['a slip', 'Ressources humianes', 'Ressources humaines'],
    ['another number', 'Ressource humaine', 'Ressources humaines'],
    ['a word more', 'Direction Ressources humaines', 'Ressources humaines'],
  ])('by %s is to check in a newer file, once', async (_, typed, meant) => {
    await atDesk(async (importFile) => {
      expect((await importFile(FIRST)).exit).toBe(0)
      const newer = `${FIRST}D;Congés;${typed};Réseaux;en cours\n`
      const { exit, stdout } = await importFile(newer)
      expect(exit, stdout).toBe(1)
      expect(stdout).toContain(
        `1 point à vérifier :\n  - direction « ${typed} » (C5) : presque le nom de « ${meant} », gardés tous deux`,
      )
      const again = await importFile(newer)
      expect([again.exit, again.stdout]).toEqual([0, expect.not.stringContaining('à vérifier')])
    })
  })

  it('is to check in a first file that has both, of each kind of names', async () => {
    await atDesk(async (importFile) => {
      const text = `${FIRST}D;Congés;Direction des route;Service aux habitants;en cours\n`
      const { exit, stdout } = await importFile(text, '--lang', 'en')
      expect(exit).toBe(1)
      expect(stdout).toContain('department "Direction des route" (C5): nearly the name of')
      expect(stdout).toContain('axis "Service aux habitants" (D5): nearly the name of')
    })
  })

  it('is to check for programs too', async () => {
    await atDesk(async (importFile) => {
      await importFile(FIRST)
      const newer = `${FIRST}D;Congés;Ressource humaine;Réseaux;en cours\n`
      const { exit, stdout } = await importFile(newer, '--format', 'json')
      expect(exit).toBe(1)
      expect(JSON.parse(stdout).data.to_check).toEqual([
        { text: expect.stringContaining('nearly the name of'), line: null },
      ])
    })
  })
})

it('Names of which a word or a number tells one from the other are no matter', async () => {
  await atDesk(async (importFile) => {
    await importFile(FIRST)
    const names = [
      'Direction des collèges',
      'Direction du patrimoine',
      'Direction technique des routes',
      'Réseau 2',
      'Culture',
    ]
    const rows = names.map((name, at) => `D${at};Projet ${name};${name};Réseaux;en cours\n`)
    const { exit, stdout } = await importFile(FIRST + rows.join(''))
    expect(exit, stdout).toBe(0)
  })
})
