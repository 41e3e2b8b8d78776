/** Texts that act where they are printed unless they are encoded, each with the words that a reader should see. */

/** A text with a mark by which it is found again in any output. */
export interface HostileText {
  readonly mark: string
  /** What stands in the plan. */
  readonly text: string
  /** How it reads on one line of text, without what was escaped for a format. */
  readonly shown: string
}

type Attack = (mark: string) => readonly [text: string, shown?: string]

const ESC = '\u001b'

/** Terminal: clipboard, colour, link, clear screen, hidden and turned text, lone surrogates, line ends of all kinds. */
const terminal: Attack = (m) => [
  `${m}${ESC}]52;c;ZXZpbA==\u0007a${ESC}[31mb${ESC}]8;;https://evil.example\u0007c\u009b2Jd\u202ee\u200bf\u0000g\ud800h\u{e0041}i\r\n::add-mask::${m}\u0085j\u2028k${ESC}[5m`,
  `${m}\ufffd]52;c;ZXZpbA==\ufffda\ufffd[31mb\ufffd]8;;https://evil.example\ufffdc\ufffd2Jd\ufffde\ufffdf\ufffdg\ufffdh\ufffdi ::add-mask::${m} j k\ufffd[5m`,
]

/** Logs of build servers: GitHub old and new, Azure, TeamCity. */
const log: Attack = (m) => [
  `::add-mask::${m} ##[add-mask]${m} ##vso[task.setvariable variable=a]b ##teamcity[c]\n::stop-commands::${m}\n##[endgroup]`,
  `\ufffd:add-mask::${m} #\ufffd[add-mask]${m} #\ufffdvso[task.setvariable variable=a]b #\ufffdteamcity[c] ::stop-commands::${m} #\ufffd[endgroup]`,
]

/** Pages of Markdown: commands, mentions, references, addresses, HTML, links, pictures, marks, references of characters. */
const page: Attack = (m) => [
  `/close ${m} @octocat (@org/team) #12 !34 &56 GH-5 o/r#6 https://evil.example/${m}/issues/1. www.evil.example; me@evil.example_a@b.example <script>alert(1)</script> <b>x</b> ![i](javascript:1) [l](javascript:1) | \`c\` *b* _u_ ~s~ &#64;octocat &lt; $x$ <!-- ${m} --> [^1] \\\n/close @octocat\n# h\n- l`,
]

/** Spreadsheets: formulas at the start, and behind what one language or the other takes for the end of a cell. */
const sheet: Attack = (m) => [`=HYPERLINK("http://evil.example";"${m}")|x,=1+1;=2+2;@SUM(1),-1\t=3\r=4`]

/** What opens something at the start of a line, a cell, a diagram or a footer. */
const OPENINGS: readonly Attack[] = [
  (m) => [`- ${m}\n- b`],
  (m) => [`# ${m}\n# b`],
  (m) => [`> ${m}\n> b`],
  (m) => [`1. ${m}\n2) b`],
  (m) => [`\`\`\`${m}\n\`\`\``],
  (m) => [`~~~ ${m}\n~~~`],
  (m) => [`=== ${m}\n===\n---`],
  (m) => [`*** ${m}\n***`],
  (m) => [`    ${m}\n    b`],
  (m) => [`%%{init: {"theme":"dark"}}%% ${m}`],
  (m) => [`click ${m} href "javascript:1"`],
  (m) => [`section ${m}\nsection b`],
  (m) => [`<details open> ${m}\n<summary>b</summary>`],
  (m) => [`[^1]: ${m}\n[a]: javascript:1`],
  (m) => [`| ${m} | b |\n| --- | --- |`],
  (m) => [`@SUM(1) ${m}`],
  (m) => [`+1-${m}`],
  (m) => [`-1+${m}`],
  (m) => [`&L&"x"&F ${m} &P`],
  (m) => [`_x000D_${m}_x000A_`],
  (m) => [`'=${m}]]>`],
  (m) => [`//evil.example/${m}`],
  (m) => [`\u00a0\u3000::add-mask::${m}`, `\ufffd:add-mask::${m}`],
  (m) => [`\ufeff=1+${m}`, `\ufffd=1+${m}`],
  (m) => [`\uff1d1+${m}`],
  (m) => [`%0A::add-mask::${m}%0D,:%25`],
  (m) => [`{{ ${m} }} \${${m}} %{${m}}`],
]

const opening: Attack = (m) => {
  const at = Number.parseInt(m.slice(1), 10) % OPENINGS.length
  return OPENINGS[at]?.(m) ?? [m]
}

const ATTACKS = [terminal, log, page, sheet, opening]

/** How many texts {@link hostileText} has for one mark. */
export const KINDS = ATTACKS.length

/** One of the texts for the field of a number. */
export function hostileText(field: number, kind: number): HostileText {
  const mark = `q${String(field).padStart(3, '0')}q`
  const [text, shown = text] = (ATTACKS[kind % KINDS] ?? terminal)(mark)
  return { mark, text, shown: shown.replace(/[ \t\r\n]+/gu, ' ').trim() }
}
