import type { Catalogue } from './words.ts';

/** What stands in the package that both sides get when a relation ends. */
export const packageWords = {
  package: {
    title: { de: 'Gemeinsame Inhalte von {house} und {partner}', en: 'Shared content of {house} and {partner}' },
    made: { de: 'Zusammengestellt am {day} beim Ende der Beziehung.', en: 'Put together on {day} when the relation ended.' },
    holds: { de: 'Enthalten ist alles, was beide Seiten lesen konnten: Beiträge, Antworten, Dateien und das Ereignisprotokoll der gemeinsamen Räume.', en: 'It holds everything that both sides could read: posts, answers, files and the event log of the shared spaces.' },
    proof: { de: 'Die Datei manifest.json nennt jede Datei mit ihrer Prüfsumme (SHA-256); manifest.sig ist ihre Unterschrift (Ed25519), public-key.pem der Schlüssel dazu. Prüfen: kontor package verify DATEI', en: 'The file manifest.json names every file with its checksum (SHA-256); manifest.sig is its signature (Ed25519), public-key.pem the key. Verify: kontor package verify FILE' },
    notShared: { de: 'nicht enthalten', en: 'not included' },
    table: { de: 'Tabelle', en: 'Table' },
    image: { de: 'Bild', en: 'Image' },
    posts: { de: '{count, plural, one {ein Beitrag} other {# Beiträge}}', en: '{count, plural, one {one post} other {# posts}}' },
  },
} as const satisfies Catalogue;
