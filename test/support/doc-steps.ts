/** A page of the documentation as somebody follows it from top to bottom: what is typed into workbooks, which lines are run. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellValue, Workbook, Worksheet } from 'exceljs'
import { git } from './git-repository.ts'
import { readWorkbook, sheetOf } from './read-workbook.ts'
import type { Run } from './run-plan.ts'

/** Rows to type into a sheet: a row that begins with what stands there already is changed, any other is added. */
interface Typing {
  readonly file: string
  readonly sheet: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A step of a page, in its order. */
export type DocStep =
  | { readonly kind: 'type'; readonly typing: Typing }
  | { readonly kind: 'run'; readonly line: string }

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

/** The rows that a table below the names of a workbook and a sheet asks to type. */
function typingOf(intro: string, lines: readonly string[]): DocStep[] {
  const file = /`(\S+\.xlsx)`/.exec(intro)?.[1]
  const sheet = /\*\*(.+?)\*\*/.exec(intro)?.[1]
  if (file === undefined || sheet === undefined) return []
  const [heads = [], , ...rows] = lines.map(cellsOf)
  return [{ kind: 'type', typing: { file, sheet, heads, rows } }]
}

/** The steps of a page: its blocks of `sh`, a line each, and its tables whose introduction names a workbook and a **sheet**. */
export function docSteps(page: string): DocStep[] {
  const blocks = page.split(/\n{2,}/).map((block) => block.trim())
  return blocks.flatMap((block, at) => {
    const [, lines] = /^```sh\n([\s\S]*)\n```$/.exec(block) ?? []
    if (lines !== undefined) return lines.split('\n').map((line): DocStep => ({ kind: 'run', line: line.trim() }))
    return block.startsWith('|') ? typingOf(blocks[at - 1] ?? '', block.split('\n')) : []
  })
}

/** The number that a cell of a page says, else its text. */
function typed(text: string): CellValue {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
}

function headRow(sheet: Worksheet, heading: string): readonly [row: number, columns: string[]] {
  for (let row = 1; row <= 4; row += 1) {
    const heads = (sheet.getRow(row).values as CellValue[]).map((value) => String(value ?? ''))
    if (heads.includes(heading)) return [row, heads]
  }
  throw new Error(`no column "${heading}" on "${sheet.name}"`)
}

function typeRow(sheet: Worksheet, heads: readonly string[], cells: readonly string[]): void {
  const [top, columns] = headRow(sheet, heads[0] ?? '')
  const columnOf = (heading: string): number => {
    const column = columns.indexOf(heading)
    if (column < 1) throw new Error(`no column "${heading}" on "${sheet.name}"`)
    return column
  }
  const isExample = (row: number): boolean => String(sheet.getCell(row, 1).value).startsWith('▸')
  const isEmpty = (row: number): boolean =>
    columns.every((_, column) => column === 0 || (sheet.getCell(row, column).value ?? '') === '')
  let row = top + 1
  while (isExample(row) || (!isEmpty(row) && String(sheet.getCell(row, columnOf(heads[0] ?? '')).value) !== cells[0]))
    row += 1
  for (const [at, heading] of heads.entries()) {
    const cell = cells[at] ?? ''
    if (cell !== '') sheet.getCell(row, columnOf(heading)).value = typed(cell)
  }
}

async function typeInto(cwd: string, { file, sheet, heads, rows }: Typing): Promise<void> {
  const book: Workbook = await readWorkbook(readFileSync(join(cwd, file)))
  for (const row of rows) typeRow(sheetOf(book, sheet), heads, row)
  writeFileSync(join(cwd, file), new Uint8Array(await book.xlsx.writeBuffer()))
}

/** The words of a line: quotes hold a word together. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '')

/** The words of a step that runs the program, without those that call it; none of any other step. */
export function runOf(step: DocStep): string[] {
  if (step.kind === 'type') return []
  const [program, ...words] = wordsOf(step.line)
  if (program === 'npx') return words.slice(2)
  return program === 'plan' ? words : []
}

/** Takes a step of a page: a line of the program, of git, or a copy of a folder. Typing and others than the program give no run. */
export async function takeStep(
  cwd: string,
  step: DocStep,
  run: (cwd: string, words: readonly string[]) => Run | Promise<Run>,
): Promise<Run | undefined> {
  if (step.kind === 'type') {
    await typeInto(cwd, step.typing)
    return undefined
  }
  const own = runOf(step)
  if (own.length > 0) return run(cwd, own)
  const [program, ...words] = wordsOf(step.line)
  if (program === 'git') git(cwd, words)
  else if (program === 'cp') cpSync(join(cwd, words[1] ?? ''), join(cwd, words[2] ?? ''), { recursive: true })
  else if (program === 'rm') rmSync(join(cwd, words.at(-1) ?? ''), { recursive: true })
  else throw new Error(`a line that no test runs: ${step.line}`)
  return undefined
}
