import type { Catalogue } from './words.ts';

/** What stands of a release beside a post, and in its menu; small, since every feed loads it. */
export const releaseNote = {
  releaseNote: {
    waitsHint: { de: '{count, plural, one {Eine Freigabe zu prüfen} other {# Freigaben zu prüfen}}', en: '{count, plural, one {One release to check} other {# releases to check}}' },
    ask: { de: 'Freigeben …', en: 'Release …' },
    copy: { de: 'Freigegeben von {name} am {day}', en: 'Released by {name} on {day}' },
    until: { de: 'gültig bis {day}', en: 'valid until {day}' },
    view: { de: 'nur ansehen', en: 'view only' },
    source: { de: 'Freigegeben am {day} (F-{number})', en: 'Released on {day} (F-{number})' },
    revoked: { de: 'Diese Freigabe wurde von {name} widerrufen, {when}.', en: 'This release was revoked by {name}, {when}.' },
    expired: { de: 'Diese Freigabe ist abgelaufen, {when}.', en: 'This release has expired, {when}.' },
    revoke: { de: 'Freigabe widerrufen …', en: 'Revoke release …' },
  },
} as const satisfies Catalogue;
