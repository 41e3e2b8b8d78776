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

/** The plugin for the bundler. */
export const licences = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}))
    const folders = new Set(modules.map((id) => packageFolder.exec(id)?.[1]))
    const notices = [...folders]
      .filter((folder) => folder !== undefined && existsSync(join(folder, 'package.json')))
      .map(notice)
    const source = `${[...new Set(notices)].sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
    this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source })
  },
}
