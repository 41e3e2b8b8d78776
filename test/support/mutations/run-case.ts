/** Runs one case in this process and judges what it left behind. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeRepository, type TestCommit } from '../git-repository.ts'
import { type Run, runPlan } from '../run-plan.ts'
import type { Content, MutationCase } from './case.ts'

function layOut(cwd: string, files: ReadonlyMap<string, Content>): void {
  for (const [name, content] of files) {
    const path = join(cwd, name)
    mkdirSync(dirname(path), { recursive: true })
    if (Buffer.isBuffer(content)) writeFileSync(path, content)
    else if ('link' in content) symlinkSync(content.link, path)
    else mkdirSync(path, { recursive: true })
  }
}

function commitOf(
  files: ReadonlyMap<string, Content>,
  before: ReadonlyMap<string, Content> | undefined,
  index: number,
): TestCommit {
  const all = [...files]
  const gone = [...(before?.keys() ?? [])].filter((path) => !Buffer.isBuffer(files.get(path)))
  return {
    at: `2024-0${3 + index}-20T12:00:00+0100`,
    message: `step ${index}`,
    tags: [`v${index}`],
    files: {
      ...Object.fromEntries(gone.map((path) => [path, null])),
      ...Object.fromEntries(
        all.flatMap(([path, content]) => (Buffer.isBuffer(content) ? [[path, content.toString('utf8')]] : [])),
      ),
    },
    links: Object.fromEntries(all.flatMap(([path, content]) => ('link' in content ? [[path, content.link]] : []))),
  }
}

/** Controls that a terminal obeys; what stands in a format of bytes is judged elsewhere. */
const CONTROL = /(?![\n\r\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly end_column: number
}

/** Why a place is none in the files as they lie there; undefined where it is one. */
function misplaced(cwd: string, { file, line, column, end_column: end }: Place): string | undefined {
  if (typeof file !== 'string' || file === '') return 'no file'
  if (!(Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1 && end >= column))
    return `line ${line}, column ${column} to ${end}`
  let bytes: Buffer
  try {
    bytes = readFileSync(join(cwd, file))
  } catch (error) {
    // A folder or a link that stands for a file is told at its first line.
    return line === 1 && (error as { code?: string }).code !== 'ENOTDIR' ? undefined : `unreadable file`
  }
  const lines = bytes.toString('latin1').split('\n')
  const text = lines[line - 1]
  if (text === undefined) return `line ${line} of ${lines.length}`
  // Bytes are never fewer than the signs that are counted; the place behind the last one may be meant.
  return column > text.length + 1 ? `column ${column} of ${text.length} in line ${line}` : undefined
}

function findingsIn(stdout: string): (Place & { rule: string; related: Place[] })[] {
  const { findings } = JSON.parse(stdout) as { findings?: (Place & { rule: string; related: Place[] })[] }
  return findings ?? []
}

/** What is wrong with what came of a case, each in a few words. */
function faultsOf(cwd: string, { command, commits }: MutationCase, run: Run): string[] {
  const faults: string[] = []
  const isLong = /internal fault|défaut interne|\n\s+at .+:\d+:\d+/u.test(run.stderr)
  if (![0, 1, 2].includes(run.exit) || isLong) faults.push(`crash: exit ${run.exit}: ${run.stderr.slice(0, 900)}`)
  const isText = !command.argv.some((word) => ['xlsx', 'pptx', 'docx'].includes(word))
  const control = CONTROL.exec(run.stderr) ?? (isText ? CONTROL.exec(run.stdout.replace(/^\ufeff/, '')) : null)
  if (control !== null)
    faults.push(`control: ${JSON.stringify(control.input.slice(Math.max(0, control.index - 40), control.index + 20))}`)
  if (command.isJson && run.exit !== 2 && run.stdout !== '' && !commits.length) faults.push(...misread(cwd, run.stdout))
  return faults
}

function misread(cwd: string, stdout: string): string[] {
  try {
    return findingsIn(stdout).flatMap(({ rule, ...place }) => {
      const all = [place, ...(place.related ?? [])].map((one) => misplaced(cwd, one))
      return all.flatMap((why) => (why === undefined ? [] : [`place: ${rule}: ${why}`]))
    })
  } catch (error) {
    return [`json: ${(error as Error).message}`]
  }
}

/** What came of a case. */
export interface Judged {
  readonly exit: number
  /** How many findings with a place were judged. */
  readonly findings: number
  readonly faults: readonly string[]
}

/** Workbooks hold the moment at which they were packed. */
function same(left: Run, right: Run): boolean {
  return left.exit === right.exit && left.stderr === right.stderr && Buffer.compare(left.bytes, right.bytes) === 0
}

/**
 * Runs a case in a new folder below another.
 *
 * @param isTwice - whether it runs twice, which must give the same.
 */
export async function runCase(made: MutationCase, folder: string, isTwice: boolean): Promise<Judged> {
  const cwd = mkdtempSync(join(folder, 'case-'))
  try {
    if (made.commits.length > 0)
      makeRepository(
        cwd,
        made.commits.map((files, at) => commitOf(files, made.commits[at - 1], at)),
      )
    layOut(cwd, made.files)
    const run = await runPlan(cwd, made.command.argv)
    const faults = faultsOf(cwd, made, run)
    const isFinal = made.command.isTimed === true || made.command.argv.includes('import') || !isTwice
    if (!isFinal && !same(run, await runPlan(cwd, made.command.argv))) faults.push('unlike: two runs differ')
    const isCounted = made.command.isJson && run.exit !== 2 && faults.length === 0
    return { exit: run.exit, faults, findings: isCounted && run.stdout !== '' ? findingsIn(run.stdout).length : 0 }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}
