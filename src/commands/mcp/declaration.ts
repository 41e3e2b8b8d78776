/** `plan mcp` as the command line knows it. */
import { PLAN_ARGUMENT } from '../declaration.ts'
import { OPTIONS } from '../options.ts'

export const MCP = {
  name: 'mcp',
  aim: 'set-up',
  summary: {
    fr: 'servir le plan à un assistant, par le protocole MCP sur les flux standard',
    en: 'serve the plan to an assistant, by the Model Context Protocol over standard streams',
  },
  arguments: [PLAN_ARGUMENT],
  options: [
    OPTIONS.plan,
    OPTIONS.lang,
    {
      ...OPTIONS.audience,
      text: {
        fr: 'qui lit (par défaut internal)\u00a0: rien de ce qui est confidentiel ne sort, et rien ne peut être proposé, que pour internal',
        en: 'who reads (default internal): what is confidential leaves, and changes can be proposed, for internal alone',
      },
    },
    {
      flags: '--write',
      text: {
        fr: 'permettre d’écrire une proposition qu’une personne accepte (sans elle, rien n’est écrit)',
        en: 'allow that a proposal is written once a person agrees (without it, nothing is)',
      },
    },
  ],
  examples: ['plan mcp plans/minimal', 'plan mcp plans/minimal --audience committee'],
} as const
