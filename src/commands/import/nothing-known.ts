/** Says how a source was read in which no list is known, each reading with the command line that takes it. */
import { answerableTitle } from '../../intake/infer/answered-columns.ts'
import type { Answers } from '../../intake/infer/assumptions.ts'
import { sheetNotices } from '../../intake/map/notices.ts'
import type { FoundTables } from '../../intake/tables/options.ts'
import type { WeighedReading } from '../../intake/tables/reading.ts'
import { noticeLine } from '../../lang/catalogue/import-notices.ts'
import { headerPlace, namesText } from '../../lang/catalogue/import-readings.ts'
import { colon } from '../../lang/punctuation.ts'
import type { Lang } from '../../values/language.ts'
import { answeredTables, headerText } from './answered-tables.ts'
import { answeredLine, answerWords } from './answers.ts'
import { inferContent, type ReadableSource } from './infer-source.ts'

/** No more readings are shown, and none of which so much less speaks than for the best. */
const [MOST_SHOWN, LEAST] = [4, 3]

interface SheetReading {
  readonly sheet: string
  readonly reading: WeighedReading
}

/** Whether some answers make a list of what a reading reads. */
function areEnough(source: ReadableSource, answers: Answers, { sheet, reading: { rows } }: SheetReading): boolean {
  const { inference, found } = inferContent(source, answers)
  const read = inference?.tables.find(({ listed: { list, table } }) => list === 'projects' && table.name === sheet)
  const own = found.tables.find(({ table }) => table.records === read?.listed.table.records)
  return headerText([own?.options.header ?? []].flat()) === headerText(rows)
}

/** The fewest answers that make a list of what a reading reads: the sheet, the titles, the rows of the header. */
function answersFor(source: ReadableSource, of: SheetReading): Answers {
  const { sheet: name, reading } = of
  const header = { header: headerText(reading.rows) }
  const sheet = name === '' ? {} : { sheet: [name] }
  const [found] = answeredTables(source.content, { ...sheet, ...header }).tables
  const title = found && answerableTitle(found.table)
  const titled = title === undefined ? {} : { columns: { [title]: 'title' } }
  const all = { ...sheet, ...header, ...titled }
  return [sheet, titled, { ...sheet, ...titled }].find((few) => areEnough(source, few, of)) ?? all
}

/** The readings of a source in which no list is known, each with the line that takes it; else why there is no table. */
export function nothingLines(
  source: ReadableSource,
  { tables, without }: FoundTables,
  argv: readonly string[],
  lang: Lang,
): string[] {
  const readings = tables
    .flatMap(({ table, readings: all = [] }) => all.map((reading) => ({ sheet: table.name, reading })))
    .sort((left, right) => right.reading.weight - left.reading.weight)
  const [best] = readings
  if (best === undefined) return sheetNotices(without).map((notice) => noticeLine(notice, lang))
  const least = best.reading.weight - LEAST
  return readings
    .filter(({ reading: { weight } }) => weight >= least)
    .slice(0, MOST_SHOWN)
    .flatMap((one) => {
      const { sheet, reading } = one
      return [
        `${headerPlace(sheet, headerText(reading.rows), lang)}${colon(lang)} ${namesText(reading.names, lang)}`,
        `  ${answeredLine(argv, ...answerWords(answersFor(source, one)))}`,
      ]
    })
}
