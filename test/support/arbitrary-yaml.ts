/** Texts of YAML as people write and break them: tidy ones, odd ones, mistyped ones, and loose signs. */
import fc from 'fast-check'

/** A node as lines; the first goes behind its key or dash where `isInline`. */
interface Written {
  readonly isInline: boolean
  readonly lines: readonly string[]
}

/** What a text is made of. */
interface Stock {
  readonly keys: readonly string[]
  readonly scalars: readonly string[]
  readonly prose: readonly string[]
  readonly heads: readonly string[]
  readonly colons: readonly string[]
  readonly comments: readonly string[]
  /** Lines between entries; an empty one is none. */
  readonly between: readonly string[]
  readonly indents: readonly number[]
  readonly brackets: readonly string[]
  readonly commas: readonly string[]
}

/** The parts of a text that stand between bars. */
const parts = (...texts: readonly string[]): string[] => texts.join('¦').split('¦')

const TIDY: Stock = {
  keys: parts('a¦b¦c¦d¦e¦f¦g¦h¦i¦id¦title¦fr¦clé¦2024¦012¦1.0¦true¦~¦x-y¦"q"¦\'s\'¦«¦l’été'),
  scalars: parts(
    'a¦é¦Lot 3¦b:c¦http://x/y¦a#b¦-a¦:a¦?a¦l’été¦2024-01¦2024-Q1¦1_000¦yes¦NO¦null¦~¦NULL¦true¦False¦0¦-0',
    '012¦1e3¦.5¦5.¦+1¦0x1F¦0o17¦0.1¦-2.50¦1e-7¦100000000000000000000¦.¦-¦a # c¦a - b¦a  b¦Réf : x¦1 234,56',
    '1\u00a0234¦\u{1f600}¦a\u00a0¦"a"¦""¦\'\'¦\'it\'\'s\'¦"a # b"¦"x: y"¦"a\\n\\u00e9"¦"1"¦\'~\'¦" a "¦"a \\\\ b"',
  ),
  prose: parts("mot¦é à¦deux mots¦¦  en retrait¦- d¦a:b¦fin ¦l'été¦   "),
  heads: parts('|¦>¦|-¦>-¦|  # c'),
  colons: [':'],
  comments: parts('¦¦¦¦ # c¦ # c: d'),
  between: parts('¦¦¦¦# c¦  # c¦      # c¦   '),
  indents: [2, 2, 2, 4, 1, 3],
  brackets: parts('{ * }¦{* }¦{ *, }¦{\n      *\n      }¦{  # c\n        * }'),
  commas: parts(', ¦, ¦,\n        ¦ , ¦, # c\n        ¦,\n# c\n        '),
}

const ODD: Stock = {
  keys: [...TIDY.keys, ...parts('<<¦__proto__¦?¦-¦&a¦*a¦!t¦[a]¦{b}¦\u00a0c¦a b¦¦? a¦&a b')],
  scalars: parts(
    ...TIDY.scalars,
    '¦.inf¦-.INF¦.nan¦1e999¦9007199254740993¦0.30000000000000004¦0.0¦- a¦?¦? b¦:¦b:¦a: b¦@x¦`x`¦%a¦&a¦&a b¦*a¦!t x',
    '!!str 1¦<<¦=¦|¦>¦“x”¦{a¦b]¦b}¦\ufeffa¦\u0085¦"\\q"¦"a¦\'b¦"a" b¦"\\U0001F600"¦a #b¦#¦"\u0001"¦"\u007f"¦a\u009f',
  ),
  prose: [...TIDY.prose, ...parts('a: b¦# c¦#c¦\ta¦---¦...')],
  heads: [...TIDY.heads, ...parts('|+¦>+¦|2¦>1-¦>x¦|9¦|#c')],
  colons: parts(':¦:¦:¦ :¦'),
  comments: [...TIDY.comments, ...parts(' #¦ #c¦#x¦\t# c')],
  between: [...TIDY.between, ...parts('#d¦      #¦\t¦---¦...¦- a¦a')],
  indents: [2, 4, 1, 0],
  brackets: [...TIDY.brackets, ...parts('{*}¦{ *¦{ *\n}¦{ * }]¦{,* }')],
  commas: [...TIDY.commas, ...parts(',¦,,¦ ')],
}

const SIGNS = parts(
  '\n¦\n¦\n¦\n  ¦\n ¦\n    ¦ ¦ ¦  ¦: ¦: ¦:¦- ¦- ¦-¦, ¦,¦[¦]¦{¦}¦? ¦?¦|¦>¦|-\n¦>-\n¦|+\n¦"¦\'¦\\¦#¦ # ¦ #¦&a ¦*a¦!t ¦%¦---',
  '...¦\t¦\r\n¦\r¦a¦b¦c¦a: ¦b: ¦title: ¦title¦1¦0¦.¦~¦é¦\u00a0¦\u2028¦\ufeff¦<<¦\u0001¦\u007f¦\u009f¦\uffff',
)

function scalarOf({ scalars, prose, heads }: Stock): fc.Arbitrary<Written> {
  const text = fc.array(fc.constantFrom(...prose), { maxLength: 5 })
  const wrapped = fc.constantFrom(['mot', 'fin'], ['"mot', 'fin"'], ["'mot", "fin'"], ['"mot \\', '"'])
  const lines = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...scalars).map((word) => [word]) },
    fc.tuple(wrapped, text).map(([[first = '', last = ''], inside]) => [first, ...inside, last]),
    fc.tuple(fc.constantFrom(...heads), text).map(([head, inside]) => [head, ...inside]),
  )
  return lines.map((all) => ({ isInline: true, lines: all }))
}

function flowOf({ keys, scalars, colons, brackets, commas }: Stock): fc.Arbitrary<Written> {
  const { node } = fc.letrec<{ node: string; pair: string }>((tie) => ({
    pair: fc
      .tuple(fc.constantFrom(...keys), fc.constantFrom(...colons), tie('node'))
      .map(([key, colon, value]) => `${key}${colon} ${value}`),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...scalars),
      fc
        .tuple(
          fc.constantFrom(...brackets, ...brackets.map((pair) => pair.replace('{', '[').replace('}', ']'))),
          fc.array(fc.oneof(tie('pair'), tie('pair'), tie('node')), { maxLength: 3 }),
          fc.constantFrom(...commas),
        )
        .map(([pair, items, comma]) => pair.replace('*', () => items.join(comma))),
    ),
  }))
  return node.map((text) => ({ isInline: true, lines: text.split('\n') }))
}

/** A node behind a key or dash, its further lines moved in. */
function behind(head: string, { isInline, lines }: Written, by: number, comment: string): string[] {
  const [first = '', ...rest] = lines
  const moved = (isInline ? rest : lines).map((line) => (line.trim() === '' ? line : ' '.repeat(by) + line))
  return [isInline ? `${head} ${first}${comment}` : `${head}${comment}`, ...moved]
}

function blockOf(stock: Stock): fc.Arbitrary<readonly string[]> {
  const { keys, colons, comments, between, indents } = stock
  const pick = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from)
  const { map, list } = fc.letrec<{ node: Written; map: Written; list: Written }>((tie) => ({
    map: fc
      .array(fc.tuple(pick(keys), pick(colons), tie('node'), pick(indents), pick(comments), pick(between)), {
        minLength: 1,
        maxLength: 4,
      })
      .map((entries) => ({
        isInline: false,
        lines: entries.flatMap(([key, colon, node, by, comment, next]) => [
          ...behind(`${key}${colon}`, node, by, comment),
          ...(next === '' ? [] : [next]),
        ]),
      })),
    list: fc
      .array(fc.tuple(tie('node'), pick(indents), pick(comments), fc.boolean()), { minLength: 1, maxLength: 3 })
      .map((items) => ({
        isInline: false,
        lines: items.flatMap(([node, by, comment, isCompact]) =>
          isCompact && !node.isInline
            ? node.lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`))
            : behind('-', node, by, comment),
        ),
      })),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalarOf(stock),
      flowOf(stock),
      tie('map'),
      tie('list'),
    ),
  }))
  return fc.oneof(map, list).map(({ lines }) => lines)
}

function fileOf(stock: Stock): fc.Arbitrary<string> {
  const eol = fc.constantFrom('\n', '\n', '\r\n')
  return fc
    .tuple(blockOf(stock), eol, fc.constantFrom('\n', '\n', '', '\n\n', '\n  \n'))
    .map(([lines, end, last]) => (lines.join('\n') + last).replaceAll('\n', end))
}

/** A text in which something was typed or deleted. */
function mistyped(file: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom('', ...SIGNS))
  return fc.tuple(file, fc.array(edit, { minLength: 1, maxLength: 3 })).map(([text, edits]) =>
    edits.reduce((before, [position, deleted, typed]) => {
      const at = position % (before.length + 1)
      return before.slice(0, at) + typed + before.slice(at + deleted)
    }, text),
  )
}

const tidy = fileOf(TIDY)
const signs = fc.array(fc.constantFrom(...SIGNS), { maxLength: 16 }).map((all) => all.join(''))

/** Any text of YAML, whole or broken. */
export const arbitraryYaml: fc.Arbitrary<string> = fc.oneof(
  tidy,
  mistyped(tidy),
  fileOf(ODD),
  mistyped(fileOf(ODD)),
  signs,
)
