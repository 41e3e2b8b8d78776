/** Two titles are one where each word has its partner: small words, order, endings, cuts and slips of the hand do not count. */
import { describe, expect, it } from 'vitest'
import { isSameTitle } from '../../src/lang/title-likeness.ts'

describe('one title', () => {
  it.each([
    ['NexSIS – migration du système d’alerte', 'NEXSIS migration du système d’alerte'],
    ['Mise à niveau cybersécurité', 'Mise à niveau cyber-sécurité'],
    ['Vidéoprotection du centre-bourg', 'Vidéo-protection centre bourg'],
    ['Informatique de l’école Jules-Verne', 'Ecole Jules Verne - informatique'],
    ['Dématérialisation de l’urbanisme', 'Démat. urbanisme'],
    ['Site internet et application mobile', 'Site internet + appli mobile'],
    ['Replacement of the network', 'Network replacment'],
  ])('%s is %s', (left, right) => {
    expect(isSameTitle(left, right)).toBe(true)
    expect(isSameTitle(right, left)).toBe(true)
  })
})

describe('two titles', () => {
  it.each([
    ['Lot 1 du réseau', 'Lot 2 du réseau'],
    ['Refonte du site internet', 'Refonte du site internet et intranet'],
    ['Gestion des stocks', 'Gestion des stages'],
    ['Portail nord', 'Portail sud'],
    ['Données avec reprise', 'Données sans reprise'],
    ['', ''],
  ])('%s is not %s', (left, right) => {
    expect(isSameTitle(left, right)).toBe(false)
  })
})
