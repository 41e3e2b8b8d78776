/** Finds names that are nearly those of others: a slip in a file makes a second department, axis or team, which somebody must be told. */
import type { MappedDocuments } from '../../intake/map/mapped-documents.ts'
import { NAMED_LISTS } from '../../intake/map/references.ts'
import { recordTitle } from '../../intake/merge/plan-records.ts'
import { recordKindLabel } from '../../lang/catalogue/changes.ts'
import { nearNameCheck } from '../../lang/catalogue/import-checks.ts'
import { originText } from '../../lang/catalogue/merge.ts'
import { isNearTitle } from '../../lang/title-likeness.ts'
import type { ListKey } from '../../schema/document.ts'
import { KIND_OF_LIST } from '../../schema/references.ts'
import type { Lang } from '../../values/language.ts'
import type { PlainMap } from '../../values/plain-data.ts'

/** Above so many names of a list these are of another kind, and to compare each with each takes too long. */
const MOST_NAMES = 200

export interface NamedRecord {
  readonly id: string
  readonly record: PlainMap
}

export interface BroughtNames {
  readonly before: (list: ListKey) => readonly NamedRecord[]
  readonly added: ReadonlyMap<ListKey, readonly NamedRecord[]>
  /** All that was read of the source, where the names stand. */
  readonly documents: MappedDocuments
}

/** The cell by which a name came in: that of the first value that is its id. */
function placeOf({ lists }: MappedDocuments, id: string, lang: Lang): string {
  for (const document of [...lists.values()].flat()) {
    if (document.isNamedOnly) continue
    const leaf = document.leaves().find(({ value }) => value === id)
    if (leaf !== undefined) return originText(leaf.origin, lang)
  }
  return ''
}

/** The names that a source brings and that are nearly one which was there before, each in a sentence. */
export function nearNames({ before, added, documents }: BroughtNames, lang: Lang): string[] {
  const named = [...added].filter(([list]) => NAMED_LISTS.includes(list))
  return named.flatMap(([list, records]) => {
    const titleOf = ({ id, record }: NamedRecord): string => recordTitle(record, id)[lang]
    const known = before(list).map(titleOf)
    if (known.length + records.length > MOST_NAMES) return []
    const kind = recordKindLabel(KIND_OF_LIST[list])[lang]
    return records.flatMap((one): string[] => {
      const title = titleOf(one)
      const near = known.find((other) => isNearTitle(title, other))
      known.push(title)
      if (near === undefined) return []
      return [nearNameCheck(kind, { title, near, place: placeOf(documents, one.id, lang) }, lang)]
    })
  })
}
