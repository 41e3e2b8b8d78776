/** Says what a person did wrong where the parser stumbled: its errors, read again with the text beside them. */
import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import { diagnoseDash, diagnoseLine, lineAround } from './diagnose-line.ts'
import { spanOf } from './document.ts'
import { type SourceProblem, sourceProblem, type TextSpan } from './problem.ts'
import type { SourceFile } from './source-file.ts'

interface Case {
  readonly source: SourceFile
  readonly document: Document.Parsed
  readonly error: YAMLError
}

/** The fault that leaves a document unreadable: the first one, since what follows is mostly its echo. */
export function diagnoseErrors(source: SourceFile, document: Document.Parsed): SourceProblem[] {
  const first = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0]
  return first ? [diagnose({ source, document, error: first })] : []
}

/** The faults that a document survives: directives that mean nothing. */
export function diagnoseWarnings(source: SourceFile, document: Document.Parsed): SourceProblem[] {
  return document.warnings
    .filter(({ code }) => code === 'BAD_DIRECTIVE')
    .map(({ pos }) => {
      const text = textAt(source, pos)
      return sourceProblem('yaml-directive-unknown', pos[0], text.length, { text })
    })
}

function diagnose(at: Case): SourceProblem {
  const { source, error } = at
  const offset = error.pos[0]
  if (error.code === 'TAB_AS_INDENT') return tabProblem(error)
  return byCode(at) ?? diagnoseLine(source, offset) ?? fallback(at)
}

function byCode(at: Case): SourceProblem | undefined {
  const { source, error } = at
  const [offset] = error.pos
  switch (error.code) {
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'BAD_DIRECTIVE':
      return reserved(source, offset)
    case 'BAD_DQ_ESCAPE':
      return sourceProblem('yaml-escape-unknown', offset, 2, { text: source.text.slice(offset, offset + 2) })
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nestedKey(source, offset)
    case 'MISSING_CHAR':
      return missing(at)
    case 'BAD_INDENT':
      return /^Flow/.test(error.message) ? unclosedBracket(at) : undefined
    case 'BLOCK_IN_FLOW':
      return commaMissing(source, offset)
    case 'UNEXPECTED_TOKEN':
      return unexpected(at)
    default:
      return undefined
  }
}

function missing(at: Case): SourceProblem | undefined {
  const { message, pos } = at.error
  if (/closing/.test(message)) return unclosedQuote(at)
  if (/^Missing ,/.test(message))
    return sourceProblem('yaml-comma-missing', pos[0], 1, { text: word(at.source, pos[0]) })
  if (/directives-end/.test(message)) return directive(at)
  return /end with a/.test(message) ? unclosedBracket(at) : undefined
}

function directive({ source }: Case): SourceProblem | undefined {
  const at = source.text.search(/^%/m)
  return at === -1 ? undefined : reserved(source, at)
}

function unexpected(at: Case): SourceProblem | undefined {
  const { source, error } = at
  const [offset] = error.pos
  const { before } = lineAround(source, offset)
  const previous = before.trimEnd().slice(-1)
  const found = textAt(source, error.pos)
  if (/^Unexpected block-seq-ind/.test(error.message) && previous === ':')
    return sourceProblem('yaml-dash-after-key', offset, 1, {})
  if (/^[\]}]/.test(found)) return sourceProblem('yaml-bracket-unexpected', offset, 1, { text: found.charAt(0) })
  if (/header|Not a YAML/.test(error.message)) {
    const start = /[|>][^|>]*$/.exec(source.text.slice(0, offset + 1))
    return reserved(source, start?.index ?? offset)
  }
  if (!/scalar at node end/.test(error.message) || previous === '') return undefined
  if (/["']/.test(previous))
    return sourceProblem('yaml-text-after-quote', offset, found.length, { text: found, quote: previous })
  if (/[\]}]/.test(previous)) return sourceProblem('yaml-text-after-bracket', offset, found.length, { text: found })
  const star = before.search(/[*&]/)
  return star === -1 ? undefined : reserved(source, offset - before.length + star)
}

/** A key inside a value: a second colon on the line, or the next line indented too far. */
function nestedKey(source: SourceFile, offset: number): SourceProblem | undefined {
  const { after, before } = lineAround(source, offset)
  const colon = /:(?=\s|$)/.exec(after)
  if (/^[“”«„‘’]/.test(after))
    return sourceProblem('yaml-quote-typographic', offset, 1, { text: after.trimEnd(), character: after.charAt(0) })
  if (after.startsWith('?')) return reserved(source, offset)
  const dashless = diagnoseDash(source, offset)
  if (dashless) return dashless
  if (colon) return sourceProblem('yaml-colon-in-value', offset + colon.index, 1, { text: after.trim() })
  const dash = /^(\s*)-(?=[^\s-])/.exec(before)
  if (dash) return dashSpace(offset - before.length + (dash[1]?.length ?? 0), before.trim())
  const next = source.text.slice(offset).search(/\n[ ]*\S/)
  return next === -1 ? undefined : diagnoseLine(source, offset + next + 1)
}

function dashSpace(offset: number, text: string): SourceProblem {
  return sourceProblem('yaml-dash-space-missing', offset, 1, { text })
}

function commaMissing(source: SourceFile, offset: number): SourceProblem | undefined {
  const inside = /^(?:"[^"]*"|'[^']*'|\S+)\s+/.exec(source.text.slice(offset, offset + 1000))
  if (!inside) return undefined
  const semicolon = /;\s+$/.exec(inside[0])
  if (semicolon) return semicolons(source, offset + semicolon.index)
  const at = offset + inside[0].length
  return sourceProblem('yaml-comma-missing', at, word(source, at).length, { text: word(source, at) })
}

/** The first semicolon between items, and how many there are from it to the end of its brackets or line. */
function semicolons(source: SourceFile, offset: number): SourceProblem {
  const { after } = lineAround(source, offset)
  const inside = /^(?:"[^"]*"|'[^']*'|[^\]}"'])*/.exec(after)?.[0] ?? after
  const count = inside.replace(/"[^"]*"|'[^']*'/g, '').match(/;(?=\s|$)/g)?.length ?? 1
  return sourceProblem('yaml-comma-missing', offset, 1, { text: ';', count })
}

function unclosedQuote(at: Case): SourceProblem {
  const quoted = lastNode(at, (node) => isScalar(node) && /^QUOTE/.test(node.type ?? ''))
  const offset = quoted?.offset ?? at.error.pos[0]
  return sourceProblem('yaml-quote-unclosed', offset, 1, { quote: at.source.text.charAt(offset) })
}

function unclosedBracket(at: Case): SourceProblem {
  const open = lastNode(at, (node) => isCollection(node) && node.flow === true)
  const offset = open?.offset ?? at.error.pos[0]
  const bracket = at.source.text.charAt(offset)
  const related = { offset: at.error.pos[0], length: 1 }
  return {
    ...sourceProblem('yaml-bracket-unclosed', offset, 1, { text: bracket, expected: bracket === '{' ? '}' : ']' }),
    related,
  }
}

/** The last matching node that reaches up to the error. */
function lastNode({ document, error }: Case, matches: (node: Node) => boolean): TextSpan | undefined {
  let found: TextSpan | undefined
  visit(document, {
    Node: (_, node) => {
      const [start, end] = (node as Node).range ?? [0, 0]
      if (start < error.pos[0] && end >= error.pos[0] && matches(node as Node)) found = spanOf(node as Node)
    },
  })
  return found
}

function reserved(source: SourceFile, offset: number): SourceProblem {
  const { after } = lineAround(source, offset)
  const facts = { character: source.text.charAt(offset), text: after.trim() }
  return sourceProblem('yaml-value-start-reserved', offset, 1, facts)
}

function tabProblem({ pos: [start, end] }: YAMLError): SourceProblem {
  return sourceProblem('yaml-tab-indent', start, end - start, {})
}

function fallback({ source, error: { pos } }: Case): SourceProblem {
  const { after } = lineAround(source, pos[0])
  const length = Math.max(1, Math.min(pos[1] - pos[0], after.length))
  return sourceProblem('yaml-unreadable', pos[0], length, {})
}

function word(source: SourceFile, offset: number): string {
  return /^[^\s,\]}]*/.exec(source.text.slice(offset, offset + 60))?.[0] ?? ''
}

function textAt({ text }: SourceFile, [start, end]: readonly [number, number]): string {
  return text.slice(start, Math.min(end, start + 200)).split(/\r?\n/)[0] ?? ''
}
