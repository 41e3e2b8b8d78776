/** Says in lines, and as a question, in which ways a source was read: rows of the header, names, what spoke for each, cuts of a sheet. */

import type { Question } from '../../intake/infer/questions.ts'
import type { FoundTable, FoundTables } from '../../intake/tables/options.ts'
import type { WeighedReading } from '../../intake/tables/reading.ts'
import {
  cutText,
  evidenceText,
  headerPlace,
  namesText,
  READING_HEADINGS,
  weightText,
} from '../../lang/catalogue/import-readings.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { headerText, mainTable } from './answered-tables.ts'

/** How little more must speak for a reading than for the next one for somebody to be asked. */
const CLOSE = 0.6

/** So many names in which two headers differ that somebody is asked which is meant. */
const DIFFERENT = 2

function differ(one: WeighedReading, other: WeighedReading): boolean {
  const names = new Set(other.names)
  return one.names.filter((name) => !names.has(name)).length >= DIFFERENT
}

/** The readings of a table of which nearly as much speaks for each as for the best, that one first. */
export function closeReadings({ readings = [] }: FoundTable): readonly WeighedReading[] {
  const [best, ...others] = readings
  if (best === undefined) return []
  const close = others.filter((one) => best.weight - one.weight < CLOSE && differ(best, one))
  return close.length === 0 ? [] : [best, ...close]
}

/** Asks in which rows the names of the columns are, where nearly as much speaks for other rows; about the table that holds most. */
export function headerQuestion({ tables }: FoundTables): Question | undefined {
  const main = mainTable(tables)
  const close = main === undefined ? [] : closeReadings(main)
  const [best] = close
  if (main === undefined || best === undefined) return undefined
  const label = ({ rows, names }: WeighedReading, lang: Lang): string =>
    `${headerPlace('', headerText(rows), lang)}${colon(lang)} ${namesText(names, lang)}`
  return {
    key: 'header',
    about: '',
    example: '',
    choices: close.map((one) => ({
      value: headerText(one.rows),
      label: { fr: label(one, 'fr'), en: label(one, 'en') } satisfies Bilingual,
    })),
    usual: headerText(best.rows),
    isSafe: true,
  }
}

/** The readings of all tables, the heaviest of each first, in lines. */
function readingLines({ tables }: FoundTables, lang: Lang): string[] {
  return tables.flatMap(({ table, readings = [] }) =>
    readings.flatMap(({ rows, names, weight, evidence }) => [
      `${weightText(weight, lang)}  ${headerPlace(table.name, headerText(rows), lang)}${colon(lang)} ${namesText(names, lang)}`,
      `      ${evidenceText({ ...evidence }, lang)}`,
    ]),
  )
}

export function explainedLines(found: FoundTables, lang: Lang): string[] {
  const cuts = found.cuts.map((cut) => `${cut.isTaken ? '✓' : ' '} ${headerlessPlace(cut.sheet)}${cutText(cut, lang)}`)
  const block = (heading: keyof typeof READING_HEADINGS, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', READING_HEADINGS[heading][lang], ...lines.map((line) => `  ${line}`)]
  return [...block('readings', readingLines(found, lang)), ...block('cuts', cuts)]
}

function headerlessPlace(sheet: string): string {
  return sheet === '' ? '' : `${sheet}, `
}

export function readingsData({ tables, cuts }: FoundTables): object {
  return {
    readings: tables.flatMap(({ table, readings = [] }) =>
      readings.map(({ rows, names, weight, evidence, list }, at) => ({
        sheet: table.name,
        rows,
        names,
        list: list ?? null,
        weight,
        evidence,
        is_taken: at === 0,
      })),
    ),
    cuts: cuts.map(({ isTaken, ...cut }) => ({ ...cut, is_taken: isTaken })),
  }
}
