/** Reads what `--answer key=value` says, and what was typed; each slip is refused with the words that would do, what stays open with a line that settles it. */
import { ANSWER_KEYS, type Answers, type WrongAnswer } from '../../intake/infer/assumptions.ts'
import { QUESTION_TEXTS, questionExample } from '../../lang/catalogue/import-inference.ts'
import { meant } from '../../lang/nearest.ts'
import { STAGES } from '../../schema/values.ts'
import { parseDay } from '../../values/calendar.ts'
import { Refusal } from '../refusal.ts'
import type { InferredSource } from './infer-source.ts'

/** The values of answers that are one of a few; any text where none are listed. */
const VALUES: Readonly<Partial<Record<keyof Answers, readonly string[]>>> = {
  dates: ['dmy', 'mdy'],
  decimal: ['comma', 'point'],
  unit: ['1', 'k', 'M'],
  stage: STAGES,
  section: ['investment', 'operating'],
  bucket: ['axis', 'programme', 'tags', 'none'],
  work_unit: ['day', 'hour'],
}

const SHAPES: Readonly<Partial<Record<keyof Answers, RegExp>>> = {
  as_of: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  currency: /^[A-Z]{3}$/,
  horizon: /^20\d{2}-20\d{2}$/,
  day_hours: /^(?:[1-9]|1\d|2[0-4])(?:\.\d{1,2})?$/,
}

function isKey(key: string): key is keyof Answers {
  return (ANSWER_KEYS as readonly string[]).includes(key)
}

/** Whether a value answers a question. */
export function isAnswer(key: keyof Answers, value: string): boolean {
  const [known, shape] = [VALUES[key], SHAPES[key]]
  if (key === 'as_of' && parseDay(value, 'end') === undefined) return false
  return value !== '' && (known?.includes(value) ?? shape?.test(value) ?? true)
}

/** The answers of the command line. */
export function answersOf(words: readonly string[]): Answers {
  const answers: Record<string, string> = {}
  for (const word of words) {
    const at = word.indexOf('=')
    const [key, value] = [word.slice(0, Math.max(0, at)).trim(), word.slice(at + 1).trim()]
    const place = '--answer'
    if (!isKey(key)) {
      const [name] = [at < 0 ? word : key]
      const suggestion = meant(name, ANSWER_KEYS)
      throw new Refusal('choice-unknown', `${place} ${word}`, {
        place,
        wrong: name,
        suggestion,
        known: ANSWER_KEYS,
      })
    }
    if (!isAnswer(key, value)) throw wrongAnswer({ key, value, known: VALUES[key] ?? [] })
    answers[key] = value
  }
  return answers
}

/** The refusal of an answer that is none of those that would do. */
export function wrongAnswer({ key, value, known }: WrongAnswer): Refusal {
  const place = '--answer'
  const suggestion = meant(value, known)
  return new Refusal('choice-unknown', `${place} ${key}=${value}`, {
    ...{ place, wrong: value, suggestion, known },
  })
}

/** Answers about a source that a mapping describes: it says how the source is read, not of which day it is. */
export function idleAnswers({ as_of: _, ...others }: Answers): string[] {
  return Object.entries(others).map((answer) => answer.join('='))
}

/** Refuses a source of which something can be read in two ways, with the line that settles it. */
export function refuseOpen(argv: readonly string[], { inference }: InferredSource): void {
  const open = inference.questions.filter(({ isSafe }) => !isSafe)
  if (open.length === 0) return
  const { lang } = inference
  const told = open.map(({ key, about, example }) =>
    [QUESTION_TEXTS[key]?.[lang] ?? key, questionExample(about, example, lang)].join(' ').trim(),
  )
  const answers = open.flatMap(({ key, usual, choices }) => {
    const value = usual !== '' ? usual : (choices[0]?.value ?? '2026-2028')
    return ['--answer', `${key}=${value}`]
  })
  const line = [...argv, ...answers]
  if (open.every(({ key }) => key === 'horizon')) throw new Refusal('import-horizon', '', { line })
  throw new Refusal('import-open', told.join(' '), { line })
}
