/** What the exact engines need beside their threads. */

/** The code of each engine, which is no JavaScript: its file in what is built, and where its package holds it. */
export const ENGINE_CODE = {
  'highs.wasm': 'node_modules/highs/build/highs.wasm',
  'clingo.wasm': 'node_modules/clingo-wasm/src/clingo.wasm',
}

/** The package of clingo is CommonJS and asks for its folder, which modules name otherwise. */
export const engineFolder = { define: { __dirname: 'import.meta.dirname' } }
