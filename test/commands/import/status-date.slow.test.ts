/** Of which day a plan is once a newer file has gone in: what the file says, an answer or the mapping; else as before. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceStatusDate } from '../../../src/commands/import/status-date.ts'
import { readSource } from '../../../src/intake/source/read-source.ts'
import { inFolder } from '../../support/in-folder.ts'
import { bytesOf } from '../../support/mapping.ts'
import { type Run, runPlan } from '../../support/run-plan.ts'

const portfolio = (title: string, progress = '45 %') => `${title}
N°;Projet;Statut;Début;Fin;Avancement
P-1;Réseau;En cours;15/01/2026;31/12/2026;${progress}
P-2;Portail;En cours;01/03/2026;31/12/2027;10 %
`

interface Office {
  readonly run: (...argv: readonly string[]) => Promise<Run>
  readonly text: (path: string) => string
  readonly write: (path: string, text: string) => void
}

/** A plan of a file dated the 15th of October. */
async function imported(test: (office: Office) => Promise<void>) {
  const first = portfolio('Portefeuille au 15/10/2026')
  const newer = portfolio('Portefeuille au 15/11/2026', '60 %')
  await inFolder(
    { 'p.csv': first, 'newer.csv': newer, 'undated.csv': portfolio('Portefeuille', '60 %') },
    async (cwd) => {
      const run: Office['run'] = (...argv) => runPlan(cwd, [...argv, '--lang', 'fr'])
      expect((await run('import', 'p.csv', '-o', 'p', '--yes')).exit).toBe(0)
      await test({
        run,
        text: (path) => readFileSync(join(cwd, path), 'utf8'),
        write: (path, text) => writeFileSync(join(cwd, path), text),
      })
    },
  )
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('the status date of a plan that a newer file goes into', () => {
  it('is the day that the file says, and told as any change is', async () => {
    await imported(async ({ run, text, write }) => {
      write('p/plan.yaml', `${text('p/plan.yaml')}# gardé\n`)
      const { exit, stdout } = await run('import', 'newer.csv', '-o', 'p')
      expect(exit).toBe(0)
      expect(plain(stdout)).toContain('date d’arrêté : 15 octobre 2026 → 15 novembre 2026  [ligne 1]')
      expect(text('p/plan.yaml')).toContain('as_of: 2026-11-15\n')
      expect(text('p/plan.yaml')).toContain('# gardé\n')
      expect(plain((await run('import', 'newer.csv', '-o', 'p')).stdout)).toContain('Rien à écrire')
    })
  })

  it('stays where the file says none, which is told', async () => {
    await imported(async ({ run, text }) => {
      const { exit, stdout } = await run('import', 'undated.csv', '-o', 'p')
      expect(exit).toBe(0)
      expect(plain(stdout)).toContain(
        'Le fichier ne porte pas de date d’arrêté : celle du plan reste le 15 octobre 2026 (--answer as_of=AAAA-MM-JJ)',
      )
      expect(text('p/plan.yaml')).toContain('as_of: 2026-10-15\n')
      expect(plain((await run('import', 'newer.csv', '-o', 'p')).stdout)).toContain(
        'date d’arrêté : 15 octobre 2026 → 15 novembre 2026',
      )
    })
  })

  it('is that of an answer before all others', async () => {
    await imported(async ({ run, text }) => {
      const { stdout } = await run('import', 'newer.csv', '-o', 'p', '--answer', 'as_of=2026-12-01')
      expect(plain(stdout)).toContain('→ 1er décembre 2026  [--answer as_of=2026-12-01]')
      expect(text('p/plan.yaml')).toContain('as_of: 2026-12-01\n')
    })
  })

  it('is that of the mapping where somebody has dated it anew and the file says none', async () => {
    await imported(async ({ run, text, write }) => {
      write('p/p.map.yaml', text('p/p.map.yaml').replace('2026-10-15', '2026-10-31'))
      const { stdout } = await run('import', 'undated.csv', '-o', 'p')
      expect(plain(stdout)).toContain('15 octobre 2026 → 31 octobre 2026  [p.map.yaml]')
      expect(text('p/plan.yaml')).toContain('as_of: 2026-10-31\n')
    })
  })

  it('is asked for where the plan was dated anew too', async () => {
    await imported(async ({ run, text, write }) => {
      write('p/plan.yaml', text('p/plan.yaml').replace('2026-10-15', '2026-11-30'))
      const { exit, stdout } = await run('import', 'newer.csv', '-o', 'p')
      expect(exit).toBe(2)
      expect(plain(stdout)).toContain('Modifié des deux côtés depuis que le fichier a été établi')
      expect((await run('import', 'newer.csv', '-o', 'p', '--take', 'plan')).exit).toBe(0)
      expect(text('p/plan.yaml')).toContain('as_of: 2026-11-30\n')
    })
  })
})

it('an answer of how to read a file that a mapping describes changes nothing, which is told', async () => {
  await imported(async ({ run, text }) => {
    const argv = ['import', 'newer.csv', '-o', 'p', '--answer', 'unit=k', '--answer', 'as_of=2026-11-20']
    const { exit, stderr } = await run(...argv)
    expect(exit).toBe(0)
    expect(plain(stderr)).toBe(
      'plan: --answer unit=k : sans effet, le fichier est lu comme au premier import ; pour le lire autrement : plan import newer.csv -o p-2 --answer unit=k\n',
    )
    expect(text('p/plan.yaml')).toContain('as_of: 2026-11-20\n')
    expect(text('p/plan.yaml')).not.toContain('unit: k')
  })
})

describe('the day on which a workbook was saved', () => {
  const dated = async (saved: string, plan: string) => {
    const content = await readSource(bytesOf(portfolio('Portefeuille')), 'p.csv')
    if (!('kind' in content) || content.kind !== 'sheets') throw new Error('no sheets')
    return sourceStatusDate({
      content: { ...content, format: 'xlsx', saved },
      path: 'p.xlsx',
      answers: {},
      mapping: { name: 'p.map.yaml', day: '2026-10-15' },
      last: '2026-10-15',
      plan,
    })
  }

  it('dates it where nothing else does and nobody has dated the plan since the last import', async () => {
    expect(await dated('2026-11-16', '2026-10-15')).toEqual({
      day: '2026-11-16',
      origin: { sheet: 'p.xlsx', address: '', text: '2026-11-16' },
    })
    expect(await dated('2026-11-16', '2026-10-31')).toBeUndefined()
  })
})
