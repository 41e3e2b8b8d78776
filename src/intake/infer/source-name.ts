/** What is known of a source beside the records of its tables: its name, its days, the texts above its tables. */
import type { SourceTable } from '../source/table.ts'

export interface SourceName {
  /** The name of the file without folder and ending. */
  readonly stem: string
  /** What sheets without a table say: a cover, a note to the reader. */
  readonly texts?: readonly string[]
  /** The day on which it was last saved, as it says itself. */
  readonly saved?: string | undefined
  /** The day on which the file was last changed, as the disk says. */
  readonly changed?: string | undefined
}

/** The only year that some texts name; undefined where they name none, or several. */
export function onlyYear(texts: readonly string[]): string | undefined {
  const [only, other] = new Set(texts.flatMap((text) => text.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []))
  return other === undefined ? only : undefined
}

export function titleTexts(tables: readonly SourceTable[]): string[] {
  return tables.flatMap(({ leftOut }) =>
    leftOut.filter(({ reason }) => reason === 'title').map(({ text }) => text.trim()),
  )
}
