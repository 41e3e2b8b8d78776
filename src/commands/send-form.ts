/** Writes a workbook that is filled in and given back: to a file that is not there yet, for one may hold answers. */
import type { Form } from '../intake/forms/form.ts'
import { formSize } from '../lang/catalogue/forms.ts'
import { excelText, sheetNames } from '../render/xlsx/excel-text.ts'
import { withoutTimes } from '../render/xlsx/zip-times.ts'
import { namesFolder, pathExists } from '../workspace/write-files.ts'
import type { Io } from './declaration.ts'
import { freeName, withOutput } from './free-name.ts'
import { spokenLang } from './language.ts'
import { lineToFill } from './line-to-fill.ts'
import { following } from './moving-line.ts'
import { Refusal } from './refusal.ts'
import { newUnlessForced, saveOutput } from './save.ts'
import { VERSION } from './version.ts'

interface WorkbookOptions {
  readonly output?: string | undefined
  readonly force?: true | undefined
}

/**
 * The file that a workbook goes to.
 *
 * @param usual - the name that the line to type names where none is given.
 */
export function workbookFile(io: Io, { output, force }: WorkbookOptions, usual: string): string {
  if (output === undefined) {
    const line = lineToFill(io.argv, [{ flag: '-o', value: usual }], spokenLang(io))
    throw new Refusal('argument-missing', '-o', { line })
  }
  if (output === '-') {
    if (io.stdout.isTTY === true) throw new Refusal('binary-to-terminal')
    return output
  }
  if (namesFolder(io.cwd, output)) {
    const suggestion = `${output.replace(/[/\\]+$/, '')}/${usual}`
    throw new Refusal('file-is-folder', output, { suggestion, place: '--output' })
  }
  if (!/\.xlsx$/i.test(output)) {
    const suggestion = `${output.replace(/(?<=[^./\\])\.[^./\\]*$/, '')}.xlsx`
    throw new Refusal('ending-unknown', output, { suggestion, known: ['.xlsx'] })
  }
  if (force !== true && pathExists(io.cwd, output)) {
    const line = withOutput(
      io.argv,
      freeName(output, (name) => pathExists(io.cwd, name)),
    )
    throw new Refusal('workbook-exists', output, { line })
  }
  return output
}

/** Sends a workbook to the file that `workbookFile` gave. */
export async function sendForm(io: Io, form: Form, file: string, { force }: WorkbookOptions): Promise<void> {
  const { formBytes, rowsOfForm } = await import('../intake/forms/write-form.ts')
  const tell = following(io, form.lang)
  const bytes = await formBytes(form, {
    text: excelText,
    sheetNames: (titles) => sheetNames(titles),
    seal: withoutTimes,
    tool: `plan ${VERSION}`,
    tell: (rows) => tell({ part: 'rows', ...rows }),
  })
  if (file === '-') {
    io.stdout.write(bytes)
    return
  }
  const size = formSize(form.tables.length, rowsOfForm(form), form.lang)
  await saveOutput(io, newUnlessForced([{ path: file, content: bytes }], force), form.lang, size)
}
