/** The page of the figures: each with its definition in words, in both languages. */

import type { Metric } from '../../src/metrics/base/define.ts'
import { METRICS } from '../../src/metrics/index.ts'
import { cell, code, type DocPage, page, table } from './markdown.ts'

const INTRODUCTION = `# Figures

Every figure that the program shows, with its one definition. This page is made from the definitions by
\`npm run docs\`. \`plan explain ID PLAN\` gives the value of a figure in a plan and lists what it counts,
to the file and line. A figure without a denominator is not 0 % but not applicable (*n/a*, *s.o.*).`

function section({ id, label, unit, parts, formula, source, breakdowns }: Metric): string {
  return page(
    `## ${label.en} / ${label.fr}`,
    table(
      ['', ''],
      [
        ['Id', code(id)],
        ['Unit', parts === undefined ? unit : `${unit} (of ${parts})`],
        ['Formula', cell(formula.en)],
        ['Formule', cell(formula.fr)],
        ['Source', cell(source.en)],
        ['Origine', cell(source.fr)],
        ['Broken down by', breakdowns.length === 0 ? '–' : breakdowns.join(', ')],
      ],
    ),
  ).trimEnd()
}

/** The page `docs/metrics.md`. */
export function metricsPage(): DocPage {
  const index = table(
    ['Id', 'Figure', 'Indicateur', 'Unit'],
    METRICS.map(({ id, label, unit }) => [code(id), cell(label.en), cell(label.fr), unit]),
  )
  return { path: 'docs/metrics.md', content: page(INTRODUCTION, index, ...METRICS.map(section)) }
}
