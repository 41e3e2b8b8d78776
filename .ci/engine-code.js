/** What the exact engines need beside their threads. */

import { readFileSync } from 'node:fs'

/** The code of each engine, which is no JavaScript: its file in what is built, and where its package holds it. */
const ENGINE_CODE = {
  'highs.wasm': 'node_modules/highs/build/highs.wasm',
  'clingo.wasm': 'node_modules/clingo-wasm/src/clingo.wasm',
}

/** Puts that code beside the threads that load it. */
export const engineCode = {
  name: 'engine-code',
  generateBundle() {
    for (const [fileName, path] of Object.entries(ENGINE_CODE)) {
      const source = readFileSync(new URL(`../${path}`, import.meta.url))
      this.emitFile({ type: 'asset', fileName, source })
    }
  },
}

/** The package of clingo is CommonJS and asks for its folder, which modules name otherwise. */
export const engineFolder = { define: { __dirname: 'import.meta.dirname' } }

const mit = (copyright) => `The MIT License

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const part = (name, version, purl, copyright) => ({ name, version, purl, licence: 'MIT', texts: [mit(copyright)] })

/** What is compiled into the code of a package that says nothing of it; of `highs` the licence names both. */
export const COMPILED_IN = {
  'clingo-wasm': [
    part('clingo', '5.8.1', 'pkg:github/potassco/clingo@v5.8.1', 'Copyright 2017 Roland Kaminski'),
    part('clasp', '3.4.1', 'pkg:github/potassco/clasp@v3.4.1', 'Copyright (c) 2015-present Benjamin Kaufmann'),
    part('lua', '5.4.6', 'pkg:generic/lua@5.4.6', 'Copyright (C) 1994-2023 Lua.org, PUC-Rio.'),
  ],
}
