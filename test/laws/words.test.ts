/** Words stand where they are looked for: in texts blocks and in the catalogue, never between the lines of code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

/** Rooms whose sentences stand under `fr` and `en` of a constant; rules and metrics keep theirs in their one file. */
const SILENT_ROOMS = ['reports', 'scenarios', 'arbitration', 'limits', 'commands'] as const

/** What has a space or a sign beyond ASCII and is no sentence of the program, with the reason. */
const NO_SENTENCE: readonly RegExp[] = [
  /^(?:scenario|baseline|export|template) [a-z-]+$/, // a command of two words
  /^plan(?: [a-z]|:? $)/, // a command line to copy, and the name of the program before what it says
  /^git [a-z]/, // a command line of git to copy
  /^(?:\}, |[ ]?)--?[a-zA-Z]/, // an option with its argument
  /^(?:\}[a-z_]*:\s|axis_minima $|golive_limits $|# yaml-language-server: )/, // what is written as YAML
  /^(?:work|money|report|fte|minimum|golives|change|weight|load_rate|peak_load_rate) $/, // the first word of a key that is looked up
  /^k(?:€| )$/, // a unit
  /^\}, node \$\{$/, // the versions that a fault names
  /^`?# bash completion of plan: /, // a script that a shell reads
]

/** How many breaches a failure names. */
const SHOWN = 12

/** A breach of a law. */
interface Found {
  readonly file: string
  readonly line: number
  readonly text: string
}

function modulesBelow(folder: string): string[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(REPOSITORY, folder, file))
}

/** The nodes of a text of TypeScript that a test is true of, in their order. */
function nodesOf(file: string, code: string, isMeant: (node: ts.Node) => boolean): Found[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (isMeant(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ file: relative(REPOSITORY, file), line: line + 1, text: node.getText(source).slice(0, 80) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function isPiece(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  )
}

/** Whether a text is words: letters with a space beside or between them, or letters that no program is written in. */
function isWording(text: string): boolean {
  return /\p{L}/u.test(text) && (/\s/.test(text) || /[^\p{ASCII}]/u.test(text))
}

function ancestorsOf(node: ts.Node): ts.Node[] {
  const above: ts.Node[] = []
  for (let one = node.parent; one !== undefined; one = one.parent) above.push(one)
  return above
}

/** Whether a node lies under `fr` or `en` of a constant of its module: in a texts block. */
function isInTexts(node: ts.Node): boolean {
  const above = ancestorsOf(node)
  const statement = above.at(-2)
  const isOfLanguage = above.some((one) => ts.isPropertyAssignment(one) && ['fr', 'en'].includes(one.name.getText()))
  return isOfLanguage && statement !== undefined && ts.isVariableStatement(statement)
}

/** Whether a text is for those who mend the program: the message of a fault. */
function isOfFault(node: ts.Node): boolean {
  return ancestorsOf(node).some(
    (one) => ts.isThrowStatement(one) || (ts.isNewExpression(one) && /Error$/.test(one.expression.getText())),
  )
}

/** A piece as it stands in the file: with the signs of the values that are put between it and its neighbours. */
function pieceText(node: ts.LiteralLikeNode): string {
  const before = ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? '}' : ''
  const after = ts.isTemplateMiddle(node) ? '${' : ''
  return `${before}${node.text}${after}`
}

function isLooseSentence(node: ts.Node): boolean {
  return (
    isPiece(node) &&
    isWording(node.text) &&
    !ts.isImportDeclaration(node.parent) &&
    !isInTexts(node) &&
    !isOfFault(node) &&
    !NO_SENTENCE.some((pattern) => pattern.test(pieceText(node)))
  )
}

/** Whether a comparison asks which language it is. */
function asksForLanguage(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    /^[!=]==?$/.test(node.operatorToken.getText()) &&
    ts.isStringLiteral(node.right) &&
    ['fr', 'en'].includes(node.right.text)
  )
}

/** Whether a condition asks if a number is one: the question that a plural form hangs on. */
function asksForOne(condition: ts.Expression): boolean {
  if (ts.isIdentifier(condition)) return /^is(One|Single)/.test(condition.text)
  return (
    ts.isBinaryExpression(condition) &&
    ts.isNumericLiteral(condition.right) &&
    /^([!=]==? 1|> 1|<= 1|>= 2|< 2)$/.test(`${condition.operatorToken.getText()} ${condition.right.text}`)
  )
}

/** Whether a branch gives words, or the ending of a word. */
function isPhrase(branch: ts.Expression): boolean {
  if (ts.isStringLiteralLike(branch)) return branch.text === '' || isWording(branch.text) || /^e?s$/.test(branch.text)
  return ts.isTemplateExpression(branch) || ts.isConditionalExpression(branch) ? /\p{L}/u.test(branch.getText()) : false
}

/** Whether a form of a word is chosen by a number on the spot. */
function choosesForm(node: ts.Node): boolean {
  return (
    ts.isConditionalExpression(node) && asksForOne(node.condition) && [node.whenTrue, node.whenFalse].some(isPhrase)
  )
}

const SPOT = join(REPOSITORY, 'src/reports/spot.ts')

describe('a sentence', () => {
  const spotted = (code: string) => nodesOf(SPOT, code, isLooseSentence).map(({ text }) => text)

  it('is found where it stands between the lines of code', () => {
    expect(spotted("function f() { return { fr: 'un mot', en: 'a word' } }")).toHaveLength(2)
    expect(spotted('const f = () => `so many projects`')).toHaveLength(1)
    expect(spotted("const WORD = 'été'")).toHaveLength(1)
  })

  it('is left alone in a texts block, in a fault, and where it is none', () => {
    const quiet = [
      "const TEXTS = { sum: { fr: 'la somme', en: 'the sum' } }",
      'const TEXTS = { sum: () => ({ fr: `la somme`, en: `the sum` }) }',
      "throw new Error('no such thing')",
      "const id = 'gross_completion'",
      "const parts = [one, other].join(', ')",
    ]
    expect(quiet.flatMap(spotted)).toEqual([])
  })

  it.each(SILENT_ROOMS)('of %s stands under `fr` and `en` of a texts block', (room) => {
    const loose = modulesBelow(`src/${room}`).flatMap((file) =>
      nodesOf(file, readFileSync(file, 'utf8'), isLooseSentence),
    )
    expect(loose.slice(0, SHOWN), `${loose.length} are loose`).toEqual([])
  })
})

/** Modules that read a language from what a user writes, or a period that is one month. */
const READERS = ['src/commands/language.ts', 'src/values/period.ts']

/** Where the modules outside the rooms of words break a law. */
function breachesOf(isBreach: (node: ts.Node) => boolean): Found[] {
  return modulesBelow('src')
    .filter((file) => !/\/src\/(lang|render)\//.test(file))
    .flatMap((file) => nodesOf(file, readFileSync(file, 'utf8'), isBreach))
    .filter(({ file }) => !READERS.includes(file))
}

describe('a language', () => {
  it('is asked for by comparison in lang and render alone', () => {
    expect(nodesOf(SPOT, "lang === 'fr' ? a : b", asksForLanguage)).toHaveLength(1)
    expect(breachesOf(asksForLanguage).slice(0, SHOWN)).toEqual([])
  })
})

describe('the form of a word', () => {
  it('is chosen by its number in lang alone', () => {
    const forms = ["n === 1 ? 'row' : 'rows of it'", "isOne ? 'a project' : 'projects are'", "n > 1 ? 's' : ''"]
    for (const code of forms) expect(nodesOf(SPOT, code, choosesForm)).toHaveLength(1)
    expect(nodesOf(SPOT, "step === 1 ? 'after' : 'before'", choosesForm)).toEqual([])
    expect(breachesOf(choosesForm).slice(0, SHOWN)).toEqual([])
  })
})
