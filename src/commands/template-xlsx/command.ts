/** `plan template xlsx`: an empty workbook with which an office begins a plan. */
import { templateForm } from '../../intake/forms/template-form.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { environmentLang } from '../language.ts'
import { sendForm, workbookFile } from '../send-form.ts'
import type { TEMPLATE_XLSX } from './declaration.ts'

/** Runs `plan template xlsx`. */
export const runTemplateXlsx: CommandRun<OptionsOf<typeof TEMPLATE_XLSX>> = async (
  { io },
  _,
  options,
) => {
  const file = workbookFile(io, options, 'template.xlsx')
  await sendForm(io, templateForm(options.lang ?? environmentLang(io)), file)
  return EXIT.clean
}
