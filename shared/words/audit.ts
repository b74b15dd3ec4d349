import type { Catalogue } from './words.ts';

/** What a verification of the audit chain can find, in plain words. `n` is the number of an event. */
export const auditFindings = {
  findings: {
    changed: { de: 'Ereignis {n} ({kind}, {day}) wurde nachträglich geändert.', en: 'Event {n} ({kind}, {day}) was changed afterwards.' },
    missing: { de: 'Ereignis {n} ({kind}, {day}) fehlt im Protokoll.', en: 'Event {n} ({kind}, {day}) is missing in the log.' },
    added: { de: 'Ereignis {n} ({kind}) wurde nachträglich eingefügt.', en: 'Event {n} ({kind}) was added afterwards.' },
    contentChanged: { de: 'Was zu Ereignis {n} ({kind}, {day}) geschrieben wurde, steht heute anders da, ohne dass es jemand in Kontor geändert hat.', en: 'What was written in event {n} ({kind}, {day}) reads differently now, though nobody has changed it in Kontor.' },
    leafChanged: { de: 'In der Prüfkette selbst wurde der Eintrag zu Ereignis {n} verändert.', en: 'In the chain itself, the leaf of event {n} was altered.' },
    leafMissing: { de: 'In der Prüfkette fehlen Einträge ab Stelle {at}.', en: 'Leaves are missing in the chain from place {at} on.' },
    leafOrder: { de: 'In der Prüfkette steht Ereignis {n} nicht an seiner Stelle.', en: 'In the chain, event {n} does not stand in its place.' },
    leafAdded: { de: 'Hinter dem letzten unterschriebenen Kopf stehen {count} Einträge, die niemand unterschrieben hat.', en: 'Behind the last signed head stand {count} leaves that nobody has signed.' },
    rootWrong: { de: 'Der Kopf vom {created} passt nicht zum Protokoll: Zwischen Ereignis {from} und Ereignis {until} wurde etwas verändert, auch in der Prüfkette selbst.', en: 'The head of {created} does not fit the log: something between event {from} and event {until} was altered, in the chain itself too.' },
    headForged: { de: 'Die Unterschrift des Kopfes vom {created} ist falsch.', en: 'The signature of the head of {created} is wrong.' },
    keyUnknown: { de: 'Der Kopf vom {created} ist mit einem Schlüssel unterschrieben, der hier nicht bekannt ist ({key}). Wenn er zu diesem Haus gehört, nennen Sie ihn mit --key.', en: 'The head of {created} is signed with a key that is not known here ({key}). If it belongs to this house, name it with --key.' },
    cutOff: { de: 'Ein aufbewahrter Kopf vom {created} bezeugt {size} Ereignisse, die Kette hat nur {have}: Am Ende fehlen Ereignisse, oder es wurde eine ältere Sicherung eingespielt.', en: 'A kept head of {created} vouches for {size} events, but the chain has only {have}: events are missing at the end, or an older backup was restored.' },
    otherHistory: { de: 'Ein aufbewahrter Kopf vom {created} ({size} Ereignisse) gehört zu einem anderen Verlauf: Das Protokoll wurde seither verändert, oder es wurde eine ältere Sicherung eingespielt und weitergeführt.', en: 'A kept head of {created} ({size} events) belongs to another history: the log was altered since, or an older backup was restored and carried on.' },
    trimUndeclared: { de: '{count} Ereignisse gelten als gekürzt, ohne dass ein Ereignis davon berichtet (zuerst {n}).', en: '{count} events count as trimmed, but no event tells of it (first {n}).' },
    trimWrong: { de: 'Die Kürzung vom {created} stimmt nicht mit dem überein, was sie angab.', en: 'The trimming of {created} is not what it said it was.' },
    trimForbidden: { de: 'Ereignis {n} ({kind}, {day}) gilt als gekürzt, durfte es aber nicht sein.', en: 'Event {n} ({kind}, {day}) counts as trimmed, but must not have been.' },
    noHead: { de: 'Die Prüfkette hat Einträge, aber keinen unterschriebenen Kopf.', en: 'The chain has leaves but no signed head.' },
    noChain: { de: 'Das Protokoll hat {count} Ereignisse, aber keine Prüfkette.', en: 'The log has {count} events but no chain.' },
    lineUnreadable: { de: 'Zeile {line} ist nicht lesbar.', en: 'Line {line} cannot be read.' },
    lineChanged: { de: 'Zeile {line} (Ereignis {n}) wurde verändert.', en: 'Line {line} (event {n}) was changed.' },
    lineForeign: { de: 'Zeile {line} (Ereignis {n}) gehört nicht zu dem unterschriebenen Kopf.', en: 'Line {line} (event {n}) does not belong to the signed head.' },
    lineMissing: { de: 'Vor Zeile {line} fehlt etwas: Auf Stelle {before} folgt Stelle {at}.', en: 'Something is missing before line {line}: place {before} is followed by place {at}.' },
    fileShort: { de: 'Die Datei endet zu früh: {have} von {size} Zeilen.', en: 'The file ends too early: {have} of {size} lines.' },
    fileForeign: { de: 'Die Datei beginnt nicht mit einem Kopf der Prüfkette.', en: 'The file does not begin with a head of the chain.' },
  },
} as const satisfies Catalogue;

/** The state of the audit chain, on the page of the log. */
export const audit = {
  chain: {
    title: { de: 'Prüfkette', en: 'Audit chain' },
    text: { de: 'Jedes Ereignis ist mit allen früheren verkettet. Was jemand nachträglich ändert, löscht oder einfügt, fällt auf.', en: 'Each event is chained to all before it. What somebody changes, deletes or inserts afterwards comes to light.' },
    well: { de: 'Vollständig geprüft bis Ereignis {seq}', en: 'Completely verified up to event {seq}' },
    wellText: { de: 'Nichts wurde geändert, nichts fehlt, nichts kam hinzu.', en: 'Nothing was changed, nothing is missing, nothing was added.' },
    broken: { de: 'Das Protokoll stimmt nicht: {count, plural, one {ein Befund} other {# Befunde}}', en: 'The log is not right: {count, plural, one {one finding} other {# findings}}' },
    brokenText: { de: 'Sichern Sie den jetzigen Stand, bevor Sie etwas ändern, und ziehen Sie die Revision hinzu.', en: 'Back up the present state before you change anything, and bring in your auditors.' },
    more: { de: 'und {count} weitere', en: 'and {count} more' },
    unchecked: { de: 'Noch nicht geprüft', en: 'Not verified yet' },
    uncheckedText: { de: 'Geprüft wird jede Nacht von selbst, und jederzeit auf Wunsch.', en: 'It is verified every night by itself, and at any time on demand.' },
    checked: { de: 'Geprüft', en: 'Verified' },
    head: { de: 'Zuletzt unterschrieben', en: 'Last signed' },
    events: { de: 'Ereignisse', en: 'Events' },
    trimmed: { de: 'davon nach Frist gekürzt', en: 'of them trimmed after their time' },
    waiting: { de: 'noch nicht aufgenommen', en: 'not taken in yet' },
    check: { de: 'Jetzt prüfen', en: 'Verify now' },
    checking: { de: 'Die Kette wird geprüft …', en: 'The chain is being verified …' },
    downloads: { de: 'Für die Revision', en: 'For auditors' },
    downloadsText: { de: 'Wer Kopf und Schlüssel außerhalb aufbewahrt, kann das Protokoll auch ohne dieses Kontor prüfen: „kontor audit verify“.', en: 'Whoever keeps head and key elsewhere can verify the log without this Kontor: "kontor audit verify".' },
    headFile: { de: 'Unterschriebener Kopf', en: 'Signed head' },
    keyFile: { de: 'Öffentlicher Schlüssel', en: 'Public key' },
    exportFile: { de: 'Ereignisse mit Beweisen', en: 'Events with proofs' },
  },
} as const satisfies Catalogue;
