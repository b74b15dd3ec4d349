const texts = {
  installing: {
    de: 'Kontor wird eingerichtet: Programmteile werden installiert (einmalig, etwa eine Minute) ...',
    en: 'Setting up Kontor: installing its parts (once, about a minute) ...',
  },
  building: { de: 'Die Oberfläche wird gebaut (einige Sekunden) ...', en: 'Building the web app (a few seconds) ...' },
  waiting: {
    de: 'In diesem Ordner richtet gerade ein anderer Kontor ein, es wird gewartet ...',
    en: 'Another Kontor is setting up in this folder, waiting for it ...',
  },
  installFailed: {
    de: 'Die Programmteile ließen sich nicht installieren ({reason}): Prüfen Sie die Verbindung zur npm-Registry und den freien Platz, und starten Sie noch einmal; mehr zeigt „{command}“.',
    en: 'The parts of Kontor could not be installed ({reason}): check the connection to the npm registry and the free space, then start again; "{command}" shows more.',
  },
  buildFailed: {
    de: 'Die Oberfläche ließ sich nicht bauen ({reason}): Mehr zeigt „{command}“.',
    en: 'The web app could not be built ({reason}): "{command}" shows more.',
  },
  nodeMissing: {
    de: 'Das mitgelieferte Node fehlt in node_modules: Löschen Sie node_modules und starten Sie noch einmal; bleibt es dabei, verbietet Ihre npm-Einstellung „ignore-scripts“ seine Installation.',
    en: 'The Node that comes with Kontor is missing in node_modules: delete node_modules and start again; if that does not help, your npm setting "ignore-scripts" forbids its installation.',
  },
  folderUnwritable: {
    de: 'Der Ordner {folder} lässt sich nicht beschreiben ({reason}): Richten Sie Kontor als der Benutzer ein, dem er gehört, mit „node bin/kontor --version“.',
    en: 'The folder {folder} cannot be written ({reason}): set Kontor up as the user who owns it, with "node bin/kontor --version".',
  },
  setUpStuck: {
    de: 'Eine andere Einrichtung in diesem Ordner wird nicht fertig: Beenden Sie sie, und starten Sie noch einmal.',
    en: 'Another set-up in this folder does not finish: stop it, and start again.',
  },
};

/** A reason why the set-up did not succeed: one sentence with the way out. */
export class SetUpError extends Error {
  constructor(key, values = {}) {
    super(sentence(key, values));
  }
}

/** Tells the operator on stderr, in the language of LC_ALL, LC_MESSAGES or LANG, what is being done. */
export function say(key) {
  console.error(sentence(key, {}));
}

function sentence(key, values) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  const text = texts[key][/^de/i.test(locale) ? 'de' : 'en'];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
