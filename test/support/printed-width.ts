/** Prints command lines on a terminal of a width, and finds lines that are too wide and words that are broken. */
import stringWidth from 'string-width'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { runPlan } from './run-plan.ts'
import { REPOSITORY } from './scenario.ts'

/** Wider than any line: what is printed there has every word whole. */
export const WIDE = 100_000

/** Each sample is read once for all lines and widths. */
const memory = new PlanMemory()

/** What a command line of the samples prints on a terminal without colours. */
export async function printedOn(columns: number, line: string, lang: string): Promise<string> {
  const words = line.split(' ').filter((word) => word !== '')
  const terminal = { isTerminal: true, columns, env: { NO_COLOR: '1' }, memory }
  const run = await runPlan(REPOSITORY, [...words, '--lang', lang], terminal)
  return run.stdout + run.stderr
}

/** A line that is there to be pasted. */
const TO_PASTE = /^\s+(?:plan|chromium) \S/

/** Lines that are too wide, but for those to paste and single words. */
export function tooWide(text: string, columns: number): string[] {
  return text
    .split('\n')
    .filter((line) => stringWidth(line) > columns && !TO_PASTE.test(line))
    .filter((line) => line.trim().includes(' '))
}

/** The words of a page, without the lines of files, which are cut to the room that they have. */
function wordsOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^ *\d* \| /.test(line))
  return lines.flatMap((line) => line.split(/\s+/))
}

/** Words that the wide page does not have; in a narrow table, a path and an id may go on below, behind a sign of theirs. */
export function brokenWords(narrow: string, wide: string): string[] {
  const whole = wordsOf(wide)
  const known = new Set(whole)
  const piecesOf = (word: string): string[] => word.split(/(?<=[-/])/)
  const pieces = new Set(whole.flatMap(piecesOf))
  return wordsOf(narrow).filter((word) => !known.has(word) && !piecesOf(word).every((piece) => pieces.has(piece)))
}
