/** Makes the archive that is installed, `npm run pack`: of what stands here, whether it is committed or not. */
import { archiveTo } from './archive.js'
import { Refusal } from './command-output.js'

try {
  console.log(archiveTo('.'))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(`pack: ${error.message}`)
  process.exitCode = 2
}
