/** `plan show`: one record as a person reads it. */
import { REPORT_FORMATS } from '../../render/formats.ts'
import { resultOf } from '../command-result.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { emit } from '../emit.ts'
import { EXIT } from '../exit-codes.ts'
import { openReadable, warnIfPartial } from '../open-plan.ts'
import { required } from '../option-values.ts'
import { partNamed } from '../records/named-record.ts'
import { targetsOf } from '../targets.ts'
import type { SHOW } from './declaration.ts'
import { recordReport } from './record-report.ts'

export const runShow: CommandRun<OptionsOf<typeof SHOW>> = async ({ io }, [word], options) => {
  const name = required(word, 'record')
  const targets = targetsOf(options, REPORT_FORMATS)
  const { loaded, path, lang } = await openReadable(io, options)
  const part = partNamed(loaded.plan, name, { argv: io.argv, path })
  const report = recordReport(loaded, part)
  await emit(io, { ...resultOf('show', loaded, [], { report }), rules: [] }, targets, options, lang)
  warnIfPartial(io, loaded, lang)
  return EXIT.clean
}
