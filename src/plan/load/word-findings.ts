/** Finds the words of the files that are in no vocabulary of the plan, once its header tells which these are. */
import { documentSchema, type RawDocument } from '../../schema/document.ts'
import type { FormatProblem } from '../../schema/format-problem.ts'
import { VOCABULARY_PATHS, type VocabularyPath } from '../../schema/references.ts'
import { unknownWord } from '../../schema/value-problem.ts'
import type { Finding } from '../finding.ts'
import { textsAlong } from '../texts-along.ts'
import { type Vocabularies, wordsOf } from '../vocabulary.ts'
import { slipFinding } from './format-findings.ts'
import type { ReadDocument } from './read-document.ts'

const DECLARED = /^[ \t]+["']?vocabularies["']?[ \t]*:/mu

/** Whether the plan declares words that could not be read, so that any word may be one of them. */
function isLost(documents: readonly ReadDocument[], header: RawDocument['plan']): boolean {
  const isTold = documents.some(({ findings }) =>
    findings.some(({ at }) => 'path' in at && at.path[0] === 'plan' && at.path[1] === 'vocabularies'),
  )
  const isHeaderless = header === undefined
  return isTold || (isHeaderless && documents.some(({ source }) => DECLARED.test(source.text)))
}

type Known = Readonly<Record<VocabularyPath['vocabulary'], ReadonlySet<string>>>

function knownWords(vocabularies: Vocabularies): Known {
  const ids = (vocabulary: VocabularyPath['vocabulary']): ReadonlySet<string> =>
    new Set(wordsOf(vocabularies, vocabulary).map(({ id }) => id))
  return { themes: ids('themes'), line_kinds: ids('line_kinds') }
}

function problemsIn(data: RawDocument, known: Known, vocabularies: Vocabularies): FormatProblem[] {
  return [...VOCABULARY_PATHS].flatMap(([key, ways]) =>
    ways.flatMap(({ steps, vocabulary }) =>
      textsAlong(data[key], { steps }, [key])
        .filter(([found]) => !known[vocabulary].has(found))
        .map(([found, path]) => unknownWord(documentSchema, path, found, wordsOf(vocabularies, vocabulary))),
    ),
  )
}

export function unknownWords(data: RawDocument, vocabularies: Vocabularies): FormatProblem[] {
  return problemsIn(data, knownWords(vocabularies), vocabularies)
}

export function wordFindings(documents: readonly ReadDocument[]): (of: ReadDocument) => Finding[] {
  const header = documents.find(({ data }) => data.plan !== undefined)?.data.plan
  if (isLost(documents, header)) return () => []
  const vocabularies = header?.vocabularies
  const known = knownWords(vocabularies)
  return ({ file, data }) => problemsIn(data, known, vocabularies).map((problem) => slipFinding(file, problem))
}
