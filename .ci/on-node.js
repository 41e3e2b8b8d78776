/**
 * Runs a command on another Node than the one at hand: `npm run on-node -- 24 npm test`. npm fetches it once, into its
 * own cache: of the package `node` the part for this system, which needs no script of a package to be run.
 */
import { spawnSync } from 'node:child_process'
import { delimiter, dirname } from 'node:path'

const [major = '', command = '', ...words] = process.argv.slice(2)
if (!/^\d+$/.test(major) || command === '') {
  console.error('npm run on-node -- MAJOR COMMAND..., as in: npm run on-node -- 24 npm test')
  process.exit(2)
}

const shell = process.platform === 'win32'

/** The part of the package `node` for this system. */
function packageOf(wanted) {
  return `node-${{ win32: 'win' }[process.platform] ?? process.platform}-${process.arch}@${wanted}`
}

/** The folder of that Node; undefined where npm could not bring it, with npm's own words on standard error. */
function folderOf(wanted) {
  if (process.versions.node.split('.')[0] === wanted) return dirname(process.execPath)
  const told = 'JSON.stringify([process.versions.node,process.execPath])'
  const fetched = ['--yes', '--prefer-offline', '--package', packageOf(wanted)]
  const { status, stdout } = spawnSync('npx', [...fetched, '--', 'node', '-p', told], {
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) return undefined
  const [version, program] = JSON.parse(stdout.trim().split('\n').at(-1))
  // Where the package brings no program, the Node at hand answers.
  return version.split('.')[0] === wanted ? dirname(program) : undefined
}

const folder = folderOf(major)
if (folder === undefined) {
  console.error(
    `Node ${major} can't be had: npm could not install the package ${packageOf(major)}. ` +
      `Without it, put a Node ${major} first on the PATH and run: ${[command, ...words].join(' ')}`,
  )
  process.exit(3)
}
const path = [folder, process.env.PATH ?? ''].join(delimiter)
const { status, signal, error } = spawnSync(command, words, {
  shell,
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
})
if (error !== undefined) console.error(`${command} can't be run: ${error.message}`)
process.exit(signal === null ? (status ?? 3) : 1)
