/** `plan init`: writes the files of a new plan, and says what to type next. */

import { INIT_TEXTS } from '../../lang/catalogue/init.ts'
import { safeLine, safeLines } from '../../render/text/safe-text.ts'
import { pathExists } from '../../workspace/write-files.ts'
import type { CommandRun, OptionsOf } from '../declaration.ts'
import { EXIT } from '../exit-codes.ts'
import { Refusal } from '../refusal.ts'
import { recoverPlan, save } from '../save.ts'
import type { INIT } from './declaration.ts'
import { newPlan } from './new-plan.ts'

/** A folder as a word of a command line. */
function quoted(folder: string): string {
  return /^[\w./~-]+$/.test(folder) ? folder : `"${folder}"`
}

/** Runs `plan init`. */
export const runInit: CommandRun<OptionsOf<typeof INIT>> = async (
  { io, lang: spoken },
  [folder = '.'],
  options,
) => {
  const lang = options.lang ?? spoken
  const base = folder === '.' ? '' : `${folder.replace(/[\\/]+$/, '')}/`
  const files = newPlan(lang).map(({ path, content }) => ({ path: base + path, content }))
  recoverPlan(io, folder)
  const existing = files.find(({ path }) => pathExists(io.cwd, path))
  if (existing !== undefined && options.force !== true) {
    throw new Refusal('file-exists', existing.path)
  }
  const isDry = options.dryRun === true
  if (!isDry) await save(io, files, folder)
  const heading = isDry ? INIT_TEXTS.planned : INIT_TEXTS.written
  const argument = base === '' ? '' : ` ${quoted(base.slice(0, -1))}`
  const next = isDry ? [] : ['', INIT_TEXTS.next[lang], ...commands(argument)]
  const lines = [heading[lang], ...files.map(({ path }) => `  ${path}`), ...next]
  io.stdout.write(safeLines(lines.map(safeLine)))
  return EXIT.clean
}

function commands(argument: string): string[] {
  const named = argument === '' ? '' : ` -p${argument}`
  return [`plan validate${argument}`, `plan audit${argument}`, `plan report --list${named}`].map(
    (line) => `  ${line}`,
  )
}
