type StartErrorText = { exitCode: number; de: string; en: string };

/** Every reason not to start, one sentence with the way out in each language, with the exit code of sysexits.h that fits it. */
export const startErrorTexts = {
  folderInUse: {
    exitCode: 75,
    de: 'Auf dem Datenordner {folder} arbeitet schon ein Kontor: Beenden Sie es zuerst, oder geben Sie diesem Kontor mit KONTOR_DATA einen eigenen Ordner.',
    en: 'A Kontor is already running on the data folder {folder}: stop it first, or give this one a folder of its own with KONTOR_DATA.',
  },
  folderUnusable: {
    exitCode: 73,
    de: 'Der Datenordner {folder} lässt sich nicht lesen und beschreiben ({reason}): Geben Sie diesem Benutzer das Recht darauf, oder wählen Sie mit KONTOR_DATA einen anderen Ordner.',
    en: 'The data folder {folder} cannot be read and written ({reason}): give this user the right to it, or choose another folder with KONTOR_DATA.',
  },
  folderForeign: {
    exitCode: 77,
    de: 'Die Datenbank in {folder} gehört dem Benutzer mit der Nummer {uid}: Starten Sie Kontor als dieser Benutzer oder als root, oder wählen Sie mit KONTOR_DATA einen anderen Ordner.',
    en: 'The database in {folder} belongs to the user number {uid}: start Kontor as that user or as root, or choose another folder with KONTOR_DATA.',
  },
  folderHidden: {
    exitCode: 77,
    de: 'PostgreSQL läuft nie als root, und der Benutzer {account} kommt nicht an den Datenordner {folder}: Wählen Sie mit KONTOR_DATA einen Ordner wie /var/lib/kontor, oder starten Sie Kontor nicht als root.',
    en: 'PostgreSQL never runs as root, and the user {account} cannot reach the data folder {folder}: choose a folder such as /var/lib/kontor with KONTOR_DATA, or start Kontor as another user than root.',
  },
  accountUnknown: {
    exitCode: 67,
    de: 'Der Benutzer mit der Nummer {uid} steht nicht in /etc/passwd, und PostgreSQL kann für ihn keine Datenbank anlegen: Tragen Sie ihn ein, starten Sie als anderer Benutzer, oder setzen Sie DATABASE_URL.',
    en: 'The user number {uid} is not in /etc/passwd, and PostgreSQL cannot create a database for it: add it there, start as another user, or set DATABASE_URL.',
  },
  accountRefused: {
    exitCode: 77,
    de: 'PostgreSQL läuft nie als root, und der Wechsel zum Benutzer {account} wurde verweigert: Starten Sie Kontor als anderer Benutzer als root, oder setzen Sie DATABASE_URL.',
    en: 'PostgreSQL never runs as root, and changing to the user {account} was refused: start Kontor as another user than root, or set DATABASE_URL.',
  },
  diskFull: {
    exitCode: 74,
    de: 'Auf dem Datenträger von {folder} ist kein Platz mehr: Schaffen Sie Platz und starten Sie Kontor noch einmal, es ist nichts verloren.',
    en: 'There is no space left on the disk of {folder}: make room and start Kontor again, nothing is lost.',
  },
  foreignMajor: {
    exitCode: 78,
    de: 'Die Datenbank in {folder} stammt von PostgreSQL {found}, hier gibt es nur {present}: Installieren Sie PostgreSQL {found} (oder zeigen Sie mit KONTOR_PG_BIN darauf), sichern Sie damit mit „kontor backup“, und spielen Sie die Sicherung mit „kontor restore“ in einen neuen Ordner ein.',
    en: 'The database in {folder} was made by PostgreSQL {found}, here is only {present}: install PostgreSQL {found} (or point to it with KONTOR_PG_BIN), make a backup with "kontor backup", and put it into a new folder with "kontor restore".',
  },
  postgresMissing: {
    exitCode: 69,
    de: 'Es fand sich kein PostgreSQL ab Version 15, das auf diesem Rechner läuft: Installieren Sie eines mit seinen Erweiterungen (contrib), zeigen Sie mit KONTOR_PG_BIN auf seinen Ordner bin, oder setzen Sie DATABASE_URL.',
    en: 'No PostgreSQL of version 15 or newer that runs on this machine was found: install one with its extensions (contrib), point to its bin folder with KONTOR_PG_BIN, or set DATABASE_URL.',
  },
  postgresUnusable: {
    exitCode: 78,
    de: 'In KONTOR_PG_BIN ({folder}) liegt kein lauffähiges PostgreSQL ab Version 15 (initdb und postgres): Berichtigen Sie den Ordner, oder lassen Sie KONTOR_PG_BIN weg.',
    en: 'KONTOR_PG_BIN ({folder}) holds no working PostgreSQL of version 15 or newer (initdb and postgres): correct the folder, or leave KONTOR_PG_BIN out.',
  },
  postgresFailed: {
    exitCode: 70,
    de: 'PostgreSQL ließ sich nicht starten ({reason}): Näheres steht in {file}.',
    en: 'PostgreSQL could not be started ({reason}): see {file} for more.',
  },
  postgresSlow: {
    exitCode: 75,
    de: 'PostgreSQL wurde in {seconds} Sekunden nicht bereit: Sehen Sie in {file} nach, woran es arbeitet, und starten Sie Kontor dann noch einmal.',
    en: 'PostgreSQL was not ready within {seconds} seconds: look into {file} for what it is doing, then start Kontor again.',
  },
  urlUnparsable: {
    exitCode: 78,
    de: 'DATABASE_URL ist keine Adresse einer PostgreSQL-Datenbank: Sie hat die Form postgresql://benutzer:passwort@rechner:5432/datenbank, Sonderzeichen im Passwort als %XX geschrieben.',
    en: 'DATABASE_URL is not the address of a PostgreSQL database: its form is postgresql://user:password@host:5432/database, with special characters of the password written as %XX.',
  },
  urlUnreachable: {
    exitCode: 69,
    de: 'Der Datenbankserver aus DATABASE_URL ist nicht erreichbar ({reason}): Prüfen Sie Rechner und Port, und ob er läuft und Verbindungen von hier annimmt.',
    en: 'The database server of DATABASE_URL cannot be reached ({reason}): check host and port, and whether it is running and takes connections from here.',
  },
  urlRefused: {
    exitCode: 77,
    de: 'Der Datenbankserver aus DATABASE_URL lässt diesen Benutzer nicht ein: Prüfen Sie Benutzer und Passwort in DATABASE_URL und die Regeln in pg_hba.conf.',
    en: 'The database server of DATABASE_URL does not let this user in: check user and password in DATABASE_URL and the rules in pg_hba.conf.',
  },
  urlDatabase: {
    exitCode: 69,
    de: 'Die Datenbank aus DATABASE_URL gibt es auf diesem Server nicht: Legen Sie sie mit „create database“ an, oder berichtigen Sie ihren Namen.',
    en: 'The database of DATABASE_URL does not exist on this server: make it with "create database", or correct its name.',
  },
  extensionMissing: {
    exitCode: 77,
    de: 'Die Datenbank braucht die Erweiterung pg_trgm, und dieser Benutzer darf sie nicht einrichten: Lassen Sie die Datenbankverwaltung darin einmal „{sql}“ ausführen, und starten Sie Kontor noch einmal.',
    en: 'The database needs the extension pg_trgm, and this user may not create it: have an administrator of the database run "{sql}" in it once, then start Kontor again.',
  },
  urlTooOld: {
    exitCode: 78,
    de: 'Der Datenbankserver aus DATABASE_URL ist PostgreSQL {version}, Kontor braucht Version 15 oder neuer: Erneuern Sie ihn, oder nehmen Sie einen anderen.',
    en: 'The database server of DATABASE_URL is PostgreSQL {version}, Kontor needs version 15 or newer: upgrade it, or use another one.',
  },
  urlFailed: {
    exitCode: 69,
    de: 'Die Datenbank aus DATABASE_URL antwortet mit einem Fehler ({reason}): Beheben Sie ihn dort, und starten Sie Kontor noch einmal.',
    en: 'The database of DATABASE_URL answers with an error ({reason}): mend it there, and start Kontor again.',
  },
  portTaken: {
    exitCode: 75,
    de: 'Der Port {port} auf {host} ist schon belegt: Beenden Sie das Programm, das ihn benutzt, oder wählen Sie mit PORT einen anderen.',
    en: 'The port {port} on {host} is already taken: stop the program that uses it, or choose another one with PORT.',
  },
  portForbidden: {
    exitCode: 77,
    de: 'Dieser Benutzer darf den Port {port} auf {host} nicht öffnen: Wählen Sie mit PORT einen ab 1024, und stellen Sie einen Webserver wie nginx davor.',
    en: 'This user may not open the port {port} on {host}: choose one from 1024 up with PORT, and put a web server such as nginx before it.',
  },
  hostUnknown: {
    exitCode: 68,
    de: 'Die Adresse {host} gehört nicht zu diesem Rechner: Setzen Sie HOST auf eine seiner Adressen, 127.0.0.1 für nur diesen Rechner oder 0.0.0.0 für alle.',
    en: 'The address {host} does not belong to this machine: set HOST to one of its addresses, 127.0.0.1 for this machine alone or 0.0.0.0 for all.',
  },
  listenFailed: {
    exitCode: 71,
    de: 'Kontor kann auf {host} Port {port} nicht bedienen ({reason}): Wählen Sie mit HOST und PORT etwas anderes.',
    en: 'Kontor cannot serve on {host} port {port} ({reason}): choose something else with HOST and PORT.',
  },
  backupExists: {
    exitCode: 73,
    de: 'Die Datei {file} gibt es schon: Nennen Sie einen anderen Namen, damit keine Sicherung überschrieben wird.',
    en: 'The file {file} is there already: give another name, so that no backup is overwritten.',
  },
  backupUnwritable: {
    exitCode: 73,
    de: 'Die Datei {file} lässt sich nicht schreiben ({reason}): Wählen Sie einen Ordner, den es gibt und in den dieser Benutzer schreiben darf.',
    en: 'The file {file} cannot be written ({reason}): choose a folder that exists and that this user may write to.',
  },
  backupDiskFull: {
    exitCode: 74,
    de: 'Für die Sicherung ist in {folder} nicht genug Platz: Schaffen Sie Platz oder wählen Sie einen anderen Ordner; es ist keine halbe Datei liegen geblieben.',
    en: 'There is not enough space for the backup in {folder}: make room or choose another folder; no half file was left.',
  },
  backupUnreadable: {
    exitCode: 66,
    de: 'Die Datei {file} lässt sich nicht lesen ({reason}): Prüfen Sie den Namen und das Recht, sie zu lesen.',
    en: 'The file {file} cannot be read ({reason}): check its name and the right to read it.',
  },
  backupForeign: {
    exitCode: 65,
    de: 'Die Datei {file} ist keine Sicherung von Kontor: Nennen Sie eine Datei, die „kontor backup“ geschrieben hat. Es wurde nichts geändert.',
    en: 'The file {file} is no backup of Kontor: name a file that "kontor backup" has written. Nothing was changed.',
  },
  backupDamaged: {
    exitCode: 65,
    de: 'Die Sicherung {file} ist beschädigt oder unvollständig ({reason}): Nehmen Sie eine andere oder kopieren Sie sie noch einmal. Es wurde nichts geändert.',
    en: 'The backup {file} is damaged or incomplete ({reason}): take another one, or copy it again. Nothing was changed.',
  },
  backupNewer: {
    exitCode: 65,
    de: 'Die Sicherung stammt von Kontor {version} und ist neuer als dieses Kontor {own}: Bringen Sie Kontor erst auf diesen Stand. Es wurde nichts geändert.',
    en: 'The backup was made by Kontor {version}, which is newer than this Kontor {own}: upgrade Kontor first. Nothing was changed.',
  },
  restoreNotEmpty: {
    exitCode: 73,
    de: 'In diesem Kontor arbeitet schon das Haus „{house}“: Wählen Sie mit KONTOR_DATA einen leeren Ordner, oder ersetzen Sie alles mit --replace.',
    en: 'This Kontor holds the house "{house}" already: choose an empty folder with KONTOR_DATA, or replace everything with --replace.',
  },
  restoreUnconfirmed: {
    exitCode: 64,
    de: 'Nicht bestätigt, es wurde nichts geändert: Tippen Sie den Namen des Hauses genau ab, oder geben Sie --yes an.',
    en: 'Not confirmed, nothing was changed: type the name of the house exactly, or give --yes.',
  },
  restoreServing: {
    exitCode: 75,
    de: 'Auf dieser Datenbank arbeitet ein Kontor: Beenden Sie es, spielen Sie dann die Sicherung ein. Es wurde nichts geändert.',
    en: 'A Kontor is running on this database: stop it, then restore the backup. Nothing was changed.',
  },
  restoreForbidden: {
    exitCode: 77,
    de: 'Diese ältere Sicherung braucht eine leere Datenbank, und der Benutzer der Datenbank darf diese nicht leeren ({reason}): Legen Sie eine leere Datenbank an und nennen Sie sie mit DATABASE_URL. Es wurde nichts geändert.',
    en: 'This older backup needs an empty database, and the user of the database may not empty this one ({reason}): create an empty database and name it with DATABASE_URL. Nothing was changed.',
  },
  chainEmpty: {
    exitCode: 66,
    de: 'Das Protokoll hat noch keine Prüfkette: Ein laufendes Kontor legt sie an, sobald etwas geschieht.',
    en: 'The event log has no audit chain yet: a running Kontor makes it as soon as something happens.',
  },
  headsUnreadable: {
    exitCode: 66,
    de: 'In {file} steht kein Kopf der Prüfkette: Nennen Sie eine Datei, die Kontor geschrieben hat (heads.jsonl oder die Ausgabe von „kontor audit head“).',
    en: 'There is no head of the audit chain in {file}: name a file that Kontor has written (heads.jsonl, or what "kontor audit head" printed).',
  },
  keyNeeded: {
    exitCode: 64,
    de: 'Eine exportierte Datei wird mit dem öffentlichen Schlüssel des Hauses geprüft: Nennen Sie ihn mit --key (public-key.pem aus dem Ordner audit).',
    en: 'An exported file is verified with the public key of the house: name it with --key (public-key.pem in the folder audit).',
  },
  exportUnreadable: {
    exitCode: 66,
    de: 'Die Datei {file} gibt es nicht: Prüfen Sie den Namen.',
    en: 'There is no file {file}: check its name.',
  },
  exportExists: {
    exitCode: 73,
    de: 'Die Datei {file} gibt es schon: Nennen Sie einen anderen Namen.',
    en: 'The file {file} is there already: give another name.',
  },
  notSetUp: {
    exitCode: 78,
    de: 'In diesem Kontor ist noch nichts: Prüfen Sie KONTOR_DATA und DATABASE_URL, oder richten Sie es mit „kontor start“ ein.',
    en: 'There is nothing in this Kontor yet: check KONTOR_DATA and DATABASE_URL, or set it up with "kontor start".',
  },
  interrupted: {
    exitCode: 130,
    de: 'Abgebrochen, es ist nichts Halbes liegen geblieben.',
    en: 'Interrupted, nothing half done was left.',
  },
} satisfies Record<string, StartErrorText>;
