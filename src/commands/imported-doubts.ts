/** What imports into a plan left in doubt: read from the files that they keep beside their mappings, and written back. */
import { type DoubtfulCell, type OpenDoubt, openDoubt } from '../intake/merge/doubtful-cells.ts'
import { IMPORTED, type ImportedBase, importedOf, readImported } from '../intake/merge/imported-base.ts'
import { ASK_WORDS } from '../lang/catalogue/ask.ts'
import type { Plan } from '../plan/plan.ts'
import { safe } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { filesEnding, pathFrom } from '../workspace/input-file.ts'
import type { Io } from './declaration.ts'
import type { ImportedFile } from './import/plan-files.ts'
import { readKeptFile } from './named-files.ts'

interface LeftByImport {
  readonly path: string
  readonly base: ImportedBase
}

/** What imports left in the folder of a plan; a file that cannot be read is told. */
export function leftByImports(io: Io, root: string, lang: Lang): LeftByImport[] {
  const folder = pathFrom(io.cwd, root, '.')
  return filesEnding(io.cwd, folder, IMPORTED).flatMap((name) => {
    const { path, bytes } = readKeptFile(io, folder, `${folder}/${name}`)
    const base = readImported(new TextDecoder().decode(bytes))
    if (base === undefined) io.stderr.write(safe`plan: ${path}: ${ASK_WORDS.doubts_unread[lang]}\n`)
    return base === undefined ? [] : [{ path, base }]
  })
}

export function openDoubts(left: readonly LeftByImport[], plan: Plan): OpenDoubt[] {
  return left.flatMap(({ base }) => base.doubts.flatMap((cell) => openDoubt(plan, cell) ?? []))
}

/** What an answer makes of the cells in doubt: the files that change, and how many cells were settled. */
export function afterAnswers(
  left: readonly LeftByImport[],
  settle: (cells: readonly DoubtfulCell[]) => readonly DoubtfulCell[],
): { readonly files: readonly ImportedFile[]; readonly count: number } {
  const openIn = (cells: readonly DoubtfulCell[]): number => cells.filter(({ isConfirmed }) => !isConfirmed).length
  const settled = left.map(({ path, base }) => {
    const after = settle(base.doubts)
    return { path, base, after, count: openIn(base.doubts) - openIn(after) }
  })
  return {
    count: settled.reduce((sum, { count }) => sum + count, 0),
    files: settled
      .filter(({ count }) => count > 0)
      .map(({ path, base: { records, columns }, after }) => ({
        path,
        content: importedOf({ records: records(), doubts: after, columns }),
      })),
  }
}
