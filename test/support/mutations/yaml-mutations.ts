/** Mutations of a text that use what YAML can say: anchors, tags, merge keys, block scalars, documents, strange scalars. */
import type { Drawn } from './draw.ts'
import type { BytesMutation } from './text-mutations.ts'

/** Scalars at the edges of numbers, dates, texts and types; a long one is made only when it is drawn. */
const SCALARS: readonly (() => string)[] = [
  '1e400',
  '-1e400',
  '1e308',
  '5e-324',
  '-0',
  '-0.0',
  '.nan',
  '.inf',
  '-.inf',
  '0x7fffffffffffff',
  '0o17',
  '017',
  '9007199254740993',
  '123456789012345678901234567890',
  '1_000',
  '0.000000000001',
  '1.005',
  '1e-9',
  '+1',
  '.5',
  '5.',
  '1e',
  '0b1',
  '190:20:30',
  '-1',
  '0',
  '1',
  '0.5',
  '100%',
  '0000-00-00',
  '0000-01-01',
  '0001-01',
  '9999-12',
  '9999-12-31',
  '2024-02-30',
  '2023-02-29',
  '10000-01',
  '275760-09-13',
  '275760-09-14',
  '-271821-04-20',
  '2024-13',
  '2024-00',
  '2024-Q0',
  '2024-Q4',
  '2024-S2',
  '0000',
  '9999',
  '2024',
  '2024-01-01T00:00:00Z',
  '2024-01-01 12:00:00',
  '',
  '~',
  'null',
  'true',
  'no',
  'Yes',
  "''",
  '""',
  '[]',
  '{}',
  '[[]]',
  '[{}]',
  '{a: [1, {b: 2}]}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '"\\0"',
  '"\\ud800"',
  '"\\x1b[31m"',
  '"\\u202e"',
  "'=1+1'",
  "'a/../../b'",
  'CON',
  'P-1',
  'P-2',
  'SC-REF',
  'DEC-1',
  'INFRA',
  '../x',
  '*',
  '&',
  '!',
  '@',
  '`',
  '%',
  '|',
  '>',
  '- a',
  '? a',
  'a: b',
  "'",
  '"',
  '[',
  '{',
  '*none',
  '#',
].map((scalar) => () => scalar)

const LONG_SCALARS: readonly (() => string)[] = [
  () => 'x'.repeat(1_000_000),
  () => 'é '.repeat(40_000),
  () => '1'.repeat(400),
  () => '9'.repeat(100_000),
  () => `0.${'0'.repeat(50_000)}1`,
  () => `1${'.000'.repeat(10_000)}`,
  () => ' '.repeat(50_000),
  () => `a${' '.repeat(50_000)}b`,
  () => '-'.repeat(50_000),
  () => `"${'\\n'.repeat(20_000)}"`,
  () => `"${'\u202e'.repeat(5000)}"`,
  () => `${'2024-'.repeat(10_000)}01`,
  () => `[${'P-1, '.repeat(2000)}P-1]`,
  () => `[${'x, '.repeat(2000)}x]`,
  () => '['.repeat(20_000),
  () => '['.repeat(90) + ']'.repeat(90),
  () => '{a: '.repeat(99) + '}'.repeat(99),
  () => `{${Array.from({ length: 3000 }, (_, at) => `k${at}: ${at}`).join(', ')}}`,
]

/** A scalar or a small collection as YAML. */
function scalar(draw: Drawn): string {
  return draw.pick(draw.chance(8) ? LONG_SCALARS : SCALARS)()
}

/** Changes the value of a line that has a key and a value. */
function ofValue(change: (value: string, draw: Drawn) => string): BytesMutation {
  return (bytes, draw) => {
    const text = bytes.toString('utf8')
    const places = [...text.matchAll(/(?<=[\w"]: |^ *- )[^,{}[\]\n]+|(?<=[\w"]: )[[{][^\n]*$/gm)]
    const place = places[draw.below(places.length)]
    if (place === undefined) return bytes
    const rest = text.slice(place.index + place[0].length)
    return Buffer.from(text.slice(0, place.index) + change(place[0], draw) + rest)
  }
}

/** Puts lines before a line, as deep as that line. */
function beforeLine(lines: (draw: Drawn) => string): BytesMutation {
  return (bytes, draw) => {
    const all = bytes.toString('utf8').split('\n')
    const at = draw.below(all.length)
    const indent = /^[ -]*/.exec(all[at] ?? '')?.[0].replaceAll('-', ' ') ?? ''
    return Buffer.from(all.toSpliced(at, 0, indent + lines(draw)).join('\n'))
  }
}

/** Aliases of which each stands for nine of the one before. */
function laughs(levels: number): string {
  const level = (at: number): string =>
    `x${at}: &x${at} [${Array.from({ length: 9 }, () => (at === 0 ? 'P-1' : `*x${at - 1}`)).join(', ')}]`
  return Array.from({ length: levels }, (_, at) => level(at)).join('\n')
}

const TAGS = [
  '!!str',
  '!!int',
  '!!float',
  '!!bool',
  '!!null',
  '!!seq',
  '!!map',
  '!!set',
  '!!omap',
  '!!pairs',
  '!!binary',
  '!!timestamp',
  '!!merge',
  '!own',
  '!',
  '!<tag:yaml.org,2002:str>',
  '!!js/function',
]
const HEADERS = ['|', '>', '|-', '>+', '|9', '|0', '>2-', '|\n', '&a', '&a &b', '? ', '!!str &a']
const KEYS = [
  '<<: *a',
  '<<: {id: P-1}',
  '<<: [1, 2]',
  '<<:',
  '__proto__: {id: P-9}',
  '? [a, b]\n: c',
  ': x',
  '? a',
  '[a]: b',
  '{a: b}: c',
  '&k k: v',
  '*k : v',
  'null: 1',
  'true: 2',
  '1: 3',
  '"": 4',
  'id: x',
  'constructor: 1',
  'id: P-1',
  'title: x',
  'status: planned',
  '- x',
  '- - - x',
  'toString: {a: 1}',
]
const DOCUMENTS = [
  '---',
  '...',
  '--- |',
  '%YAML 1.1\n---',
  '%YAML 9.9\n---',
  '%TAG ! tag:x,1:\n---',
  '---\n---',
  '...\n---\nplan: {}',
  '--- !!map',
  '# yaml-language-server: $schema=x',
  '---\nprojects: []',
]

/** Mutations that use what YAML can say, by name. */
export const YAML_MUTATIONS: Readonly<Record<string, BytesMutation>> = {
  scalar: ofValue((_, draw) => scalar(draw)),
  'scalar-beside': ofValue((value, draw) => value + draw.pick([' ', ', ', ': ']) + scalar(draw)),
  tag: ofValue((value, { pick }) => `${pick(TAGS)} ${value}`),
  header: ofValue((value, { pick }) => `${pick(HEADERS)} ${value}`),
  quote: ofValue((value, { pick }) => pick(['"', "'", '“', '«\u00a0']) + value + pick(['"', "'", '', '”'])),
  cycle: ofValue((_, { pick }) => pick(['&c [*c]', '&c {id: *c}', '&c {*c : 1}', '&c [[*c, *c]]'])),
  key: beforeLine(({ pick }) => pick(KEYS)),
  document: (bytes, draw) => {
    const lines = bytes.toString('utf8').split('\n')
    return Buffer.from(lines.toSpliced(draw.below(lines.length), 0, draw.pick(DOCUMENTS)).join('\n'))
  },
  // An anchor on one value, and the next values of the text as its aliases.
  alias: (bytes, draw) => {
    const named = ofValue((value) => `&a ${value}`)(bytes, draw)
    return ofValue(() => '*a')(ofValue(() => '*a')(named, draw), draw)
  },
  laughs: (bytes, draw) => {
    const levels = draw.pick([2, 3, 10])
    const told = Buffer.from(`${laughs(levels)}\n${bytes.toString('utf8')}`)
    return ofValue(() => `*x${levels - 1}`)(told, draw)
  },
  'deep-block': (bytes, { pick }) => {
    const depth = pick([50, 98, 3000])
    const deep = Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}k:`).join('\n')
    return Buffer.concat([bytes, Buffer.from(`\n${deep}\n`)])
  },
  'many-lines': (bytes, { pick }) =>
    Buffer.concat([bytes, Buffer.from(pick(['\n', '# x\n', 'k: 1\n', '- a\n', '\t\n']).repeat(5000))]),
}
