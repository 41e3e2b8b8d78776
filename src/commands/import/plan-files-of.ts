/** The files that an import writes: those of the plan, the mapping, and what the next import is compared with. */
import { mappingName } from '../../intake/infer/mapping-text.ts'
import { firstBase } from '../../intake/merge/import-again.ts'
import { importedFile } from '../../intake/merge/imported-base.ts'
import { columnNames } from './import-again.ts'
import type { Imported, ReadMapping } from './import-plan.ts'
import type { InferredSource } from './infer-source.ts'
import type { ImportedFile } from './plan-files.ts'

/** The name of a mapping file, wherever it lies: what is kept of an import lies in the folder of the plan. */
export function mappingFile({ path }: ReadMapping): string {
  return path.split('/').at(-1) ?? mappingName('')
}

/** The mapping that a source is read by, and what was made of the source where that mapping was. */
interface ReadBy {
  readonly mapping: ReadMapping
  readonly inferred: InferredSource | undefined
}

export function mappingCopy({ mapping, inferred }: ReadBy, root: string): ImportedFile {
  const content = inferred?.text ?? mapping.file.text
  return { path: `${root}/${mappingFile(mapping)}`, content }
}

/** The files of a new plan with the mapping and what the next import is compared with. */
export function newFiles(read: ReadBy, root: string, result: Imported): ImportedFile[] {
  const { mapping } = read
  return [
    ...result.files,
    mappingCopy(read, root),
    {
      path: `${root}/${importedFile(mappingFile(mapping))}`,
      content: firstBase({
        documents: result.documents,
        log: result.log,
        columns: columnNames(result),
        day: mapping.mapping.plan?.as_of,
      }),
    },
  ].sort((left, right) => (left.path < right.path ? -1 : 1))
}
