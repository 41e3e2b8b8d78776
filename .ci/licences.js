/** Writes dist/LICENCES.txt: name, version and licence text of every package inside the bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageFolder = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  return [`${name} ${version} (${license ?? 'licence in the text below'})`, ...texts].join('\n\n')
}

/** The folders of the packages inside everything that was built so far. */
const bundled = new Set()

function collect(bundle) {
  const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}))
  for (const id of modules) bundled.add(packageFolder.exec(id)?.[1])
}

/** The plugin of a bundle that is built before the last: its packages are told there. */
export const licencesLater = {
  name: 'licences-later',
  generateBundle(_options, bundle) {
    collect(bundle)
  },
}

/** The plugin of the bundle that is built last. */
export const licences = {
  name: 'licences',
  generateBundle(_options, bundle) {
    collect(bundle)
    const notices = [...bundled]
      .filter((folder) => folder !== undefined && existsSync(join(folder, 'package.json')))
      .map(notice)
    const source = `${[...new Set(notices)].sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source })
  },
}
