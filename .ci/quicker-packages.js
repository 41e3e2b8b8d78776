/**
 * What packages do as they are loaded, though few commands ask for it, and what they do the long way for any letter with
 * an accent. The program gives the same with the packages as they are, which is how tests run it.
 */
import { fileURLToPath } from 'node:url'

const packing = fileURLToPath(new URL('../src/render/xlsx/packing.ts', import.meta.url))

/**
 * Letters, signs and lines of which each is a cluster of its own and one column wide: those of ASCII, which packages know,
 * and those that French is written and tables are drawn with. Nothing in it joins what stands beside it.
 */
export const ONE_COLUMN = String.raw`\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u202F-\u205E\u20A0-\u20C0\u2190-\u22FF\u2500-\u259F`

/** The tables of clusters take ten milliseconds to load. */
const SEGMENTER = [
  'const segmenter = new Intl.Segmenter();',
  'const segmenter = { segment: (text) => (segmenter.own ??= new Intl.Segmenter()).segment(text) };',
]

/** By the end of a module's path: what is replaced in it, and by what. */
const REPLACED = {
  'string-width/index.js': [
    SEGMENTER,
    [String.raw`/^[\u0020-\u007E]*$/`, `/^[${ONE_COLUMN}]*$/`],
    // A list of all emoji, which is read where it stands.
    [
      String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
      String.raw`const rgiEmojiRegex = { test: (text) => (rgiEmojiRegex.own ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(text) };`,
    ],
  ],
  'wrap-ansi/index.js': [SEGMENTER, ['/^[ -~]*$/', `/^[${ONE_COLUMN}]*$/`]],
  // Of use where a command is a program of its own.
  'commander/lib/command.js': [
    ["const childProcess = require('node:child_process');", ''],
    ['childProcess.spawn(', "require('node:child_process').spawn("],
  ],
  // Thirty packages for what one that the program has anyway can do.
  'exceljs/lib/stream/xlsx/workbook-writer.js': [
    ["const Archiver = require('archiver');", `const { packing: Archiver } = require(${JSON.stringify(packing)});`],
  ],
}

const pathOf = (id) => /[\\/]node_modules[\\/](.*)/.exec(id)?.[1].replaceAll('\\', '/')

/** The plugin of a build. */
export const quickerPackages = {
  name: 'quicker-packages',
  transform: {
    filter: {
      id: /node_modules[\\/](string-width|wrap-ansi|commander|exceljs)[\\/](.*[\\/])?(index|command|workbook-writer)[.]js$/,
    },
    handler(code, id) {
      const edits = REPLACED[pathOf(id)] ?? []
      for (const [from] of edits) if (!code.includes(from)) this.error(`${id} has no more ${from}`)
      return { code: edits.reduce((text, [from, to]) => text.replaceAll(from, () => to), code), map: null }
    },
  },
}
