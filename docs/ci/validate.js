/** Validates each plan that one of the given files belongs to, once: `node validate.js FILE...`; ends with 1 where one has an error. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plan } from './plans.js'

/** The folder of the file's plan, or the file itself where it is a whole plan; undefined for any other. */
function planOf(file) {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'plan.yaml'))) return folder
    if (dirname(folder) === folder) break
  }
  return /^plan:/m.test(readFileSync(file, 'utf8')) ? file : undefined
}

const plans = new Set(process.argv.slice(2).flatMap((file) => planOf(file) ?? []))
for (const folder of plans) {
  const { status, stdout } = plan('validate', `--plan=${folder}`, '--fail-on=error')
  process.stdout.write(stdout)
  if (status !== 0) process.exitCode = 1
}
