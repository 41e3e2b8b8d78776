/** A refusal of the file system, said as a code and the words its sentence needs. */

/** What the edge of the program can fail at. */
export type FailureCode =
  | 'path-missing'
  | 'path-not-a-plan'
  | 'plan-not-found'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'file-is-folder'
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

  constructor(code: FailureCode, path: string) {
    super(`${code}: ${path}`)
    this.code = code
    this.path = path
  }
}
