/** Writes the files of a command, and tells of what an earlier write had left there. */

import { filesWritten, RECOVERY_TEXTS } from '../lang/catalogue/writing.ts'
import { safe } from '../render/text/safe-text.ts'
import type { Lang } from '../values/language.ts'
import { notingOwnWrites } from '../workspace/git-status.ts'
import { pathFrom } from '../workspace/input-file.ts'
import { refuseOutside } from '../workspace/real-path.ts'
import { folderOf, type Recovery, recover } from '../workspace/recover.ts'
import { type FileToWrite, writeFiles } from '../workspace/write-files.ts'
import type { Io } from './declaration.ts'
import { spokenLang } from './language.ts'

function tell(io: Io, recoveries: readonly Recovery[]): void {
  for (const { kind, folder } of recoveries) {
    const text = RECOVERY_TEXTS[kind](folder)[spokenLang(io)]
    io.stderr.write(safe`plan: ${text}\n`)
  }
}

/** Files that were looked for and not found: none is written over what somebody has put there since, unless that is forced. */
export function newUnlessForced(files: readonly FileToWrite[], isForced: boolean | undefined): readonly FileToWrite[] {
  return isForced === true ? files : files.map((file) => ({ ...file, before: 'absent' }))
}

/** Does or undoes what interrupted writes have left in the folder of a plan (or of its single file), before it is read. */
export function recoverPlan(io: Io, path: string): void {
  const folder = folderOf(io.cwd, path)
  if (folder !== undefined) tell(io, recover(io.cwd, folder, { isWriting: false }))
}

/**
 * Writes files of a plan, or beside them in its folder: whole or not at all, and none to which a link leads out of it. In
 * git, what was written is known from then on for the program's own (see git-status.ts).
 *
 * @param plan - the folder of the plan, or its single file.
 */
export async function savePlan(io: Io, files: readonly FileToWrite[], plan: string): Promise<void> {
  refuseOutside(io.cwd, plan, files)
  const note = notingOwnWrites(io.cwd, plan, files)
  tell(io, await writeFiles(io.cwd, files, pathFrom(io.cwd, plan, '.'), note))
}

/**
 * Writes files that a command was asked for by their names, whole or not at all, and says so on standard error in one line.
 *
 * @param size - how much they hold.
 */
export async function saveOutput(io: Io, files: readonly FileToWrite[], lang: Lang, size?: string): Promise<void> {
  if (files.length === 0) return
  await save(io, files)
  const words = filesWritten(
    files.map(({ path }) => path),
    lang,
  )
  io.stderr.write(safe`plan: ${size === undefined ? words : `${words} (${size})`}\n`)
}

/**
 * Writes files whole or not at all; who calls it says what was written.
 *
 * @param root - the folder that they are about; that of the first file by default.
 */
export async function save(io: Io, files: readonly FileToWrite[], root?: string): Promise<void> {
  tell(io, await writeFiles(io.cwd, files, root))
}
