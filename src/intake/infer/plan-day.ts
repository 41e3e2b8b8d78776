/** Tells of which day the facts of a file are: what an answer, a title or a column says, else a day that titles name, else that of the file. */
import { repairDate } from '../../lang/repair/dates.ts'
import { readDate, readDates } from '../cells/date-column.ts'
import { columnOf } from './assigned-column.ts'
import type { Answers } from './assumptions.ts'
import type { ListedTable } from './choose-list.ts'
import type { SourceName } from './source-name.ts'

export const AS_OF =
  /(?:arr[êe]t[ée]e?s?\s+(?:au|le)|situation\s+(?:au|le)|(?:mise?\s+[àa]\s+jour|maj|[ée]tat|donn[ée]es|version|extraction|[ée]dit[ée])\s*(?:du|le|au)?|\bau|as\s+of|as\s+at|status\s+(?:at|on)|updated?(?:\s+on)?)\s*:?\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})/iu

/** The day that a text names: `30 septembre 2025`, `October 31, 2025`; `11/30/2025` where that is a day only with the month first. */
function dayOf(text: string): string | undefined {
  const plain = text
    .replace(/(\d)(?:er|st|nd|rd|th)\b/u, '$1')
    .replace(/^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})$/u, '$2 $1 $3')
    .replace(/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})$/, '$2/$1/$3')
  const read = repairDate(plain)
  return read?.length === 10 ? read : undefined
}

export function statusDateIn(texts: readonly string[]): string | undefined {
  return texts.map((text) => dayOf(AS_OF.exec(text)?.[1] ?? '')).find((day) => day !== undefined)
}

const DAY =
  /(?<!\d)(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)?\s+\p{L}{3,9}\.?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?!\d)/gu

/** The newest day that some texts name, whatever they say of it, up to a day. */
function newestDayIn(texts: readonly string[], last: string | undefined): string | undefined {
  return texts
    .flatMap((text) => [...text.matchAll(DAY)].flatMap(([said]) => dayOf(said) ?? []))
    .filter((day) => last === undefined || day <= last)
    .sort()
    .at(-1)
}

/** The texts that may say when the facts were true: titles, the name of the file, sheets without a table. */
function datedTexts(titles: readonly string[], { stem, texts = [] }: SourceName): readonly string[] {
  return [...titles, stem.replace(/_/g, ' '), ...texts]
}

/** The newest day that a column of updates says: the facts of no record are younger. */
function newestUpdate(listed: readonly ListedTable[]): string | undefined {
  const cells = listed
    .flatMap(({ columns }) => columnOf(columns, 'as_of')?.profile.distinct ?? [])
    .map((value, row) => ({ row, value }))
  const { form } = readDates(cells, { order: 'dmy' })
  return cells
    .flatMap(({ value }) => readDate(value, form, 'end')?.text ?? [])
    .filter((text) => text.length === 10)
    .sort()
    .at(-1)
}

/** The status date of a file, and what tells it where no answer, title or column says it. */
interface StatusDay {
  readonly day: string | undefined
  readonly assumed: 'as-of-named' | 'as-of-saved' | 'as-of-changed' | undefined
}

/** The status date of a file; a day that a title names and that the file is older than says nothing of its facts. */
export function statusDay(
  listed: readonly ListedTable[],
  titles: readonly string[],
  source: SourceName,
  answers: Answers,
): StatusDay {
  const texts = datedTexts(titles, source)
  const said = answers.as_of ?? statusDateIn(texts) ?? newestUpdate(listed)
  if (said !== undefined) return { day: said, assumed: undefined }
  const { saved, changed } = source
  const named = newestDayIn(texts, saved ?? changed)
  if (named !== undefined) return { day: named, assumed: 'as-of-named' }
  if (saved !== undefined) return { day: saved, assumed: 'as-of-saved' }
  return { day: changed, assumed: changed === undefined ? undefined : 'as-of-changed' }
}
