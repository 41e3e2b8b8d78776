/** How src becomes dist: every package is bundled, and whatever is loaded on demand is a chunk or a file of its own. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'rolldown'
import { packagesBeside, probabilityBuild } from './beside.js'
import { tellingPackages } from './bundled-packages.js'
import { chunks } from './chunks.js'
import { engineCode, engineFolder } from './engine-code.js'
import { holidayBuilds } from './holidays.js'
import { licencesText } from './licences.js'
import { quickerPackages } from './quicker-packages.js'
import { rawText } from './raw-text.js'
import { sbomText } from './sbom.js'
import { spreadShapes } from './spread-shapes.js'

const target = 'dist'
/** Where the files are written before each takes its place; on the same disk, so that it can be renamed. */
const staging = join(target, `.next-${process.pid}`)
process.on('exit', () => rmSync(staging, { recursive: true, force: true }))

/**
 * Puts the new files in the place of the old ones, and takes away the chunks and countries of an earlier build that are no more.
 * A process that started before finds every chunk whole at any time; the type declarations beside them are left.
 */
const inPlace = {
  name: 'in-place',
  writeBundle() {
    const files = readdirSync(staging, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(staging, join(entry.parentPath, entry.name)))
    for (const file of files) {
      mkdirSync(dirname(join(target, file)), { recursive: true })
      renameSync(join(staging, file), join(target, file))
    }
    for (const folder of ['chunks', 'holidays'])
      for (const file of readdirSync(join(target, folder)))
        if (!files.includes(join(folder, file))) rmSync(join(target, folder, file))
  },
}

/**
 * Replaces `new Buffer(...)` in packages by what it stands for. Node is silent about it below
 * node_modules only, so that bundled it would print a warning to the user.
 */
const modernBuffers = {
  name: 'modern-buffers',
  transform: {
    filter: { id: /node_modules/, code: /new Buffer\(/ },
    handler: (code) => ({
      code: code.replaceAll(
        'new Buffer(',
        '((...a) => typeof a[0] === "number" ? Buffer.alloc(a[0]) : Buffer.from(...a))(',
      ),
      // No line moves.
      map: null,
    }),
  },
}

/**
 * Leaves out the half of exceljs that reads workbooks and CSV, with the packages that serve it alone (unzipper, fast-csv,
 * dayjs): the program only writes with it, and reads with `src/intake/source`. Whatever reads with exceljs takes this out
 * of the list of plugins below.
 */
const workbooksAreOnlyWritten = {
  name: 'workbooks-are-only-written',
  load: {
    filter: { id: /exceljs[\\/]lib[\\/](csv[\\/]csv|utils[\\/]parse-sax|stream[\\/]xlsx[\\/]workbook-reader)[.]js$/ },
    handler: () => 'module.exports = function () { throw new Error("exceljs was bundled without its reading half") }',
  },
}

/**
 * Leaves out of the package of the Model Context Protocol what a server never runs whose schemas are of zod 4 and which
 * reads the one answer to the form that it sends by itself: the validator of JSON Schema (ajv), zod 3, and the
 * schemas that are made of it.
 */
const protocolOfOneZod = {
  name: 'protocol-of-one-zod',
  resolveId: {
    filter: { id: /^zod\/v3$|^zod-to-json-schema$/ },
    handler: (id, importer) => (/modelcontextprotocol[\\/]sdk/.test(importer ?? '') ? `\0unused/${id}` : null),
  },
  load: {
    filter: { id: /^\0unused\/|modelcontextprotocol[\\/]sdk[\\/]dist[\\/]esm[\\/]validation[\\/]ajv-provider[.]js$/ },
    handler: (id) =>
      id.startsWith('\0unused')
        ? 'const unused = () => { throw new Error("bundled without zod 3") }; export { unused as object, unused as zodToJsonSchema }'
        : 'export class AjvJsonSchemaValidator { getValidator() { return (data) => ({ valid: true, data, errorMessage: undefined }) } }',
  },
}

/** The same code of the package as Node would take, but as modules: only what is used is bundled, and it starts faster. */
const yaml = fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url))

const [packagesLater, packages] = tellingPackages({ 'LICENCES.txt': licencesText, 'sbom.cdx.json': sbomText })

export default defineConfig([
  ...holidayBuilds(staging, [packagesLater]),
  probabilityBuild(staging, [packagesLater]),
  {
    input: {
      main: 'src/commands/main.ts',
      index: 'src/index.ts',
      generate: './.ci/generate/main.ts',
      'report-worker': 'src/commands/report-all/worker.ts',
      'arbitration-worker': 'src/commands/serve/arbitration-worker.ts',
      engine: 'src/optimize/engines/highs-thread.ts',
      clingo: 'src/optimize/engines/clingo-thread.ts',
    },
    platform: 'node',
    resolve: { alias: { yaml, 'readable-stream$': 'node:stream' } },
    transform: engineFolder,
    plugins: [
      inPlace,
      rawText,
      modernBuffers,
      quickerPackages,
      workbooksAreOnlyWritten,
      protocolOfOneZod,
      engineCode,
      packagesBeside,
      spreadShapes,
      packages,
    ],
    output: { dir: staging, format: 'esm', chunkFileNames: 'chunks/[name].js', codeSplitting: chunks },
  },
])
