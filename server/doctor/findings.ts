/** Everything the doctor can find: what is wrong and the way out, in both languages. A `note` is no illness: it does not change the exit code. */
export const findings = {
  folderOpen: {
    de: 'Der Datenordner {folder} ist für andere Benutzer dieses Rechners zugänglich: Schließen Sie ihn mit „chmod o-rwx {folder}“.',
    en: 'The data folder {folder} is open to other users of this machine: close it with "chmod o-rwx {folder}".',
  },
  lowSpace: {
    de: 'Auf dem Datenträger von {folder} sind nur noch {free} frei: Schaffen Sie Platz, bevor Kontor nichts mehr annehmen kann.',
    en: 'Only {free} are left on the disk of {folder}: make room before Kontor can take nothing more.',
  },
  notSetUp: { note: true, de: 'Dieses Kontor ist noch leer: Öffnen Sie {address} und richten Sie es ein, oder legen Sie mit „kontor user add“ die erste Person an.', en: 'This Kontor is still empty: open {address} and set it up, or add the first person with "kontor user add".' },
  extensionMissing: { de: 'In der Datenbank fehlt die Erweiterung {name}: Führen Sie als Datenbankverwalter „create extension {name}“ aus.', en: 'The database lacks the extension {name}: run "create extension {name}" as its administrator.' },
  roleMissing: { de: 'Eine der Datenbankrollen kontor_person und kontor_outsider fehlt oder ist dem Benutzer der Datenbank nicht gegeben: „kontor migrate“ legt sie an oder sagt, welches SQL dafür nötig ist.', en: 'One of the database roles kontor_person and kontor_outsider is missing, or the user of the database does not hold it: "kontor migrate" makes it, or says which SQL is needed.' },
  unguarded: { de: 'Für die Tabelle {table} ist der Zeilenschutz ausgeschaltet, obwohl Personen sie lesen: Führen Sie „alter table {table} enable row level security“ aus und klären Sie, wer das geändert hat.', en: 'Row security is off for the table {table}, although persons read it: run "alter table {table} enable row level security", and find out who changed that.' },
  migrationsPending: { de: 'Die Datenbank ist noch nicht auf dem Stand dieser Version ({names}): Führen Sie „kontor migrate“ aus oder starten Sie Kontor neu.', en: 'The database is not at the schema of this version yet ({names}): run "kontor migrate", or start Kontor anew.' },
  migrationsUnknown: { de: 'Die Datenbank ist neuer als dieses Kontor ({names}): Bringen Sie Kontor auf den Stand, mit dem sie zuletzt lief.', en: 'The database is newer than this Kontor ({names}): upgrade Kontor to the version it last ran with.' },
  noAdministrator: { de: 'Es gibt keine aktive Administratorin und keinen Administrator: Legen Sie mit „kontor user add <E-Mail> --name <Name> --role administrator“ jemanden an.', en: 'There is no active administrator: add one with "kontor user add <e-mail> --name <name> --role administrator".' },
  storageUnusable: { de: 'Der Speicher für Dateien antwortet nicht richtig ({reason}): Prüfen Sie Ordner oder S3-Einstellungen.', en: 'The storage of files does not answer as it should ({reason}): check the folder or the S3 settings.' },
  contentsMissing: { de: 'Im Speicher fehlt der Inhalt von Dateien ({count}, zuerst {first}): Holen Sie ihn aus einer Sicherung zurück.', en: 'Contents of files are missing in the storage ({count}, first {first}): bring them back from a backup.' },
  contentsDamaged: { de: 'Im Speicher ist der Inhalt von Dateien beschädigt ({count}, zuerst {first}): Holen Sie ihn aus einer Sicherung zurück, und prüfen Sie den Datenträger.', en: 'Contents of files are damaged in the storage ({count}, first {first}): bring them back from a backup, and check the disk.' },
  contentsSampled: { note: true, de: 'Von {total} Inhalten wurden {count} geprüft; „kontor doctor --full“ prüft alle.', en: '{count} of {total} contents were checked; "kontor doctor --full" checks all.' },
  contentsStray: { note: true, de: 'Im Speicher liegen Inhalte, die zu nichts gehören ({count}): Der Server räumt sie in den nächsten Nächten weg, wenn er läuft.', en: 'Contents in the storage belong to nothing ({count}): the server clears them in the coming nights while it runs.' },
  deadLetters: { de: 'Folgearbeiten sind endgültig gescheitert ({count}, etwa {reaction}): Sehen Sie in der Administration unter Aufgaben nach, und versuchen Sie sie noch einmal.', en: 'Jobs have failed for good ({count}, such as {reaction}): look under jobs in the administration, and try them again.' },
  jobsStuck: { de: 'Folgearbeiten warten seit mehr als {minutes} Minuten, obwohl ein Server läuft ({count}): Starten Sie ihn neu, und sehen Sie in sein Protokoll.', en: 'Jobs have been waiting for more than {minutes} minutes although a server is running ({count}): start it anew, and look into its log.' },
  mailsFailed: { de: 'Mails der letzten Woche gingen nicht hinaus ({count}, zuletzt: {error}): Prüfen Sie den Mailserver in der Administration.', en: 'Mails of the last week did not go out ({count}, last: {error}): check the mail server in the administration.' },
  noMailServer: { note: true, de: 'Es ist kein Mailserver eingestellt: Einladungen und Hinweise bleiben im Ausgang liegen, wo die Administration sie lesen kann.', en: 'No mail server is set: invitations and notices stay in the outbox, where administrators can read them.' },
  searchMissing: { de: 'Beiträge und Antworten sind nicht im Suchverzeichnis ({count}): Führen Sie „kontor doctor --mend-search“ aus.', en: 'Posts and comments are not in the search index ({count}): run "kontor doctor --mend-search".' },
  auditBroken: { de: 'Die letzte Prüfung des Protokolls hat Befunde ({count}): Sichern Sie den jetzigen Stand mit „kontor backup <Datei>“, und sehen Sie mit „kontor audit verify“ nach, was geändert wurde.', en: 'The last verification of the event log has findings ({count}): keep the present state with "kontor backup <file>", and see with "kontor audit verify" what was changed.' },
  outwardClosed: { note: true, de: 'Eine Notabschaltung hält alle Wege nach außen geschlossen: Zwei Personen der Administration können sie wieder öffnen.', en: 'An emergency stop keeps all ways outward closed: two administrators can reopen them.' },
  addressPlain: { de: 'Die Adresse {address} ist nicht verschlüsselt, und Browser melden dort niemanden an: Stellen Sie einen Proxy mit HTTPS davor, und setzen Sie KONTOR_ADDRESS auf die Adresse mit https://.', en: 'The address {address} is not encrypted, and browsers sign nobody in there: put a proxy with HTTPS in front, and set KONTOR_ADDRESS to the address with https://.' },
  addressWrong: { de: 'KONTOR_ADDRESS ist keine Adresse ({address}): Setzen Sie sie auf das, was im Browser steht, etwa https://kontor.firma.de.', en: 'KONTOR_ADDRESS is no address ({address}): set it to what stands in the browser, such as https://kontor.company.com.' },
  clockOff: { de: 'Die Uhren von Kontor und Datenbank gehen um {seconds} Sekunden auseinander: Stellen Sie auf beiden Rechnern die Zeit über NTP.', en: 'The clocks of Kontor and database differ by {seconds} seconds: set the time of both machines by NTP.' },
  timeZoneWrong: { de: 'Die Zeitzone {zone} des Hauses gibt es nicht: Wählen Sie in den Einstellungen eine andere, etwa Europe/Berlin.', en: 'There is no time zone {zone}: choose another one for the house in its settings, such as Europe/Berlin.' },
  noBackup: { note: true, de: 'Es gibt noch keine Sicherung: „kontor backup <Datei>“ schreibt eine, während alles läuft.', en: 'There is no backup yet: "kontor backup <file>" writes one while everything runs.' },
  oldBackup: { note: true, de: 'Die letzte Sicherung ist {days} Tage alt: „kontor backup <Datei>“ schreibt eine neue.', en: 'The last backup is {days} days old: "kontor backup <file>" writes a new one.' },
} satisfies Record<string, { note?: true; de: string; en: string }>;

/** One thing the doctor found, with the values of its sentence. */
export interface Finding {
  kind: keyof typeof findings;
  values?: Record<string, string | number>;
}

/** A finding as a sentence. */
export function sentenceOf({ kind, values = {} }: Finding, language: 'de' | 'en'): string {
  return findings[kind][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Whether a finding is an illness, not just a note. */
export const isIllness = ({ kind }: Finding): boolean => !('note' in findings[kind]);
