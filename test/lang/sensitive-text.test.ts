/** What a public text masks, what it leaves alone, and what a rule is told of it. */
import { describe, expect, it } from 'vitest'
import { redacted, sensitiveKinds } from '../../src/lang/sensitive-text.ts'

describe('what is masked', () => {
  it.each([
    ['Voir jean.dupont@region.fr ou 02 38 70 30 30.', 'Voir [masqué] ou [masqué].'],
    ['Tél. 06.12.34.56.78, +33 2 38 70 30 30', 'Tél. [masqué], [masqué]'],
    ['0238703030', '[masqué]'],
    ['hôte 10.1.2.3:8080, réseau 192.168.0.0/16', 'hôte [masqué], réseau [masqué]'],
    ['fe80::1:2 et 2001:db8:0:0:0:0:0:1', '[masqué] et [masqué]'],
    ['::1, fe80::2 (::ffff:a00:1)', '[masqué], [masqué] ([masqué])'],
    ['jean.dupont@region et a@b.fr', '[masqué] et [masqué]'],
    ['CVE-2024-12345 (CERTFR-2024-AVI-0001)', '[masqué] ([masqué])'],
    ['https://admin:pw@intra.region.fr/x?y=1', '[masqué]'],
    ['srv-paie-01 sur ad.region.local', '[masqué] sur [masqué]'],
    ['Mme Anne-Marie de La Tour et M. DUPONT', '[masqué] et [masqué]'],
    ['Monsieur Jean Le Goff, Dr. House', '[masqué], [masqué]'],
  ])('%s', (text, masked) => {
    expect(redacted(text, 'fr')).toBe(masked)
  })

  it('says so in the language of the page', () => {
    expect(redacted('a@b.fr', 'en')).toBe('[redacted]')
  })

  it('takes named secrets whatever their case and spaces, and only whole words', () => {
    const secrets = ['Coffre (Alpha)', 'P-4', '']
    expect(redacted('coffre  (ALPHA), P-4, P-47', 'fr', secrets)).toBe('[masqué], [masqué], P-47')
  })
})

describe('what stays', () => {
  it.each([
    '5,4 M€ de 2023 à 2024, art. 21(2)(j), n.c., S.I.',
    'bilan.pdf et plan.yaml',
    'de 10:30 à 12:45, ratio 1:2:3, 2 400 000 habitants',
    'coût :12 k€, solde :abc, ::add-mask::x',
    'MISTR@L, OP@LE et NHM@Harwell',
    'Directive (UE) 2022/2555, version 10.0.19',
    'Monsieur le président, M. 5, Mme la directrice',
    'fin.Le projet',
    'Wi-Fi des internats, e-services, dc électrique',
  ])('%s', (text) => {
    expect(redacted(text, 'fr')).toBe(text)
    expect(sensitiveKinds(text)).toEqual([])
  })
})

describe('what a rule is told', () => {
  it('names each kind once, and of one part one kind', () => {
    expect(sensitiveKinds('a@b.example.fr, c@d.fr')).toEqual(['email'])
    expect(sensitiveKinds('10.1.2.3 et CVE-2024-1')).toEqual(['advisory', 'address'])
  })

  it.each(['faille critique', 'serveur vulnérable', 'SQL injection', 'mot de passe par défaut'])(
    'finds the detail of a vulnerability in %s',
    (text) => {
      expect(sensitiveKinds(text)).toEqual(['vulnerability'])
      expect(redacted(text, 'fr')).toBe(text)
    },
  )

  it('leaves work on vulnerabilities alone', () => {
    expect(sensitiveKinds('Gestion des vulnérabilités')).toEqual([])
  })
})

it('takes linear time on long texts', () => {
  const parts = ['a', 'a.', 'a-', '0 ', 'a:', 'M. A ', ':', '+1']
  for (const part of parts) expect(redacted(part.repeat(20_000), 'fr').length).toBeGreaterThan(0)
})
