/**
 * Writes the generated files of the repository, from its root: `node dist/generate.js schemas` or `docs`; or prints the
 * page of one rule: `node dist/generate.js rule ID`.
 */

import { EXIT } from '../../src/commands/exit-codes.ts'
import { writeFiles } from '../../src/workspace/write-files.ts'
import { GENERATORS, pageOfRule } from './pages.ts'

const root = process.cwd()
const [what = '', id = ''] = process.argv.slice(2)
const make = GENERATORS[what]
if (what === 'rule') {
  const page = pageOfRule(root, id)
  if (page === undefined) {
    process.stderr.write(`generate: no rule "${id}"; a new one is an export of a file of src/rules\n`)
    process.exitCode = EXIT.usage
  } else process.stdout.write(page.content)
} else if (make === undefined) {
  process.stderr.write(`generate: ${Object.keys(GENERATORS).join(' or ')}\n`)
  process.exitCode = EXIT.usage
} else {
  await writeFiles(root, await make(root))
}
