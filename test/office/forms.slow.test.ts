/** A workbook that an office program opened and saved again proposes nothing. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { tickedScenarios } from '../../src/commands/export-xlsx/scenario-ticks.ts'
import { exportForm } from '../../src/intake/forms/export-form.ts'
import { readForm } from '../../src/intake/forms/read-form.ts'
import { formBytes } from '../../src/intake/forms/write-form.ts'
import { FORM_TOOLS } from '../support/form-tools.ts'
import { SAMPLES, samplePlan } from '../support/sample-plan.ts'
import { sheetsOf } from '../support/source-sheets.ts'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The bytes as LibreOffice saves the workbook, of its own kind or as OpenDocument. */
function savedAgain(bytes: Uint8Array, name: string, ending: 'xlsx' | 'ods'): Uint8Array {
  const file = join(folder, `${name}.xlsx`)
  const out = join(folder, 'out')
  writeFileSync(file, bytes)
  const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const args = [user, '--headless', '--convert-to', ending, '--outdir', out, file]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
  return readFileSync(join(out, `${name}.${ending}`))
}

describe('A workbook saved by LibreOffice', () => {
  // Each plan once, the languages in turn: what a program changes on saving does not depend on both.
  const cases = SAMPLES.flatMap((name, at) =>
    (['xlsx', 'ods'] as const).map((ending) => [name, at % 2 === 0 ? 'fr' : 'en', ending] as const),
  )

  it.each(cases)('proposes nothing: %s in %s as .%s', async (name, lang, ending) => {
    const plan = samplePlan(`plans/${name}`)
    const bytes = await formBytes(exportForm(plan, lang, tickedScenarios(plan)), FORM_TOOLS)
    const content = readForm(await sheetsOf(savedAgain(bytes, `${name}-${lang}`, ending)))
    expect(content?.proposals).toEqual({ values: [], records: [], gone: [], unreadable: [] })
    expect(content?.doubts).toEqual([])
  })
})
