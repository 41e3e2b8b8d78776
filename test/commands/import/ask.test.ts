/** The questions of `plan import` on a terminal: what Enter takes, what is asked again, how the end of input ends them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { askConsent, askQuestions, canAsk, typedLines } from '../../../src/commands/import/ask.ts'
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
    argv,
    cwd,
    env: {} as Record<string, string>,
    stdin,
    stdout: { write, isTTY: true, columns: 100 },
    stderr: { write },
  }
  return { io: { ...io, typed: typedLines(io) }, said: () => said.join('').replaceAll('\u00a0', ' ') }
}

async function asked(typed: string, questions: readonly Question[], lang: Lang = 'fr') {
  const { io, said } = terminal(typed)
  const answers = await askQuestions(io, questions, lang)
  return { answers: answers === undefined ? undefined : [...answers.values()], said: said() }
}

describe('a question on a terminal', () => {
  it('shows its choices, the usual one marked, and takes that by Enter', async () => {
    const { answers, said } = await asked('\n', [UNIT])
    expect(answers).toEqual(['k'])
    expect(said).toContain('    1. l’unité de la monnaie\n  * 2. le millier\n[2] > ')
  })

  it.each(['1', 'l’unité', 'L’UNITÉ DE'])('takes a number, or how a name begins: %s', async (typed) => {
    expect((await asked(`${typed}\n`, [UNIT])).answers).toEqual(['1'])
  })

  it('is asked again, with what it expects, until the answer is one', async () => {
    const { answers, said } = await asked('7\nmilliard\n1\n', [UNIT])
    expect(answers).toEqual(['1'])
    expect(said.match(/> /g)).toHaveLength(3)
    expect(said.match(/Réponse attendue : un numéro de 1 à 2/g)).toHaveLength(2)
  })

  it('is asked again where none of its choices is usual, whatever Enter would take', async () => {
    const { answers, said } = await asked('\n2\n', [{ ...UNIT, usual: '' }])
    expect(answers).toEqual(['k'])
    expect(said).toContain('    2. le millier\n>   Réponse attendue')
  })

  it('takes no text for a day that is none', async () => {
    const { answers, said } = await asked('30/06/2026\n2026-06-30\n', [DAY], 'en')
    expect(answers).toEqual(['2026-06-30'])
    expect(said).toContain('Not of the form that is asked for')
  })

  it('is not answered where the input ends before it', async () => {
    expect((await asked('', [UNIT, DAY])).answers).toBeUndefined()
    expect((await asked('1', [UNIT, DAY])).answers).toBeUndefined()
    expect((await asked('1\n2026-06-30', [UNIT, DAY])).answers).toEqual(['1', '2026-06-30'])
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
  const agreed = (typed: string): Promise<boolean> => askConsent(terminal(typed).io, 'Écrire quand même ?', 'fr')

  it('is given by Enter and by yes, and refused by no and by the end of input', async () => {
    expect(await agreed('\n')).toBe(true)
    expect(await agreed('oui\n')).toBe(true)
    expect(await agreed('Non\n')).toBe(false)
    expect(await agreed('')).toBe(false)
  })

  it('is asked for again, with what it expects, until it is one or the other', async () => {
    const { io, said } = terminal('quit\nN\n')
    expect(await askConsent(io, 'Écrire quand même ?', 'fr')).toBe(false)
    expect(said()).toContain('Réponse attendue : oui ou non\n[O/n] > ')
    expect(await agreed('nautre\n')).toBe(false)
  })

  it('is read where the questions ended, also from lines that were typed ahead of both', async () => {
    const { io } = terminal('1\nn\n')
    expect(await askQuestions(io, [UNIT], 'fr')).toEqual(new Map([['unit', '1']]))
    expect(await askConsent(io, 'Écrire quand même ?', 'fr')).toBe(false)
  })
})

describe('an import on a terminal', () => {
  const SOURCE = 'N°;Intitulé;Statut;Début;Fin;Coût 2025\nP-1;Parc;En cours;15/01/2025;31/12/2026;120\n'

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

  it('asks in the language that is told, whatever that of the file', async () => {
    await inFolder({ 's.csv': SOURCE }, async (cwd) => {
      const { io, said } = terminal('\n'.repeat(6), cwd, ['import', 's.csv', '-o', 'p', '--lang', 'en'])
      expect(await main(io), said()).toBe(0)
      expect(said()).toContain('In which unit are the amounts?')
      expect(said()).not.toContain('unité')
    })
  })

  const UNREADABLE = `${SOURCE}P-2;Fibre;En cours;15/02/2025;31/12/2026;12 ou 15\n`
  const ANSWERS = 'k\nvotés\n\n2025-06-30\nCommune\n'

  it.each([
    { last: 'oui\n', isWritten: true, told: 'Fichiers écrits' },
    { last: '\n', isWritten: true, told: 'Fichiers écrits' },
    { last: 'non\n', isWritten: false, told: 'Rien n’est écrit' },
    { last: '', isWritten: false, told: 'Rien n’est écrit' },
  ])('takes the consent from what was typed ahead: $last', async ({ last, isWritten, told }) => {
    await inFolder({ 's.csv': UNREADABLE }, async (cwd) => {
      const argv = ['import', 's.csv', '-o', 'p', '--lang', 'fr']
      const { io, said } = terminal(`${ANSWERS}${last}`, cwd, argv)
      expect(await main(io)).toBe(isWritten ? 1 : 2)
      expect(existsSync(join(cwd, 'p'))).toBe(isWritten)
      expect(said()).toContain(told)
    })
  })

  it('writes nothing where the input ends before the last answer, and says so', async () => {
    await imported('k\n', (said, cwd, exit) => {
      expect(exit).toBe(2)
      expect(existsSync(join(cwd, 'p'))).toBe(false)
      expect(said).toContain('la saisie a pris fin avant la dernière réponse : rien n’a été écrit')
    })
  })

  it('asks nobody where a build server runs it, or something else reads along', () => {
    const { io } = terminal('')
    expect(canAsk(io)).toBe(true)
    expect(canAsk({ ...io, env: { CI: '1' } })).toBe(false)
    expect(canAsk({ ...io, stdout: { ...io.stdout, isTTY: false } })).toBe(false)
  })
})
