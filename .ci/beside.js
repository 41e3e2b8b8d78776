/** Packages that few commands ask for, in the middle of a computation that does not wait: each is a file beside the program, and no part of a chunk. */
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The files by the names of their packages, as src requires them. */
const FILES = { 'date-holidays': 'holidays.cjs', jstat: 'jstat.cjs' }

/** Asks for a package in the file beside the program that holds it. */
export const packagesBeside = {
  name: 'packages-beside',
  renderChunk(code, { fileName }) {
    const up = fileName.includes('/') ? '..' : '.'
    const asked = /\((["'])(date-holidays|jstat)\1\)/g
    if (!asked.test(code)) return null
    return { code: code.replaceAll(asked, (_, __, name) => `("${up}/${FILES[name]}")`), map: null }
  },
}

/** The build of the file with the distributions of probability. */
export function probabilityBuild(folder, plugins) {
  return {
    input: createRequire(import.meta.url).resolve('jstat'),
    platform: 'node',
    plugins,
    output: { file: join(folder, FILES.jstat), format: 'cjs' },
  }
}
