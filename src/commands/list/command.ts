/** `plan list`: the records of a kind. */
import { REPORT_FORMATS } from '../../render/formats.ts'
import { resultOf } from '../command-result.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { requiredKind } from '../new/new-record.ts'
import { openReadable, warnIfPartial } from '../open-plan.ts'
import { given, required } from '../option-values.ts'
import { targetsOf } from '../targets.ts'
import type { LIST } from './declaration.ts'
import { recordList } from './record-list.ts'

export const runList: CommandRun<OptionsOf<typeof LIST>> = async ({ io }, [word], options) => {
  const { argv } = io
  const kind = requiredKind(required(word, 'kind'), { argv })
  const columns = given('--columns', options.columns)
  const filters = given('--filter', options.filter) ?? []
  const targets = targetsOf(options, REPORT_FORMATS)
  const { loaded, lang } = await openReadable(io, options)
  const report = recordList(kind, { filters, columns, plan: loaded.plan, argv, lang })
  await emit(io, { ...resultOf('list', loaded, [], { report }), rules: [] }, targets, options, lang)
  warnIfPartial(io, loaded, lang)
  return EXIT.clean
}
