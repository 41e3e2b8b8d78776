/** Reads `import text from './page.css?raw'` as Vite does in tests: the text of the file is the module. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

const RAW = /[?]raw$/

/** The plugin of a build. */
export const rawText = {
  name: 'raw-text',
  resolveId: { filter: { id: RAW }, handler: (source, importer) => resolve(dirname(importer), source) },
  load: {
    filter: { id: RAW },
    handler: (id) => ({
      code: `export default ${JSON.stringify(readFileSync(id.replace(RAW, ''), 'utf8'))}`,
      moduleType: 'js',
    }),
  },
}
