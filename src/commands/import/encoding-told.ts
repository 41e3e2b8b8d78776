/** The encoding that a text was taken for, as a line, as a question, and as something to check with the answer that says another. */
import type { Question } from '../../intake/infer/questions.ts'
import type { SeenEncoding } from '../../intake/source/encoding.ts'
import { hasOddSign } from '../../intake/source/odd-signs.ts'
import { encodingCheck, encodingChoice, encodingLine, oddNamesCheck } from '../../lang/catalogue/import-encodings.ts'
import { bilingual, type Lang } from '../../values/language.ts'
import { answeredLine } from './answers.ts'
import type { InferredSource } from './infer-source.ts'

interface ToCheck {
  readonly text: string
  readonly line: string | undefined
}

/** Which encoding is meant, where several are nearly as likely; undefined where one is clear. */
export function encodingQuestion(seen: SeenEncoding | undefined): Question | undefined {
  const [best] = seen?.readings ?? []
  if (seen?.isDoubtful !== true || best === undefined) return undefined
  return {
    key: 'encoding',
    about: '',
    example: '',
    choices: seen.readings.map(({ encoding, words }) => ({
      value: encoding,
      label: bilingual((lang) => encodingChoice(encoding, words, lang)),
    })),
    usual: best.encoding,
    isSafe: true,
  }
}

/** The encoding that was taken, where the file does not name it; that of a doubtful one is a thing to check. */
export function encodingLines(seen: SeenEncoding | undefined, lang: Lang): string[] {
  const [best] = seen?.readings ?? []
  return best === undefined || seen?.isDoubtful === true ? [] : [encodingLine(best.encoding, best.words, lang)]
}

export function encodingChecks(seen: SeenEncoding | undefined, argv: readonly string[], lang: Lang): ToCheck[] {
  const [best, next] = seen?.readings ?? []
  if (seen?.isDoubtful !== true || best === undefined || next === undefined) return []
  const text = encodingCheck([best.encoding, best.words], [next.encoding, next.words], lang)
  return [{ text, line: answeredLine(argv, `encoding=${next.encoding}`) }]
}

/** Columns that are kept under names of signs that no word has. */
export function oddNameChecks(
  inferred: InferredSource | undefined,
  seen: SeenEncoding | undefined,
  argv: readonly string[],
  lang: Lang,
): ToCheck[] {
  const kept = (inferred?.inference.tables ?? []).flatMap(({ made }) => [...made.own.keys()])
  const names = [...new Set(kept.map(({ column }) => column.name))].filter(hasOddSign)
  if (names.length === 0) return []
  const next = seen?.readings[1]
  const line = next === undefined ? undefined : answeredLine(argv, `encoding=${next.encoding}`)
  return [{ text: oddNamesCheck(names, lang), line }]
}
