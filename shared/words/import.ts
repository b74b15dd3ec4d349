import type { Catalogue } from './words.ts';

/** The words of imports: states, what happened on the way, and why something was not taken over. */
export const imports = {
  state: {
    waiting: { de: 'wartet', en: 'waiting' },
    running: { de: 'läuft', en: 'running' },
    finished: { de: 'fertig', en: 'finished' },
    stopped: { de: 'angehalten', en: 'stopped' },
    failed: { de: 'fehlgeschlagen', en: 'failed' },
  },
  counts: {
    persons: { de: 'Personen', en: 'Persons' },
    spaces: { de: 'Räume', en: 'Spaces' },
    posts: { de: 'Beiträge', en: 'Posts' },
    comments: { de: 'Antworten', en: 'Comments' },
    files: { de: 'Dateien', en: 'Files' },
    known: { de: 'Schon vorhanden', en: 'Already there' },
  },
  why: {
    damaged: { de: 'Die Stelle ist beschädigt und nicht lesbar.', en: 'This place is damaged and cannot be read.' },
    wrongShape: { de: 'Der Eintrag hat nicht die Form dieses Formats.', en: 'The entry does not have the shape of this format.' },
    entryTooLarge: { de: 'Der Eintrag ist zu groß.', en: 'The entry is too large.' },
    unsafeName: { de: 'Der Name führt aus dem Archiv hinaus.', en: 'The name leads out of the archive.' },
    unknownEntry: { de: 'Kontor kennt diese Art von Eintrag nicht.', en: 'Kontor does not know this kind of entry.' },
    unlistedFolder: { de: 'Der Ordner gehört zu keinem Kanal, den das Archiv nennt.', en: 'The folder belongs to no channel that the archive names.' },
    unknownChannel: { de: 'Das Archiv nennt keinen solchen Kanal.', en: 'The archive names no such channel.' },
    directMessages: { de: 'Direktnachrichten werden nicht übernommen.', en: 'Direct messages are not imported.' },
    appLog: { de: 'Protokolle und Einstellungen werden nicht übernommen.', en: 'Logs and settings are not imported.' },
    systemMessage: { de: 'Meldung des Programms, kein Beitrag (etwa „ist beigetreten“).', en: 'A message of the program, not a post (such as "has joined").' },
    deletedMessage: { de: 'Die Nachricht wurde schon in der Quelle gelöscht.', en: 'The message was deleted at its origin already.' },
    emptyMessage: { de: 'Die Nachricht ist leer.', en: 'The message is empty.' },
    wrongTime: { de: 'Die Zeit der Nachricht ist nicht lesbar oder liegt in der Zukunft.', en: 'The time of the message cannot be read or lies in the future.' },
    noBeginning: { de: 'Der Anfang des Gesprächs fehlt; die erste Antwort steht an seiner Stelle.', en: 'The beginning of the thread is missing; its first reply stands in its place.' },
    reactions: { de: 'Reaktionen werden nicht übernommen.', en: 'Reactions are not imported.' },
    linkPreview: { de: 'Vorschauen von Links werden nicht übernommen; der Link bleibt.', en: 'Previews of links are not imported; the link stays.' },
    textCut: { de: 'Der Text ist zu lang und wurde gekürzt.', en: 'The text is too long and was cut.' },
    textPlain: { de: 'Der Text ist zu verschachtelt und wurde ohne Auszeichnung übernommen.', en: 'The text is too complex and was taken without its form.' },
    linkDropped: { de: 'Der Link führt an keine erlaubte Adresse; sein Text bleibt.', en: 'The link leads to no allowed address; its text stays.' },
    fileMissing: { de: 'Die Datei liegt nicht im Archiv; ihr Link bleibt im Text.', en: 'The file is not in the archive; its link stays in the text.' },
    fileDeleted: { de: 'Die Datei wurde schon in der Quelle gelöscht oder gesperrt.', en: 'The file was deleted or withheld at its origin already.' },
    fileDamaged: { de: 'Die Datei ist im Archiv beschädigt.', en: 'The file is damaged in the archive.' },
    fileTooLarge: { de: 'Die Datei ist größer, als das Haus erlaubt.', en: 'The file is larger than the house allows.' },
    quotaReached: { de: 'Der Speicherplatz ist aufgebraucht.', en: 'The storage is used up.' },
    emailTaken: { de: 'Diese Adresse hat schon ein Konto; die Person wurde ohne Adresse angelegt.', en: 'There is an account for this address already; the person was added without it.' },
    emailWrong: { de: 'Die E-Mail-Adresse ist nicht brauchbar.', en: 'The e-mail address is not usable.' },
    nameTaken: { de: 'Einen Raum dieses Namens gibt es schon; der neue heißt anders.', en: 'There is a space of this name already; the new one is named differently.' },
    customEmoji: { de: 'Eigene Emojis werden nicht übernommen; ihr Kürzel bleibt.', en: 'Custom emoji are not imported; their short name stays.' },
  },
  report: {
    why: { de: 'Warum', en: 'Why' },
    file: { de: 'Datei', en: 'File' },
    line: { de: 'Zeile', en: 'Line' },
    detail: { de: 'Was', en: 'What' },
    more: { de: 'Weitere {count, number} Stellen sind gezählt, aber nicht einzeln genannt.', en: '{count, number} more places are counted, but not named one by one.' },
  },
  fault: {
    notFound: { de: 'Diese Datei oder diesen Ordner gibt es nicht: {path}', en: 'There is no such file or folder: {path}' },
    notReadable: { de: 'Das Archiv ist nicht lesbar ({reason}).', en: 'The archive cannot be read ({reason}).' },
    notSlack: { de: 'Das ist kein Slack-Export: weder channels.json noch groups.json liegt darin.', en: 'This is no Slack export: it holds neither channels.json nor groups.json.' },
    notMattermost: { de: 'Das ist kein Mattermost-Export: es fehlt die .jsonl-Datei, die mit der Zeile „version“ beginnt.', en: 'This is no Mattermost export: there is no .jsonl file that begins with the line "version".' },
    encrypted: { de: 'Das Archiv ist verschlüsselt. Bitte entpacken Sie es und nennen Sie den Ordner.', en: 'The archive is encrypted. Please unpack it and name the folder.' },
    bomb: { de: 'Das Archiv würde sich auf eine unglaubwürdige Größe entpacken und wird nicht angenommen.', en: 'The archive would unpack to an implausible size and is refused.' },
    busy: { de: 'Es läuft schon ein Import. Bitte warten Sie, bis er fertig ist, oder halten Sie ihn an.', en: 'An import is running already. Please wait until it is finished, or stop it.' },
    noHouse: { de: 'Dieses Kontor ist noch nicht eingerichtet. Bitte richten Sie zuerst das Haus ein.', en: 'This Kontor is not set up yet. Please set up the house first.' },
    unknownOwner: { de: 'Es gibt kein aktives Konto mit der Adresse {email}.', en: 'There is no active account with the address {email}.' },
    diskFull: { de: 'Auf dem Server ist kein Platz mehr. Schaffen Sie Platz und starten Sie den Import noch einmal; was drin ist, wird nicht verdoppelt.', en: 'The server has no space left. Make room and start the import again; what is in is not doubled.' },
    failed: { de: 'Der Import ist an einem unerwarteten Fehler gescheitert; er steht im Protokoll. Starten Sie ihn noch einmal; was drin ist, wird nicht verdoppelt.', en: 'The import failed for an unexpected reason, which is logged. Start it again; what is in is not doubled.' },
    lost: { de: 'Die hochgeladene Datei ist nicht mehr da. Bitte laden Sie das Archiv noch einmal hoch.', en: 'The uploaded file is gone. Please upload the archive again.' },
  },
} as const satisfies Catalogue;

/** Why something was not taken over, or not as it was. */
export type Why = keyof typeof imports.why;
/** Why an archive can't be imported at all. */
export type Fault = keyof typeof imports.fault;
