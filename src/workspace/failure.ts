/** A refusal of the file system, said as a code and the words its sentence needs. */

/** What the edge of the program can fail at. */
export type FailureCode =
  | 'path-missing'
  | 'path-not-a-plan'
  | 'plan-not-found'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'file-is-folder'
  | 'file-is-device'
  | 'file-is-socket'
  | 'file-is-pipe'
  | 'file-too-large'
  | 'pipe-too-large'
  | 'file-in-use'
  | 'file-twice'
  | 'file-changed'
  | 'file-outside'
  | 'write-under-way'
  | 'write-unfinished'
  | 'journal-edited'
  | 'journal-foreign'
  | 'name-not-utf8'
  | 'name-reserved'
  | 'folders-too-deep'
  | 'git-unavailable'
  | 'git-owner'
  | 'git-content-missing'
  | 'revision-unknown'
  | 'revision-without-plan'

/** Thrown by the workspace and turned into one line by the command line. */
export class WorkspaceFailure extends Error {
  readonly code: FailureCode
  readonly path: string
  /** The bytes of a file that is too large. */
  readonly size: number

  constructor(code: FailureCode, path: string, size = 0) {
    super(`${code}: ${path}`)
    this.code = code
    this.path = path
    this.size = size
  }
}
