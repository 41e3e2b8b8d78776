/** Asks what only the reader knows, on a terminal and never else: each with what is taken where Enter alone is pressed. */
import { createInterface } from 'node:readline'
import { type AnswerChoice, MOST_QUESTIONS, type Question } from '../../intake/infer/questions.ts'
import {
  answerExpected,
  INFERENCE_WORDS,
  QUESTION_TEXTS,
  questionExample,
} from '../../lang/catalogue/import-inference.ts'
import { safe } from '../../render/text/safe-text.ts'
import type { Lang } from '../../values/language.ts'
import type { Io } from '../declaration.ts'
import { isAnswer } from './answers.ts'

/** Whether somebody sits before the screen and can answer. */
export function canAsk({ stdin, stdout, env }: Io): boolean {
  return stdin?.isTTY === true && stdout.isTTY === true && (env['CI'] ?? '') === ''
}

/** Reads what is typed, a line at a time; undefined once nothing more comes. */
interface Typed {
  readonly line: () => Promise<string | undefined>
  readonly close: () => void
}

function typedLines({ stdin }: Io): Typed {
  const reader = createInterface({ input: stdin as NodeJS.ReadableStream, terminal: false })
  const lines = reader[Symbol.asyncIterator]()
  return {
    line: async () => {
      const { value, done } = await lines.next()
      return done === true ? undefined : value.trim()
    },
    close: () => reader.close(),
  }
}

/** The choice that an answer means: its number, its value, or the beginning of its name. */
function chosen(typed: string, choices: readonly AnswerChoice[], lang: Lang): string | undefined {
  const lower = typed.toLowerCase()
  const byNumber = choices[Number(typed) - 1]
  const byName = choices.find(
    ({ value, label }) => value === lower || label[lang].toLowerCase().startsWith(lower),
  )
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

/** The answer that a typed line means; the usual one for an empty line, undefined for none. */
function meantAnswer(line: string | undefined, question: Question, lang: Lang): string | undefined {
  const { key, choices, usual } = question
  if (line === undefined || line === '') return usual
  if (choices.length > 0) return chosen(line, choices, lang)
  return isAnswer(key, line) ? line : undefined
}

async function answerOf(io: Io, typed: Typed, question: Question, lang: Lang): Promise<string> {
  showQuestion(io, question, lang)
  const { choices, usual } = question
  const number = choices.findIndex(({ value }) => value === usual) + 1
  const shown = choices.length === 0 ? usual : String(number)
  for (;;) {
    io.stderr.write(shown === '' ? safe`> ` : safe`[${shown}] > `)
    const answer = meantAnswer(await typed.line(), question, lang)
    if (answer !== undefined) return answer
    io.stderr.write(safe`  ${answerExpected(choices.length, lang)}\n`)
  }
}

/** The answers to at most six questions, by their keys. */
export async function askQuestions(
  io: Io,
  questions: readonly Question[],
  lang: Lang,
): Promise<ReadonlyMap<string, string>> {
  const typed = typedLines(io)
  const answers = new Map<string, string>()
  for (const question of questions.slice(0, MOST_QUESTIONS)) {
    answers.set(question.key, await answerOf(io, typed, question, lang))
  }
  typed.close()
  return answers
}

/** Whether the reader agrees; Enter alone does. */
export async function askConsent(io: Io, text: string, lang: Lang): Promise<boolean> {
  const typed = typedLines(io)
  io.stderr.write(safe`\n${text} ${INFERENCE_WORDS.yes_no[lang]} > `)
  const line = await typed.line()
  typed.close()
  return line !== undefined && !/^n/i.test(line)
}
