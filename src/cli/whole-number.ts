/** Reads the number behind an option. */
import { Refusal } from './refusal.ts'

/** The whole number above 0 behind an option; undefined where the option is not given. */
export function wholeNumber(option: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new Refusal('number-unreadable', `${option} ${word}`)
  return Number(word)
}
