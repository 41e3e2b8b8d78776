/** Writes the generated files of the repository: `node dist/generate.js schemas` or `docs`, from its root. */
import { writeFiles } from '../../workspace/write-files.ts'
import { EXIT } from '../exit-codes.ts'
import { GENERATORS } from './pages.ts'

const make = GENERATORS[process.argv[2] ?? '']
if (make === undefined) {
  process.stderr.write(`generate: ${Object.keys(GENERATORS).join(' or ')}\n`)
  process.exitCode = EXIT.usage
} else {
  await writeFiles(process.cwd(), await make(process.cwd()))
}
