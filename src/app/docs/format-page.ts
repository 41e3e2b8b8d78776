/** The page of the plan format: a table of keys for each entity, made from the schemas. */
import { type FieldRow, formatParts } from '../../schema/field-rows.ts'
import { FORMAT_HEADINGS } from '../../text/format-headings.ts'
import type { DocPage } from './files.ts'
import { cell, code, page, table } from './markdown.ts'

const INTRODUCTION = `# The plan format

This page is made from the schemas by \`npm run docs\`; the same descriptions show up in an editor that
reads \`schemas/plan.schema.json\`. A French introduction to writing plan files is [fr/LISEZMOI.md](fr/LISEZMOI.md).

A plan is a folder. \`plan.yaml\` holds the header; the lists below may stand in it or in any other
\`.yaml\` file of the folder and its subfolders, and a list may be spread over files. Hidden folders, files
that end in \`.map.yaml\`, and folders with a \`plan.yaml\` of their own are left out.

- **Keys** in bold are required wherever the group that they belong to is written. \`a.b\` is the key \`b\`
  below \`a\`; \`a[]\` is an item of the list \`a\`; \`a.<year>\` stands for one key per year.
- **Ids** are unique in the whole plan, without regard to case, and are always text, even \`012\`.
- **Amounts** are in the plan's unit of its currency (\`plan.unit: k\` makes 120 mean 120,000), with a decimal
  point and without spaces; finer than one cent is refused.
- **Dates** are \`2024-07-31\`; a date key that allows it takes \`2024-07\`, which is the month's first day as a
  start and its last day as an end.
- **Years** are budget years, or \`later\` for what lies beyond the horizon. **Periods** are \`2024\`,
  \`2024-S1\`, \`2024-Q3\` or \`2024-07\`.
- **Titles** are one text, or one in each language: \`{ fr: Paie, en: Payroll }\`.
- **People** are named by their role.`

function valuesOf({ values, to, unit, kind }: FieldRow): string {
  if (values !== undefined) return values.map(code).join(', ')
  if (to !== undefined) return `id of: ${to.join(', ')}`
  if (unit !== undefined) return cell(unit)
  return kind
}

function rowOf(row: FieldRow): string[] {
  const key = code(row.path)
  return [
    row.isRequired && !row.path.includes('<') ? `**${key}**` : key,
    cell(row.description),
    valuesOf(row),
    code(row.example ?? ''),
  ]
}

/** The page `docs/format.md`. */
export function formatPage(): DocPage {
  const parts = formatParts().map(({ key, isList, rows }) =>
    page(
      `## \`${key}\` — ${FORMAT_HEADINGS[key]?.en ?? key} / ${FORMAT_HEADINGS[key]?.fr ?? key}`,
      isList ? `A list; each item has these keys.` : '',
      table(
        ['Key', 'Meaning', 'Values or unit', 'Example'],
        rows.filter(({ description }) => description !== '').map(rowOf),
      ),
    ).trimEnd(),
  )
  return { path: 'docs/format.md', content: page(INTRODUCTION, ...parts) }
}
