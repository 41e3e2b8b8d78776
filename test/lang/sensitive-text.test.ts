/** What a public text masks, what it leaves alone, and what a rule is told of it. */
import { describe, expect, it } from 'vitest'
import { redactor, sensitiveParts } from '../../src/lang/sensitive-text.ts'

const redacted = (text: string, lang: 'en' | 'fr', secrets: readonly string[] = []): string =>
  redactor(secrets)(text, lang)
const sensitiveKinds = (text: string): string[] => [...new Set(sensitiveParts(text).map(({ kind }) => kind))]

const M = '[masqué]'

describe('what is masked', () => {
  it.each([
    ['Voir jean.dupont@region.fr ou 02 38 70 30 30.', 'Voir [masqué] ou [masqué].'],
    ['Tél. 06.12.34.56.78, +33 2 38 70 30 30', 'Tél. [masqué], [masqué]'],
    ['0238703030', '[masqué]'],
    ['hôte 10.1.2.3:8080, réseau 192.168.0.0/16', 'hôte [masqué], réseau [masqué]'],
    ['fe80::1:2 et 2001:db8:0:0:0:0:0:1', '[masqué] et [masqué]'],
    ['::1, fe80::2 (::ffff:a00:1)', '[masqué], [masqué] ([masqué])'],
    ['jean.dupont@region.fr et a@b.fr', '[masqué] et [masqué]'],
    ['CVE-2024-12345 (CERTFR-2024-AVI-0001)', '[masqué] ([masqué])'],
    ['https://admin:pw@intra.region.fr/x?y=1', '[masqué]'],
    ['srv-paie-01 sur ad.region.local', '[masqué] sur [masqué]'],
    ['Mme Anne-Marie de La Tour et M. DUPONT', '[masqué] et [masqué]'],
    ['Monsieur Jean Le Goff, Dr. House', '[masqué], [masqué]'],
    ['Mme. Martin, madame martin, M Dupont, M. DUPONT, M DUPONT', `${M}, ${M}, ${M}, ${M}, ${M}`],
    ['M. Le Goff, M. le Goff', `${M}, ${M}`],
    ['DC01, SRVPAIE01, PRD-SQL-02, srv-ad01, bastion-01, vpn-nord-2', Array(6).fill(M).join(', ')],
    ['AD.region.fr, ldap.region.fr, Region.Local, nas1.mairie.home.arpa', Array(4).fill(M).join(', ')],
    ['voir \\\\fichiers\\partage$ et http://portail/x', `voir ${M} et ${M}`],
    ['ldap://region.fr http://10.1.2.3/a https://x.region.lan:8443/', `${M} ${M} ${M}`],
    ['CVE 2024-12345, CVE\u20112024\u201112345, cve n°2024-12345', `${M}, ${M}, ${M}`],
    ['MS17-010, ZDI-24-001, GHSA-jfh8-c2jp-5v3q, RHSA-2024:1234', Array(4).fill(M).join(', ')],
    ['au poste 4512, ext. 45129', `au ${M}, ${M}`],
    ['jean.dupont [at] ville.fr, jdupont(arobase)ville.fr', `${M}, ${M}`],
    ['192.168.1.*', M],
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

describe('names that are secret', () => {
  const secrets = ['Coffre-fort de l’État', 'Compte admin partagé', 'P-9', 'CMP-7', 'Annuaire', 'Cœur']
  it.each([
    "Coffre-fort de l'État",
    'coffre-fort de l’état',
    'COFFRE FORT de l\u00a0Etat',
    'Coffre\u2011Fort  de l\u2019État',
    'Coffres-forts de l’Etat',
    'Comptes admin partagés',
    'P9',
    'p\u20119',
    'CMP7',
    'ANNUAIRE',
    'Annuaire',
    'Coeur',
  ])('%s is found', (text) => {
    expect(redacted(`Attend ${text}.`, 'fr', secrets)).toBe(`Attend ${M}.`)
  })

  it.each(['un annuaire public', 'le cœur de métier', 'P-91, AP-9', 'coffre', 'les annuaires', 'à 1 000'])(
    '%s stays',
    (text) => {
      expect(redacted(text, 'fr', [...secrets, 'A1', '1 000', 'A-1'])).toBe(text)
    },
  )

  it('are taken longest first', () => {
    expect(redacted('Coffre-fort Alpha bis', 'fr', ['Coffre-fort', 'Coffre-fort Alpha bis'])).toBe(M)
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
    'MISTR@L, OP@LE, DEM@T, PES@IF',
    'centre-valdeloire.fr, data.gouv.fr, https://opendata.paris.fr/x?y=1#z, www.region.fr',
    'node.js, ASP.NET, DB2, SQL2019, SQL-Server-2019',
    'VPN-SSL et SQL-Server, NAS-partagé, vpn-nomades, srv-web',
    'M. le Maire, Mme la Présidente, Monsieur le Préfet, Mme la Vice-présidente, MM. les Maires',
    'M. l’Adjoint, Madame, Monsieur, madame et monsieur, M. LE MAIRE',
    'version 10.2.1.4, v 10.2.1.4, art. 3.2.1.1, article 3.2.1.1, § 3.2.1.1, 1.2.3.4.5, 1.2.3.400',
    'Fin du lot.le marché est relancé, etc.et',
    'DSA-2024 ; CWE-quoi ; la NIS 2 de 2024',
    '24 M Euros, 5 M HT, 1 200 postes, poste 2024, au poste de travail',
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

  it.each(['faille critique', 'serveur encore vulnérable', 'SQL injection', 'mot de passe par défaut'])(
    'finds the detail of a vulnerability in %s',
    (text) => {
      expect(sensitiveKinds(text)).toEqual(['vulnerability'])
      expect(redacted(text, 'fr')).toBe(text)
    },
  )

  it('leaves work on vulnerabilities alone', () => {
    expect(sensitiveKinds('Gestion des vulnérabilités')).toEqual([])
    expect(sensitiveKinds('un SI moins vulnérable aux pannes')).toEqual([])
  })

  it('leaves vulnerable people alone', () => {
    expect(sensitiveKinds('Accueil du public vulnérable')).toEqual([])
  })
})

it('takes linear time on long texts', () => {
  const parts = ['a', 'a.', 'a-', '0 ', 'a:', 'M. A ', ':', '+1']
  for (const part of parts) expect(redacted(part.repeat(20_000), 'fr').length).toBeGreaterThan(0)
})
