/** LibreOffice recalculates every formula of a workbook to the value that the workbook shows. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import excel, { type Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderXlsx } from '../../src/render/xlsx.ts'
import { allCells, readWorkbook } from '../support/read-workbook.ts'
import { sampleOutcome } from '../support/sample-report.ts'

const repository = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'office-'))
const profile = join(folder, 'profile')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Makes the office recalculate every workbook that it opens: by default it trusts what the file says. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

interface Difference {
  readonly place: string
  readonly formula: string
  readonly shown: unknown
  readonly recalculated: unknown
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd: repository, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${error?.message ?? stderr}`)
}

/** The workbook of the file as LibreOffice saves it after it recalculated all formulas. */
async function recalculated(file: string): Promise<Workbook> {
  const out = mkdtempSync(join(folder, 'out-'))
  const user = `-env:UserInstallation=${pathToFileURL(profile)}`
  run('soffice', [user, '--headless', '--convert-to', 'xlsx', '--outdir', out, file])
  return readWorkbook(readFileSync(join(out, file.split(/[\\/]/).at(-1) ?? '')))
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right))
}

async function compare(file: string): Promise<{ count: number; differences: Difference[] }> {
  const formulas = allCells(await readWorkbook(readFileSync(file))).filter(({ formula }) => formula)
  const after = await recalculated(file)
  const differences = formulas.flatMap(({ address, formula, result, worksheet }): Difference[] => {
    const found = after.getWorksheet(worksheet.name)?.getCell(address)
    const value = found?.result
    const place = `${worksheet.name}!${address}`
    return found?.formula !== undefined && isSame(result, value)
      ? []
      : [{ place, formula, shown: result, recalculated: value }]
  })
  return { count: formulas.length, differences }
}

describe('LibreOffice', () => {
  beforeAll(() => {
    mkdirSync(join(profile, 'user'), { recursive: true })
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS)
  })

  it('does recalculate: a wrong result is found out', async () => {
    const workbook = new excel.Workbook()
    const sheet = workbook.addWorksheet('Sheet')
    sheet.getCell('A1').value = 2
    sheet.getCell('A2').value = { formula: 'A1*2', result: 5 }
    const file = join(folder, 'wrong.xlsx')
    await workbook.xlsx.writeFile(file)
    expect(await compare(file)).toEqual({
      count: 1,
      differences: [{ place: 'Sheet!A2', formula: 'A1*2', shown: 5, recalculated: 4 }],
    })
  })

  it.each(['fr', 'en'] as const)('agrees with every formula of the made-up report in %s', async (lang) => {
    const file = join(folder, `sample-${lang}.xlsx`)
    const options = { lang, width: 80, colour: 0, version: '1.2.3' } as const
    writeFileSync(file, await renderXlsx(sampleOutcome, options))
    const { count, differences } = await compare(file)
    expect(differences).toEqual([])
    expect(count).toBeGreaterThan(8)
  })

  it.each(['fr', 'en'])('agrees with every formula of an audit in %s', async (lang) => {
    const file = join(folder, `audit-${lang}.xlsx`)
    const plan = 'plans/centre-val-de-loire-2022-2027'
    run(process.execPath, ['bin/plan.js', 'audit', plan, '--format', 'xlsx', '--lang', lang, '-o', file])
    const { count, differences } = await compare(file)
    expect(differences).toEqual([])
    expect(count).toBeGreaterThan(20)
  })
})
