/** Reads what `--answer key=value` says, and what was typed; each slip is refused with the words that would do, what stays open with a line that settles it. */
import { answerableFields, answeredEntry, isFigureAnswer, LEFT } from '../../intake/infer/answered-columns.ts'
import { ANSWER_KEYS, type Answers, type WrongAnswer } from '../../intake/infer/assumptions.ts'
import { ENTRIES } from '../../intake/infer/choose-list.ts'
import { QUESTION_TEXTS, questionExample } from '../../lang/catalogue/import-inference.ts'
import { meant } from '../../lang/nearest.ts'
import { STAGES } from '../../schema/values.ts'
import { parseDay } from '../../values/calendar.ts'
import { ENCODINGS } from '../../values/encodings.ts'
import type { Lang } from '../../values/language.ts'
import { commandLine } from '../corrected-line.ts'
import { Refusal } from '../refusal.ts'
import type { InferredSource } from './infer-source.ts'

/** The values of answers that are one of a few; any text where none are listed. */
const VALUES: Readonly<Partial<Record<string, readonly string[]>>> = {
  dates: ['dmy', 'mdy'],
  decimal: ['comma', 'point'],
  unit: ['1', 'k', 'M'],
  stage: STAGES,
  section: ['investment', 'operating'],
  bucket: ['axis', 'programme', 'tags', 'none'],
  work_unit: ['day', 'hour'],
  orientation: ['rows', 'columns', 'cards'],
  encoding: ENCODINGS,
}

const SHAPES: Readonly<Partial<Record<string, RegExp>>> = {
  as_of: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  currency: /^[A-Z]{3}$/,
  horizon: /^20\d{2}-20\d{2}$/,
  day_hours: /^(?:[1-9]|1\d|2[0-4])(?:\.\d{1,2})?$/,
  header: /^[1-9]\d{0,5}(?:[-,][1-9]\d{0,5})*$/,
}

/** The answer that names the column of the titles, and what stands before the name of any column. */
const [TITLE, COLUMN] = ['title', 'column.']

/** The keys that an answer may have, as they are offered for one that is none. */
const KEYS: readonly string[] = [...ANSWER_KEYS, TITLE, `${COLUMN}NAME`]

const ALL_ENTRIES = Object.values(ENTRIES).flat()

function isField(value: string): boolean {
  return value === LEFT || isFigureAnswer(value) || answeredEntry(value, ALL_ENTRIES) !== undefined
}

export function isAnswer(key: string, value: string): boolean {
  if (key.startsWith(COLUMN)) return isField(value)
  const [known, shape] = [VALUES[key], SHAPES[key]]
  if (key === 'as_of' && parseDay(value, 'end') === undefined) return false
  return value !== '' && (known?.includes(value) ?? shape?.test(value) ?? true)
}

/** A name without the quotes that somebody put around it. */
function bare(name: string): string {
  return name.trim().replace(/^(["'])(.*)\1$/s, '$2')
}

/** One answer of the command line: the name of a column may hold `=`, what it becomes does not. */
function answerOf(word: string): { readonly key: string; readonly value: string } {
  const place = '--answer'
  const isColumn = word.startsWith(COLUMN)
  const at = isColumn ? word.lastIndexOf('=') : word.indexOf('=')
  const [key, value] = [word.slice(0, Math.max(0, at)).trim(), word.slice(at + 1).trim()]
  const isKnown = KEYS.includes(key) || (isColumn && key.length > COLUMN.length)
  if (!isKnown) {
    const name = at < 0 ? word : key
    throw new Refusal('choice-unknown', `${place} ${word}`, {
      place,
      wrong: name,
      suggestion: meant(name, KEYS),
      known: KEYS,
    })
  }
  if (isAnswer(key, value)) return { key, value }
  if (!isColumn) throw wrongAnswer({ key, value, known: VALUES[key] ?? [] })
  const known = answerableFields(ENTRIES.projects)
  const suggestion = meant(value, known)
  throw new Refusal('choice-unknown', `${place} ${word}`, {
    place,
    wrong: value,
    suggestion,
    details: [known.join(', ')],
  })
}

export function answersOf(words: readonly string[]): Answers {
  const answers: Record<string, string> = {}
  const columns: Record<string, string> = {}
  const sheet: string[] = []
  for (const { key, value } of words.map(answerOf)) {
    if (key.startsWith(COLUMN)) columns[bare(key.slice(COLUMN.length))] = value
    else if (key === TITLE) columns[bare(value)] = TITLE
    else if (key === 'sheet') sheet.push(bare(value))
    else answers[key] = value
  }
  return {
    ...answers,
    ...(sheet.length === 0 ? {} : { sheet }),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
  }
}

export function answerWords({ sheet = [], columns = {}, ...answers }: Answers): string[] {
  return [
    ...Object.entries(answers).map((answer) => answer.join('=')),
    ...sheet.map((name) => `sheet=${name}`),
    ...Object.entries(columns).map(([name, field]) =>
      field === TITLE ? `${TITLE}=${name}` : `${COLUMN}${name}=${field}`,
    ),
  ]
}

export function answerOptions(words: readonly string[]): string[] {
  return words.flatMap((word) => ['--answer', word])
}

/** The command line of some words with more answers, as a shell reads it. */
export function answeredLine(argv: readonly string[], ...words: readonly string[]): string {
  return commandLine([...argv, ...answerOptions(words)])
}

/** The refusal of an answer that is none of those that would do, with the line that has the nearest. */
export function wrongAnswer({ key, value, known }: WrongAnswer, argv: readonly string[] = []): Refusal {
  const place = '--answer'
  const word = `${key}=${value}`
  const isColumn = key.startsWith(COLUMN)
  const wrong = isColumn ? key.slice(COLUMN.length) : value
  const suggestion = meant(wrong, known)
  if (!isColumn || suggestion === undefined)
    return new Refusal('choice-unknown', `${place} ${word}`, { place, wrong, suggestion, known })
  const line = argv.map((typed) => (typed === word ? `${COLUMN}${suggestion}=${value}` : typed))
  return new Refusal('choice-unknown', `${place} ${word}`, { place, wrong, suggestion, known, line })
}

/** Refuses a source of which something can be read in two ways, with the line that settles it. */
export function refuseOpen(argv: readonly string[], { inference: { questions } }: InferredSource, lang: Lang): void {
  const open = questions.filter(({ isSafe }) => !isSafe)
  if (open.length === 0) return
  const told = open.map(({ key, about, example }) =>
    [QUESTION_TEXTS[key]?.[lang] ?? key, questionExample(about, example, lang)].join(' ').trim(),
  )
  const answers = open.flatMap(({ key, usual, choices }) => {
    const value = usual !== '' ? usual : (choices[0]?.value ?? '')
    return ['--answer', `${key}=${value}`]
  })
  const line = [...argv, ...answers]
  throw new Refusal('import-open', told.join(' '), { line, lang })
}
