/**
 * A month of an office with the file of a stranger: the file becomes a plan, the office steers in the plan, the author sends
 * the file again with changes of his own, a colleague fills in an exported workbook. Whatever somebody wrote is in the plan
 * at the end, or was told as a conflict with both values; and nothing of it is overwritten, by `--force` neither.
 */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { shareOf } from '../support/cases.ts'
import { addRow, cellOf } from '../support/form-desk.ts'
import { type Files, inFolder } from '../support/in-folder.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { type Run, runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { MONTHS, type Month } from '../support/strangers/loop-files.ts'
import { newerFile } from '../support/strangers/newer-file.ts'
import { strangersAt } from '../support/strangers/truth.ts'

type Path = readonly (string | number)[]

/** The headings of the workbook that is exported. */
const HEADINGS = {
  fr: {
    projects: 'Projets',
    title: 'Intitulé',
    notes: 'Notes',
    status: 'Statut',
    idea: 'idée',
    lead: 'Chef de projet',
  },
  en: { projects: 'Projects', title: 'Title', notes: 'Notes', status: 'Status', idea: 'idea', lead: 'Project lead' },
} as const

/** An office with the plan that a file became. */
interface Office {
  readonly run: (...argv: string[]) => Promise<Run>
  /** Imports the file as it lies there. */
  readonly importFile: (...options: string[]) => Promise<Run>
  readonly send: (file: Uint8Array) => void
  /** What a project holds at a place; undefined where there is none. */
  readonly held: (id: string, at?: Path) => unknown
  /** Sets a value of a project by hand, with a comment beside others that stay. */
  readonly set: (id: string, at: Path, value: unknown) => void
  readonly cwd: string
  /** All files of the plan. */
  readonly files: () => Readonly<Record<string, string>>
}

const original = ({ file }: Month): Uint8Array =>
  new Uint8Array(readFileSync(join(strangersAt(REPOSITORY), 'files', file)))

/** What the first import of a file leaves: it is the same for all that happens afterwards. */
const imported = new Map<string, Promise<Files>>()

async function firstImport(month: Month): Promise<Files> {
  const { file, lang } = month
  const made: Record<string, Uint8Array> = {}
  await inFolder({ [file]: original(month) }, async (cwd) => {
    const { exit, stdout } = await runPlan(cwd, ['import', file, '-o', 'p', '--yes', '--lang', lang])
    expect(exit, stdout).toBeLessThan(2)
    for (const path of readdirSync(cwd, { recursive: true }).map(String))
      if (statSync(join(cwd, path)).isFile()) made[path] = new Uint8Array(readFileSync(join(cwd, path)))
  })
  return made
}

async function inOffice(month: Month, act: (office: Office) => Promise<void>): Promise<void> {
  const { file, lang } = month
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ')
  if (!imported.has(file)) imported.set(file, firstImport(month))
  await inFolder((await imported.get(file)) ?? {}, async (cwd) => {
    const run: Office['run'] = async (...argv) => {
      const made = await runPlan(cwd, [...argv, '--lang', lang])
      return { ...made, stdout: plain(made.stdout), stderr: plain(made.stderr) }
    }
    const folder = join(cwd, 'p/projects')
    const fileOf = (id: string): string | undefined =>
      readdirSync(folder).find((name) => parse(readFileSync(join(folder, name), 'utf8')).projects[0].id === id)
    const text = (id: string): string => readFileSync(join(folder, fileOf(id) ?? id), 'utf8')
    const importFile: Office['importFile'] = (...options) => run('import', file, '-o', 'p', '--yes', ...options)
    await act({
      run,
      importFile,
      cwd,
      send: (bytes) => writeFileSync(join(cwd, file), bytes),
      held: (id, at = []) =>
        fileOf(id) === undefined ? undefined : parseDocument(text(id)).getIn(['projects', 0, ...at]),
      set: (id, at, value) => {
        const document = parseDocument(text(id))
        document.setIn(['projects', 0, ...at], value)
        writeFileSync(join(folder, fileOf(id) ?? id), String(document))
      },
      files: () =>
        Object.fromEntries(
          readdirSync(join(cwd, 'p'), { recursive: true })
            .map(String)
            .filter((path) => path.endsWith('.yaml'))
            .map((path) => [path, readFileSync(join(cwd, 'p', path), 'utf8')]),
        ),
    })
  })
}

const MINE = `projects:
  # asked for by the mayor
  - id: HAND-1
    title: Written by hand
    status: in_progress
    budget: [{ section: investment, kind: services, amounts: { 2025: { forecast: 7 } } }]
`

/** What the office does with its plan: a status, a date, an amount, a title, a project of its own. */
function steer({ set, cwd }: Office, { steered, corrected, disputed }: Month): void {
  set(steered, ['status'], 'on_hold')
  set(steered, ['end'], '2027-11-30')
  set(corrected, ['title'], 'Title of the office')
  set(disputed.id, disputed.at, disputed.office)
  writeFileSync(join(cwd, 'p/projects/HAND-1.yaml'), MINE)
}

/** That all that the office wrote is in the plan. */
function isSteered({ held, files }: Office, { steered, corrected }: Month): void {
  expect(held(steered, ['status'])).toBe('on_hold')
  expect(String(held(steered, ['end']))).toContain('2027-11-30')
  expect(held(corrected, ['title'])).toBe('Title of the office')
  expect(files()['projects/HAND-1.yaml']).toContain(MINE)
}

/** That all that the file says newly is in the plan, but for what both sides wrote. */
function isNewer({ held }: Office, { moved, renamed, gone, added }: Month): void {
  expect(held(moved.id, moved.at)).toBe(moved.file)
  expect(held(renamed.id, ['title'])).toBe(renamed.title)
  expect(held(added, ['title'])).toBeDefined()
  expect(held(gone, ['title'])).toBeDefined()
}

// Each file goes through some thirty commands: all have their turn in five commits.
describe.each(shareOf(MONTHS, 5))('$file', (month) => {
  const { disputed, gone, lang, typed, file, moved, steered } = month
  const newer = (): Promise<Uint8Array> => newerFile(file, original(month), typed)
  /** The office has steered, then the newer file comes. */
  const inMonth = (act: (office: Office) => Promise<void>): Promise<void> =>
    inOffice(month, async (office) => {
      steer(office, month)
      office.send(await newer())
      await act(office)
    })

  it('asks where both sides wrote, with both values, and writes nothing', async () => {
    await inMonth(async ({ importFile, files }) => {
      const before = files()
      const { exit, stdout } = await importFile()
      expect(exit, stdout).toBe(2)
      for (const value of disputed.told) expect(stdout).toContain(value)
      expect(stdout).toContain(gone)
      expect(files()).toEqual(before)
    })
  })

  it.each([['--take', 'plan'], ['--take', 'file'], ['--force']])(
    'takes what is new and leaves what the office wrote: %s %s',
    async (...options) => {
      await inMonth(async (office) => {
        const { exit, stdout } = await office.importFile(...options)
        expect(exit, stdout).toBeLessThan(2)
        isSteered(office, month)
        isNewer(office, month)
        const side = options.includes('file') ? disputed.file : disputed.office
        expect(office.held(disputed.id, disputed.at)).toBe(side)
        for (const value of disputed.told) expect(stdout).toContain(value)
        expect(stdout).toContain(gone)
        const before = office.files()
        await office.importFile(...options)
        expect(office.files()).toEqual(before)
      })
    },
  )

  it('erases nothing by --force where its mapping is lost, and tells what differs', async () => {
    await inMonth(async (office) => {
      for (const kept of readdirSync(join(office.cwd, 'p')))
        if (/\.(map\.yaml|imported\.json)$/.test(kept)) rmSync(join(office.cwd, 'p', kept))
      const before = office.held(moved.id, moved.at)
      const { exit, stdout } = await office.importFile('--force')
      expect(exit, stdout).toBe(1)
      isSteered(office, month)
      expect(office.held(disputed.id, disputed.at)).toBe(disputed.office)
      expect(office.held(moved.id, moved.at)).toBe(before)
      expect(office.held(month.added, ['title'])).toBeDefined()
      expect(office.held(gone, ['title'])).toBeDefined()
      for (const told of [...disputed.told, 'Title of the office']) expect(stdout).toContain(told)
    })
  })

  it('goes on through a workbook that a colleague fills in while the office writes', async () => {
    await inMonth(async (office) => {
      const { run, held, set, cwd } = office
      await office.importFile('--take', 'plan')
      const sheets = HEADINGS[lang]
      expect((await run('export', 'xlsx', 'p', '-o', 'back.xlsx')).exit).toBe(0)
      const book = await readWorkbook(readFileSync(join(cwd, 'back.xlsx')))
      cellOf(book, sheets.projects, moved.id, sheets.notes).value = 'seen by a colleague'
      cellOf(book, sheets.projects, steered, sheets.title).value = 'Title of the colleague'
      const row = { [sheets.title]: 'Idea of the colleague', [sheets.status]: sheets.idea }
      addRow(book, sheets.projects, row)
      writeFileSync(join(cwd, 'back.xlsx'), new Uint8Array(await book.xlsx.writeBuffer()))
      set(moved.id, ['lead'], 'lead of the office')
      set(steered, ['title'], 'Other title of the office')
      const asked = await run('apply', 'back.xlsx', 'p')
      expect(asked.exit, asked.stdout).toBe(1)
      expect(asked.stdout).toContain('Title of the colleague')
      expect(asked.stdout).toContain('Other title of the office')
      expect((await run('apply', 'back.xlsx', 'p', '--take', 'plan')).exit).toBeLessThan(2)
      expect(held(moved.id, ['notes'])).toBe('seen by a colleague')
      expect(held(moved.id, ['lead'])).toBe('lead of the office')
      expect(held(steered, ['title'])).toBe('Other title of the office')
      expect(Object.values(office.files()).join()).toContain('Idea of the colleague')
      isNewer(office, month)
      expect((await run('ask', 'p', '-o', 'asked.xlsx')).exit).toBe(0)
      const lacks = await readWorkbook(readFileSync(join(cwd, 'asked.xlsx')))
      cellOf(lacks, sheets.projects, 'HAND-1', sheets.lead).value = 'lead who was asked'
      writeFileSync(join(cwd, 'asked.xlsx'), new Uint8Array(await lacks.xlsx.writeBuffer()))
      const answered = await run('apply', 'asked.xlsx', 'p')
      expect(answered.exit, answered.stdout).toBe(0)
      expect(held('HAND-1', ['lead'])).toBe('lead who was asked')
      const before = office.files()
      await office.importFile('--take', 'plan')
      expect(office.files()).toEqual(before)
    })
  })
})
