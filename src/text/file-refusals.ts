/** Why a file or a folder cannot be read or written for its name or its place, in one line. */
import type { Bilingual } from '../units/language.ts'

type Refusal = (word: string) => Bilingual

const REFUSALS = {
  'file-twice': (word) => ({
    fr: `«\u00a0${word}\u00a0» serait écrit deux fois\u00a0; donnez un fichier par format`,
    en: `"${word}" would be written twice; give one file for each format`,
  }),
  'name-not-utf8': (word) => ({
    fr: `le nom «\u00a0${word}\u00a0» n’est pas en UTF-8\u00a0; renommez-le`,
    en: `the name "${word}" is not UTF-8; rename it`,
  }),
  'name-reserved': (word) => ({
    fr: `«\u00a0${word}\u00a0» est un périphérique sous Windows\u00a0; choisissez un autre nom`,
    en: `"${word}" is a device on Windows; choose another name`,
  }),
  'folders-too-deep': (word) => ({
    fr: `«\u00a0${word}\u00a0» contient plus de 100 niveaux de dossiers\u00a0; indiquez le dossier du plan lui-même`,
    en: `"${word}" holds more than 100 levels of folders; name the plan folder itself`,
  }),
} as const satisfies Record<string, Refusal>

/** Refusals for a name or a place; the word is the path as shown. */
export const FILE_REFUSALS: Readonly<Record<keyof typeof REFUSALS, Refusal>> = REFUSALS
