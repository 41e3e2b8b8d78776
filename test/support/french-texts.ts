/** Finds the French texts of the source: what stands under `fr`, behind `lang === 'fr' ?`, and in the sentences of slips. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** One piece of French text as it is written in a file. */
export interface FrenchText {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** The text between two values that are put into it. */
  readonly text: string
  /** Where the piece stands in the file, without its quotes. */
  readonly start: number
  readonly end: number
}

/** The places of French sentences among the arguments of functions that take both languages. */
const FRENCH_ARGUMENTS: Readonly<Record<string, readonly number[]>> = { as: [0], slip: [0, 2], unreadable: [0] }

function isFrenchTest(node: ts.Expression): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
    ts.isStringLiteral(node.right) &&
    node.right.text === 'fr'
  )
}

/** The parts of a node that hold French text and no other. */
function frenchParts(node: ts.Node): readonly ts.Node[] {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'fr') return [node.initializer]
  if (ts.isConditionalExpression(node) && isFrenchTest(node.condition)) return [node.whenTrue]
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
  const { text: name } = node.expression
  const places = Object.hasOwn(FRENCH_ARGUMENTS, name) ? (FRENCH_ARGUMENTS[name] ?? []) : []
  // A spread stands for a sentence in both languages: what follows it moves up by one.
  const spreads = node.arguments.filter(ts.isSpreadElement).length
  return places.flatMap((place) => {
    const argument = node.arguments[place === 0 ? 0 : place - spreads]
    return argument === undefined || ts.isSpreadElement(argument) ? [] : [argument]
  })
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

/** Every piece of text inside a node, without what is looked up by it: `facts['x']`, `fact(facts, 'x')`, `=== 'x'`. */
function piecesIn(node: ts.Node): readonly ts.LiteralLikeNode[] {
  if (isPiece(node)) return [node]
  if (ts.isElementAccessExpression(node) || ts.isCallExpression(node) || ts.isBinaryExpression(node))
    return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken
      ? [...piecesIn(node.left), ...piecesIn(node.right)]
      : []
  return node.getChildren().flatMap(piecesIn)
}

/** The French texts of a file. */
export function frenchTexts(file: string): FrenchText[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true)
  const found = new Map<number, FrenchText>()
  const visit = (node: ts.Node): void => {
    for (const piece of frenchParts(node).flatMap(piecesIn)) {
      const whole = piece.getText()
      const start = piece.getStart() + 1
      const end = piece.getEnd() - (whole.endsWith('${') ? 2 : 1)
      const { line } = source.getLineAndCharacterOfPosition(start)
      found.set(start, { file, line: line + 1, text: piece.text, start, end })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...found.values()]
}
