/**
 * Measures whether the tests see faults (mutation testing, with faults chosen by hand): `npm run faults` plants each in a
 * copy of the work tree and asks the fast tests, then the slow ones. `-- --only ID,ID` takes some, `--fast` leaves the slow
 * tests out, `--list` tells what each fault would do to a user, `--plant ID` and `--undo` plant one in the work tree itself.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FAULTS } from './faults.js'
import { measure } from './measure.js'
import { stopRun } from './tests.js'
import { plantInWorkTree, undoInWorkTree } from './work-tree.js'

const REPOSITORY = resolve(import.meta.dirname, '../..')

const USAGE = 'npm run faults -- [--only ID,ID] [--fast] | --list | --plant ID | --undo'

function refuse(words) {
  process.stderr.write(`${words}\n${USAGE}\n`)
  process.exit(2)
}

/** The faults of some ids, in the order of the list. */
function named(ids) {
  const unknown = ids.find((id) => !FAULTS.some((fault) => fault.id === id))
  if (unknown !== undefined) refuse(`no fault ${unknown}: --list names them all`)
  return FAULTS.filter(({ id }) => ids.includes(id))
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        fast: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        plant: { type: 'string' },
        undo: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    return refuse(error.message)
  }
}

/** Says something and ends. */
function end([words, code]) {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${words}\n`)
  process.exitCode = code
}

/** Ends with the run under way; what was copied is taken away on exit. */
function stop() {
  stopRun()
  process.exit(130)
}

async function main() {
  const { only, fast, list, plant, undo } = options()
  if (list) {
    const told = FAULTS.map(({ id, file, about }) => `${id}\n  src/${file}\n  ${about}`)
    return end([told.join('\n'), 0])
  }
  if (plant !== undefined) return end(plantInWorkTree(REPOSITORY, named([plant])[0]))
  if (undo) return end(undoInWorkTree(REPOSITORY, FAULTS))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  const faults = only === undefined ? FAULTS : named(only.flatMap((ids) => ids.split(',')))
  process.exitCode = await measure(REPOSITORY, faults, fast)
}

try {
  await main()
} catch (error) {
  // The codes of what was measured are others.
  end([error.stack, 3])
}
