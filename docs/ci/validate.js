/** Validates each plan that one of the given files belongs to, once: `node validate.js FILE...`; ends with 1 where one has an error. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plan, refuse, shown } from './plans.js'

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return refuse({
      fr: `fichier illisible (absent, droits ou lien rompu)\u00a0: ${shown(file)}`,
      en: `the file can't be read (missing, rights, or a broken link): ${shown(file)}`,
    })
  }
}

/** The folder of the file's plan, or the file itself where it is a whole plan; undefined for any other. */
function planOf(file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'plan.yaml'))) return folder
    if (dirname(folder) === folder) break
  }
  const text = textOf(file)
  // Other programs have files with a `plan:` of their own.
  return /^plan:/m.test(text) && /^schema_version:/m.test(text) ? file : undefined
}

const plans = new Set(process.argv.slice(2).flatMap((file) => planOf(file) ?? []))
for (const folder of plans) {
  const { status, stdout } = plan('validate', `--plan=${folder}`, '--fail-on=error')
  process.stdout.write(stdout)
  if (status !== 0) process.exitCode = 1
}
