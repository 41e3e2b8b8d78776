/** What dist/LICENCES.txt says: name, version and licence text of every package inside the bundle, and of what is compiled into one. */

import { COMPILED_IN } from './engine-code.js'

function notice({ name, version, licence, author, texts }) {
  const title = `${name} ${version} (${licence ?? 'its manifest declares no licence'})`
  const none = `By ${author ?? 'authors it does not name'}; the package holds no text of its licence.`
  return [title, ...(texts.length === 0 ? [none] : texts)].join('\n\n')
}

/** The text of the file. */
export function licencesText(packages) {
  const all = packages.flatMap((one) => [one, ...(COMPILED_IN[one.name] ?? [])])
  return `${all.map(notice).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
