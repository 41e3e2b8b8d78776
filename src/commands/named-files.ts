/** Reads the files that somebody names, or that lie in the folder of a plan, and says where one does not come from where it seems to. */
import { limitDetail, limitsFor } from '../intake/source/limits.ts'
import { linkLeads, pipeRead } from '../lang/catalogue/named-files.ts'
import { safe } from '../render/text/safe-text.ts'
import { WorkspaceFailure } from '../workspace/failure.ts'
import { type DatedFile, readInputFile } from '../workspace/input-file.ts'
import { leadsOut } from '../workspace/real-path.ts'
import type { Io } from './declaration.ts'
import { spokenLang } from './language.ts'
import { sourceRefusal } from './refusal.ts'

/** A file of others within --max-size, given in mebibytes; what comes through a pipe is said. */
export function readSourceFile(io: Io, path: string, maxSize: number | undefined): DatedFile {
  const limits = limitsFor(maxSize)
  try {
    const file = readInputFile(io.cwd, path, limits.size)
    if (file.changed === undefined) io.stderr.write(safe`plan: ${pipeRead(file.path, limits.size, spokenLang(io))}\n`)
    return file
  } catch (error) {
    if (!(error instanceof WorkspaceFailure) || error.code !== 'file-too-large') throw error
    throw sourceRefusal({ fault: 'source-limit', detail: limitDetail(limits, 'size', error.size) })
  }
}

/** A file that an import left in the folder of a plan; a link that leads out of the folder is followed, and said. */
export function readKeptFile(io: Io, folder: string, path: string): DatedFile {
  const file = readInputFile(io.cwd, path)
  const target = leadsOut(io.cwd, folder, path)
  if (target !== undefined) io.stderr.write(safe`plan: ${linkLeads(file.path, target, spokenLang(io))}\n`)
  return file
}
