import type { Catalogue } from './words.ts';

/** Why a thing is not allowed: each code that a policy can give, as a sentence for the person. */
export const refusals = {
  refusals: {
    notAuthor: { de: 'Das kann nur, wer es geschrieben hat.', en: 'Only the person who wrote it can do this.' },
    notMember: { de: 'Dafür müssen Sie Mitglied des Raums sein.', en: 'You need to be a member of the space for this.' },
    readerOnly: { de: 'In diesem Raum lesen Sie mit; schreiben können Mitglieder.', en: 'You are a reader in this space; members can write.' },
    archived: { de: 'Der Raum ist archiviert und kann nur noch gelesen werden.', en: 'The space is archived and can only be read.' },
    notOwner: { de: 'Das kann nur, wer den Raum verantwortet oder moderiert.', en: 'Only owners and moderators of the space can do this.' },
    deleted: { de: 'Der Beitrag wurde gelöscht.', en: 'The post was deleted.' },
    notQuestion: { de: 'Nur bei einer Frage kann eine Antwort angenommen werden.', en: 'Only a question can have an accepted answer.' },
    notAsked: { de: 'Von Ihnen wird keine Lesebestätigung erwartet.', en: 'You are not asked to confirm this.' },
    confirmed: { de: 'Sie haben das schon bestätigt.', en: 'You have confirmed this already.' },
    remindedToday: { de: 'Wer noch fehlt, ist heute schon erinnert worden. Morgen geht es wieder.', en: 'Everybody who is missing was reminded today already. It is possible again tomorrow.' },
    alreadyMember: { de: 'Sie sind schon Mitglied.', en: 'You are a member already.' },
    invitationOnly: { de: 'In diesen Raum kommt man nur auf Einladung.', en: 'This space can be joined by invitation only.' },
    lastOwner: { de: 'Der Raum braucht mindestens eine verantwortliche Person.', en: 'The space needs at least one owner.' },
    hasOwner: { de: 'Der Raum hat eine verantwortliche Person; über seine Mitglieder entscheidet sie.', en: 'The space has an owner, who decides on its members.' },
    ownWork: { de: 'Sich selbst kann man nicht danken.', en: 'You cannot thank yourself.' },
    administratorOnly: { de: 'Das kann nur die Administration.', en: 'Only administrators can do this.' },
    tooManyTokens: { de: 'Mehr als 50 Zugriffstoken gehen nicht. Entfernen Sie zuerst eines, das Sie nicht mehr brauchen.', en: 'There can be no more than 50 access tokens. Remove one that you no longer need first.' },
    tooManyPasskeys: { de: 'Mehr als 20 Passkeys gehen nicht. Entfernen Sie zuerst einen, den Sie nicht mehr brauchen.', en: 'There can be no more than 20 passkeys. Remove one that you no longer need first.' },
    houseOnly: { de: 'Das ist den Personen des Hauses vorbehalten.', en: 'This is for people of the house only.' },
    companyNotHere: { de: 'Die Firma dieser Person liest in diesem Raum nicht mit. Nehmen Sie zuerst die Firma in den Raum auf.', en: 'The company of this person does not read in this space. Add the company to the space first.' },
    outsiderKeepsNothing: { de: 'Wer für einen Partner arbeitet, kann hier schreiben oder lesen, aber keinen Raum verantworten.', en: 'People of a partner can write or read here, but not keep a space.' },
    strictlyStays: { de: 'Streng Vertrauliches verlässt das Haus nicht.', en: 'Strictly confidential things do not leave the house.' },
    noPartner: { de: 'Hier liest keine Partnerfirma mit.', en: 'No partner company reads here.' },
    relationEnded: { de: 'Die Beziehung zu dieser Firma ist beendet.', en: 'The relation with this company has ended.' },
    labelNotForPartner: { de: 'Für diese Einstufung ist die Firma nicht freigegeben.', en: 'The company may not receive things with this label.' },
    noAgreement: { de: 'Mit der Firma gilt derzeit keine Vereinbarung zur Geheimhaltung. Ohne sie geht nur Öffentliches hinaus.', en: 'There is no valid agreement on secrecy with the company. Without one only public things go out.' },
    notHouseContact: { de: 'Das kann nur die Administration oder wer im Haus für diese Firma verantwortlich ist.', en: 'Only administrators or the person in the house who answers for this company can do this.' },
    notPartnerSpace: { de: 'Firmen kommen nur in Räume für Partner.', en: 'Companies come into partner spaces only.' },
    notSponsor: { de: 'Das kann nur, wer für diese Person bürgt, oder die Administration.', en: 'Only the sponsor of this person or an administrator can do this.' },
    sponsorGone: { de: 'Für diese Person bürgt niemand mehr im Haus. Übernehmen Sie zuerst die Bürgschaft.', en: 'Nobody in the house answers for this person any more. Take over as sponsor first.' },
    sponsorAlready: { de: 'Sie bürgen schon für diese Person.', en: 'You are the sponsor of this person already.' },
    tooManyRules: { de: 'Mehr als 200 Regeln gehen nicht. Legen Sie welche zusammen.', en: 'There can be no more than 200 rules. Put some together.' },
    tlpStays: { de: 'Was TLP:AMBER+STRICT oder TLP:RED trägt, verlässt das Haus auf keinem Weg.', en: 'What is marked TLP:AMBER+STRICT or TLP:RED leaves the house by no way.' },
    notByMail: { de: 'In diesem Raum beginnt man keine Beiträge per Mail.', en: 'Posts are not started by mail in this space.' },
    yourself: { de: 'Das geht nicht bei Ihrem eigenen Konto.', en: 'This is not possible for your own account.' },
  },
} as const satisfies Catalogue;

/** The code of a refusal. */
export type Refusal = keyof typeof refusals.refusals;
