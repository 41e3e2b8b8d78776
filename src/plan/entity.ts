/** What every entity of the plan carries: its id and the place it was read from. */
import { beginsWith, type PathOrigin, type PathStep } from '../yaml/read/origin.ts'

export interface Located {
  readonly id: string
  readonly at: PathOrigin
}

export function within(entity: { readonly at: PathOrigin }, ...steps: PathStep[]): PathOrigin {
  // Not spread: a plan keeps a place for each of its records and lines, and a spread list has room for twenty steps more.
  return { file: entity.at.file, path: entity.at.path.concat(steps), part: 'value' }
}

export function keyWithin(entity: { readonly at: PathOrigin }, ...steps: PathStep[]): PathOrigin {
  return { ...within(entity, ...steps), part: 'key' }
}

/** Whether a place lies in a record, or is that of the record itself. */
export function liesIn({ file, path }: PathOrigin, record: PathOrigin): boolean {
  return file === record.file && beginsWith(path, record.path)
}

export type WrittenTitle = string | { readonly fr?: string | undefined; readonly en?: string | undefined }

/** A title in both languages; a language that is missing takes the other's text. */
export function titleOf(title: WrittenTitle | undefined, fallback: string): { fr: string; en: string } {
  if (title === undefined) return { fr: fallback, en: fallback }
  if (typeof title === 'string') return { fr: title, en: title }
  return { fr: title.fr ?? title.en ?? fallback, en: title.en ?? title.fr ?? fallback }
}

/** Whether two ids name the same thing: case makes no difference. */
export function isSameId(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase()
}
