import type { Catalogue } from './words.ts';

/** Telling devices that there is something: a person's own device, and what the house allows. */
export const push = {
  push: {
    title: { de: 'Mitteilungen auf diesem Gerät', en: 'Notifications on this device' },
    text: {
      de: 'Was Sie sofort wissen möchten, sagt Ihnen auch dieses Gerät: nur, dass es etwas gibt, nie was. Ruhezeiten und Abwesenheit gelten auch hier. Mit dem Abmelden endet es.',
      en: 'What you want to know at once, this device tells you as well: only that there is something, never what. Quiet hours and absence hold here, too. It ends when you sign out.',
    },
    off: { de: 'In Ihrem Haus ist das nicht eingeschaltet. Die Administration kann das ändern.', en: 'This is not turned on in your house. Administrators can change that.' },
    unable: { de: 'Dieser Browser kann das nicht. Auf dem iPhone geht es, wenn Kontor auf dem Startbildschirm liegt.', en: 'This browser cannot do it. On an iPhone it works once Kontor is on the home screen.' },
    denied: { de: 'Der Browser erlaubt Kontor keine Mitteilungen. Das lässt sich in seinen Einstellungen zu dieser Seite ändern.', en: 'The browser does not allow Kontor to notify. You can change that in its settings for this site.' },
    begin: { de: 'Auf diesem Gerät mitteilen', en: 'Notify on this device' },
    since: { de: 'Eingeschaltet seit {since}.', en: 'On since {since}.' },
    sent: { de: 'Zuletzt {sent}.', en: 'Last {sent}.' },
    trial: { de: 'Probe senden', en: 'Send a trial' },
    taken: { de: 'Die Probe ist unterwegs.', en: 'The trial is on its way.' },
    notTaken: { de: 'Der Dienst des Browsers hat die Probe nicht angenommen.', en: 'The service of the browser did not take the trial.' },
    end: { de: 'Nicht mehr mitteilen', en: 'Stop notifying' },
    failed: { de: 'Der Browser konnte sich bei seinem Mitteilungsdienst nicht anmelden.', en: 'The browser could not subscribe at its push service.' },
    houseTitle: { de: 'Mitteilungen auf Geräten', en: 'Notifications on devices' },
    houseText: {
      de: 'Mitteilungen gehen über die Dienste der Browser-Hersteller (Google, Mozilla, Apple, Microsoft). Sie sind verschlüsselt und sagen nur, dass es etwas gibt. Die Dienste erfahren, dass und wann dieses Haus ein Gerät anspricht.',
      en: 'Notifications go through the services of the makers of browsers (Google, Mozilla, Apple, Microsoft). They are encrypted and say only that there is something. The services learn that and when this house speaks to a device.',
    },
    houseOn: { de: 'Geräte dürfen benachrichtigt werden', en: 'Devices may be notified' },
    services: { de: 'Weitere Dienste', en: 'Further services' },
    servicesHint: { de: 'Namen eigener Mitteilungsdienste, durch Komma getrennt, mit Port, wenn es nicht 443 ist', en: 'Names of push services of your own, separated by commas, with the port unless it is 443' },
    inside: { de: 'Diese weiteren Dienste dürfen im eigenen Netz liegen', en: 'These further services may lie in your own network' },
  },
} as const satisfies Catalogue;
