/** How src becomes dist: every package is bundled, and whatever is imported on demand is a chunk of its own. */
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'rolldown'
import { licences } from './licences.js'

/** Removes the chunks of an earlier build and leaves the type declarations beside them. */
const freshChunks = {
  name: 'fresh-chunks',
  buildStart: () => rmSync('dist/chunks', { recursive: true, force: true }),
}

/**
 * Replaces `new Buffer(...)` in packages by what it stands for. Node is silent about it below
 * node_modules only, so that bundled it would print a warning to the user.
 */
const modernBuffers = {
  name: 'modern-buffers',
  transform: {
    filter: { id: /node_modules/, code: /new Buffer\(/ },
    handler: (code) =>
      code.replaceAll(
        'new Buffer(',
        '((...a) => typeof a[0] === "number" ? Buffer.alloc(a[0]) : Buffer.from(...a))(',
      ),
  },
}

/** The same code of the package as Node would take, but as modules: only what is used is bundled, and it starts faster. */
const yaml = fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url))

export default defineConfig({
  input: { main: 'src/cli/main.ts', index: 'src/index.ts', generate: 'src/cli/generate.ts' },
  platform: 'node',
  resolve: { alias: { yaml } },
  plugins: [freshChunks, modernBuffers, licences],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name].js' },
})
