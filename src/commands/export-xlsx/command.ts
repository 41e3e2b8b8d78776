/** `plan export xlsx`: the whole plan as a workbook that is edited and given back. */
import { exportForm } from '../../intake/forms/export-form.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { openReadable, warnIfPartial } from '../open-plan.ts'
import { sendForm, workbookFile } from '../send-form.ts'
import type { EXPORT_XLSX } from './declaration.ts'
import { tickedScenarios } from './scenario-ticks.ts'

export const runExportXlsx: CommandRun<OptionsOf<typeof EXPORT_XLSX>> = async ({ io }, _, options) => {
  const file = workbookFile(io, options, 'plan.xlsx')
  const { loaded, lang } = await openReadable(io, options)
  warnIfPartial(io, loaded, lang)
  await sendForm(io, exportForm(loaded.plan, lang, tickedScenarios(loaded.plan)), file, options)
  return EXIT.clean
}
