/** Asks what only the reader knows, on a terminal and never else: each with what is taken where Enter alone is pressed. */
import { createInterface, type Interface } from 'node:readline'
import { type AnswerChoice, MOST_QUESTIONS, type Question } from '../../intake/infer/questions.ts'
import { answerExpected, QUESTION_TEXTS, questionExample } from '../../lang/catalogue/import-inference.ts'
import { safe } from '../../render/text/safe-text.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { Io } from '../declaration.ts'
import { isAnswer } from './answers.ts'

/** Whether somebody sits before the screen and can answer. */
export function canAsk({ stdin, stdout, env }: Io): boolean {
  return stdin?.isTTY === true && stdout.isTTY === true && (env['CI'] ?? '') === ''
}

export interface Typed {
  /** The next line, also where it was typed before it was asked for; undefined once nothing more comes (Ctrl-D). */
  readonly line: () => Promise<string | undefined>
  /** Lets go of the terminal, without which the program would wait for more. */
  readonly close: () => void
}

export interface Dialogue extends Io {
  readonly typed: Typed
}

/** One reader for all questions of a run: a second would miss the lines that the first has taken in ahead. */
export function typedLines({ stdin }: Io): Typed {
  let reader: Interface | undefined
  let lines: AsyncIterator<string> | undefined
  return {
    line: async () => {
      reader ??= createInterface({ input: stdin as NodeJS.ReadableStream, terminal: false })
      lines ??= reader[Symbol.asyncIterator]()
      const { value, done } = await lines.next()
      return done === true ? undefined : value.trim()
    },
    close: () => reader?.close(),
  }
}

/** The choice that an answer means: its number, its value, or the beginning of its name. */
function chosen(typed: string, choices: readonly AnswerChoice[], lang: Lang): string | undefined {
  const lower = typed.toLowerCase()
  const byNumber = choices[Number(typed) - 1]
  const byName = choices.find(({ value, label }) => value === lower || label[lang].toLowerCase().startsWith(lower))
  return (byNumber ?? byName)?.value
}

function showQuestion(io: Io, question: Question, lang: Lang): void {
  const { key, about, example, choices, usual } = question
  const said = questionExample(about, example, lang)
  io.stderr.write(safe`\n${QUESTION_TEXTS[key]?.[lang] ?? key}\n`)
  if (said !== '') io.stderr.write(safe`  ${said}\n`)
  for (const [at, { label, value }] of choices.entries()) {
    const shown = safe`${at + 1}. ${label[lang]}`
    io.stderr.write(value === usual ? safe`  * ${shown}\n` : safe`    ${shown}\n`)
  }
}

/** What a typed line means: the usual answer for an empty one, undefined for none, and where of several choices none is usual. */
function meantAnswer(line: string, question: Question, lang: Lang): string | undefined {
  const { key, choices, usual } = question
  if (line === '') return usual === '' && choices.length > 0 ? undefined : usual
  if (choices.length > 0) return chosen(line, choices, lang)
  return isAnswer(key, line) ? line : undefined
}

/** Asks until a line means something; undefined where no more comes. The prompt says what Enter alone takes. */
async function meantLine<Meant>(
  { stderr, typed }: Dialogue,
  prompt: string,
  meaning: (line: string) => Meant | undefined,
  expected: string,
): Promise<Meant | undefined> {
  for (;;) {
    stderr.write(safe`${prompt} `)
    const line = await typed.line()
    if (line === undefined) {
      stderr.write(safe`\n`)
      return undefined
    }
    const meant = meaning(line)
    if (meant !== undefined) return meant
    stderr.write(safe`  ${expected}\n`)
  }
}

/** The answers to at most six questions, by their keys; undefined where the input ends before the last. */
export async function askQuestions(
  dialogue: Dialogue,
  questions: readonly Question[],
  lang: Lang,
): Promise<ReadonlyMap<string, string> | undefined> {
  const answers = new Map<string, string>()
  for (const question of questions.slice(0, MOST_QUESTIONS)) {
    showQuestion(dialogue, question, lang)
    const { key, choices, usual } = question
    const number = choices.findIndex(({ value }) => value === usual) + 1
    const shown = choices.length === 0 || usual === '' ? usual : String(number)
    const answer = await meantLine(
      dialogue,
      shown === '' ? '>' : `[${shown}] >`,
      (line) => meantAnswer(line, question, lang),
      answerExpected(choices.length, lang),
    )
    if (answer === undefined) return undefined
    answers.set(key, answer)
  }
  return answers
}

/** How a consent is asked for, and what is said to any other line. */
const CONSENT_TEXTS = {
  choices: { fr: '[O/n]', en: '[Y/n]' },
  expected: { fr: 'Réponse attendue\u00a0: oui ou non', en: 'Expected is yes or no' },
} as const satisfies Record<string, Bilingual>

const YES = /^(?:|o|oui|y|yes)$/i
const NO = /^(?:n|non?)$/i

/** Whether the reader agrees; Enter alone does, the end of input does not. */
export async function askConsent(dialogue: Dialogue, text: string, lang: Lang): Promise<boolean> {
  const isMeant = (line: string): boolean | undefined => (YES.test(line) ? true : NO.test(line) ? false : undefined)
  const { choices, expected } = CONSENT_TEXTS
  dialogue.stderr.write(safe`\n${text} `)
  const isAgreed = await meantLine(dialogue, `${choices[lang]} >`, isMeant, expected[lang])
  return isAgreed ?? false
}
