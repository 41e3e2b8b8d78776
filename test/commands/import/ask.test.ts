/** The questions of `plan import` on a terminal: what Enter takes, what is asked again, how the end of input ends them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askConsent, askQuestions, canAsk } from '../../../src/commands/import/ask.ts'
import { main } from '../../../src/commands/main.ts'
import { MOST_QUESTIONS, type Question } from '../../../src/intake/infer/questions.ts'
import type { Lang } from '../../../src/values/language.ts'
import { inFolder } from '../../support/in-folder.ts'

const UNIT: Question = {
  key: 'unit',
  about: 'Coût',
  example: '120',
  choices: [
    { value: '1', label: { fr: 'l’unité de la monnaie', en: 'one unit of the currency' } },
    { value: 'k', label: { fr: 'le millier', en: 'a thousand' } },
  ],
  usual: 'k',
  isSafe: true,
}
const DAY: Question = { key: 'as_of', about: '', example: '', choices: [], usual: '', isSafe: true }

/** A terminal at which lines are typed; without `isOpen` the input ends behind them, as by Ctrl-D. */
function terminal(typed: string, cwd = '.', argv: readonly string[] = []) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true as const })
  const said: string[] = []
  stdin.end(typed)
  const write = (chunk: string | Uint8Array): void => void said.push(String(chunk))
  const io = {
    ...{ argv, cwd, env: {} as Record<string, string>, stdin },
    stdout: { write, isTTY: true, columns: 100 },
    stderr: { write },
  }
  return { io, said: () => said.join('').replaceAll('\u00a0', ' ') }
}

async function asked(typed: string, questions: readonly Question[], lang: Lang = 'fr') {
  const { io, said } = terminal(typed)
  const answers = await askQuestions(io, questions, lang)
  return { answers: [...answers.values()], said: said() }
}

describe('a question on a terminal', () => {
  it('shows its choices, the usual one marked, and takes that by Enter', async () => {
    const { answers, said } = await asked('\n', [UNIT])
    expect(answers).toEqual(['k'])
    expect(said).toContain('    1. l’unité de la monnaie\n  * 2. le millier\n[2] > ')
  })

  it.each(['1', 'l’unité', 'L’UNITÉ DE'])(
    'takes a number, or how a name begins: %s',
    async (typed) => {
      expect((await asked(`${typed}\n`, [UNIT])).answers).toEqual(['1'])
    },
  )

  it('is asked again, with what it expects, until the answer is one', async () => {
    const { answers, said } = await asked('7\nmilliard\n1\n', [UNIT])
    expect(answers).toEqual(['1'])
    expect(said.match(/> /g)).toHaveLength(3)
    expect(said.match(/Réponse attendue : un numéro de 1 à 2/g)).toHaveLength(2)
  })

  it('takes no text for a day that is none', async () => {
    const { answers, said } = await asked('30/06/2026\n2026-06-30\n', [DAY], 'en')
    expect(answers).toEqual(['2026-06-30'])
    expect(said).toContain('Not of the form that is asked for')
  })

  it('takes what is usual where the input ends', async () => {
    expect((await asked('', [UNIT, DAY])).answers).toEqual(['k', ''])
    expect((await asked('1', [UNIT, DAY])).answers).toEqual(['1', ''])
  })

  it('is one of six at most', async () => {
    const many = Array.from({ length: 9 }, () => UNIT)
    const { said } = await asked('\n'.repeat(9), many)
    expect(said.match(/> /g)).toHaveLength(MOST_QUESTIONS)
    expect(MOST_QUESTIONS).toBe(6)
  })

  it('is asked in the language of the reader', async () => {
    expect((await asked('\n', [UNIT], 'en')).said).toContain('  * 2. a thousand\n')
  })
})

describe('a consent', () => {
  const agreed = (typed: string): Promise<boolean> =>
    askConsent(terminal(typed).io, 'Écrire quand même ?', 'fr')

  it('is given by Enter and by yes, and refused by no and by the end of input', async () => {
    expect(await agreed('\n')).toBe(true)
    expect(await agreed('oui\n')).toBe(true)
    expect(await agreed('Non\n')).toBe(false)
    expect(await agreed('')).toBe(false)
  })
})

describe('an import on a terminal', () => {
  const SOURCE =
    'N°;Intitulé;Statut;Début;Fin;Coût 2025\nP-1;Parc;En cours;15/01/2025;31/12/2026;120\n'

  async function imported(typed: string, test: (said: string, cwd: string, exit: number) => void) {
    await inFolder({ 's.csv': SOURCE }, async (cwd) => {
      const { io, said } = terminal(typed, cwd, ['import', 's.csv', '-o', 'p', '--lang', 'fr'])
      const exit = await main(io)
      test(said(), cwd, exit)
    })
  }

  it('writes what was answered', async () => {
    await imported('k\nvotés\n\n2025-06-30\nCommune\n', (said, cwd, exit) => {
      expect(exit, said).toBe(0)
      const header = readFileSync(join(cwd, 'p/plan.yaml'), 'utf8')
      expect(header).toContain('as_of: 2025-06-30')
      expect(header).toContain('organisation: Commune')
    })
  })

  it('takes the defaults by Enter alone', async () => {
    await imported('\n'.repeat(6), (_, cwd, exit) => {
      expect(exit).toBe(0)
      expect(existsSync(join(cwd, 'p/plan.yaml'))).toBe(true)
    })
  })

  it('asks nobody where a build server runs it, or something else reads along', () => {
    const { io } = terminal('')
    expect(canAsk(io)).toBe(true)
    expect(canAsk({ ...io, env: { CI: '1' } })).toBe(false)
    expect(canAsk({ ...io, stdout: { ...io.stdout, isTTY: false } })).toBe(false)
  })
})
