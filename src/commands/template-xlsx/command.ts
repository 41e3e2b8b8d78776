/** `plan template xlsx`: an empty workbook with which an office begins a plan. */
import { type TemplateYears, templateForm } from '../../intake/forms/template-form.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { environmentLang } from '../language.ts'
import { Refusal } from '../refusal.ts'
import { sendForm, workbookFile } from '../send-form.ts'
import type { TEMPLATE_XLSX } from './declaration.ts'

const MOST_YEARS = 15

function yearsOf(horizon: string | undefined): TemplateYears | undefined {
  if (horizon === undefined) return undefined
  const [first = 0, last = 0] = horizon.split('-').map(Number)
  const isSpan = /^20\d\d-20\d\d$/.test(horizon) && first <= last && last - first < MOST_YEARS
  if (isSpan) return [first, last]
  const place = '--horizon'
  const suggestion = '2026-2030'
  throw new Refusal('choice-unknown', `${place} ${horizon}`, { place, wrong: horizon, suggestion })
}

export const runTemplateXlsx: CommandRun<OptionsOf<typeof TEMPLATE_XLSX>> = async ({ io }, _, options) => {
  const file = workbookFile(io, options, 'template.xlsx')
  const years = yearsOf(options.horizon)
  await sendForm(io, templateForm(options.lang ?? environmentLang(io), years), file, options)
  return EXIT.clean
}
