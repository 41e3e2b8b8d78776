/** What is said of answers to an import that change nothing. */
import type { Bilingual, Lang } from '../../values/language.ts'

function givenAnswers(answers: readonly string[]): string {
  return answers.map((answer) => `--answer ${answer}`).join(' ')
}

/** Answers that change nothing, for the mapping of an earlier import says how the file is read; with the line that reads it anew. */
export function answersMapped(answers: readonly string[], line: string, lang: Lang): string {
  const given = givenAnswers(answers)
  const texts: Bilingual = {
    fr: `${given}\u00a0: sans effet, le fichier est lu comme au premier import\u00a0; pour le lire autrement\u00a0: ${line}`,
    en: `${given}: without effect, the file is read as at the first import; to read it another way: ${line}`,
  }
  return texts[lang]
}

export function answersIdle(answers: readonly string[], lang: Lang): string {
  const given = givenAnswers(answers)
  const texts: Bilingual = {
    fr: `${given}\u00a0: sans effet sur ce fichier`,
    en: `${given}: without effect on this file`,
  }
  return texts[lang]
}
