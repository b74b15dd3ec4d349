/** One word of Kontor: what it is called and what it means, in both languages. */
export interface Term {
  readonly de: string;
  readonly en: string;
  readonly means: { readonly de: string; readonly en: string };
}

/** The words of Kontor; the glossary pages are made from here. */
export const glossary: readonly Term[] = [
  { de: 'Haus', en: 'House', means: { de: 'Die Firma, die dieses Kontor betreibt.', en: 'The company that runs this Kontor.' } },
  { de: 'Person', en: 'Person', means: { de: 'Wer in Kontor liest oder schreibt. Mitglieder gehören zum Haus, Gäste und Kontakte zu einem Partner.', en: 'Who reads or writes in Kontor. Members belong to the house, guests and contacts to a partner.' } },
  { de: 'Partner', en: 'Partner', means: { de: 'Eine andere Firma, mit der das Haus arbeitet: mit Ansprechpartnern auf beiden Seiten, Vereinbarungen und den Einstufungen, die sie erhalten darf.', en: 'Another company that the house works with: with contacts on both sides, agreements, and the labels it may receive.' } },
  { de: 'Vereinbarung', en: 'Agreement', means: { de: 'Was mit einem Partner schriftlich gilt, etwa Geheimhaltung oder Auftragsverarbeitung, und bis wann.', en: 'What is valid in writing with a partner, such as secrecy or data processing, and until when.' } },
  { de: 'Gast', en: 'Guest', means: { de: 'Wer für einen Partner arbeitet und sich anmeldet. Ein Gast sieht nur seine Räume und die Personen darin, und nur bis zu einem Tag.', en: 'Who works for a partner and signs in. A guest sees their own spaces and the people in them, and only until a day.' } },
  { de: 'Kontakt', en: 'Contact', means: { de: 'Wer für einen Partner arbeitet und nur per E-Mail teilnimmt. Nimmt ein Kontakt eine Einladung an, wird er Gast und bleibt dieselbe Person.', en: 'Who works for a partner and takes part by e-mail alone. A contact who accepts an invitation becomes a guest and stays the same person.' } },
  { de: 'Bürge', en: 'Sponsor', means: { de: 'Wer im Haus für einen Gast oder Kontakt einsteht und über seine Zeit entscheidet.', en: 'Who in the house answers for a guest or contact and decides on their time.' } },
  { de: 'Raum', en: 'Space', means: { de: 'Der Ort, an dem Beiträge stehen, und die einzige Einheit des Zugangs: Man sieht, was in einem Raum steht, den man lesen darf, sonst nichts. Offen, auf Anfrage oder nur auf Einladung.', en: 'Where posts live, and the only unit of access: you see what is in a space that you may read, nothing else. Open, on request, or by invitation.' } },
  { de: 'Leserkreis', en: 'Audience', means: { de: 'Für wen ein Raum ist: Haus, Partner oder Öffentlich. Der Leserkreis eines Raums wird nie weiter, solange etwas darin steht.', en: 'Whom a space is for: internal, partners or public. The audience of a space never widens while it holds content.' } },
  { de: 'Mitgliedschaft', en: 'Membership', means: { de: 'Eine Person in einem Raum: verantwortlich, moderierend, Mitglied oder mitlesend, und wie viel sie davon hören will.', en: 'A person in a space: owner, moderator, member or reader, and how much they want to hear of it.' } },
  { de: 'Beitrag', en: 'Post', means: { de: 'Was jemand in einem Raum schreibt: Notiz, Frage, Entscheidung oder Bekanntgabe.', en: 'What somebody writes in a space: note, question, decision or announcement.' } },
  { de: 'Antwort', en: 'Comment', means: { de: 'Was jemand zu einem Beitrag schreibt. Bei einer Frage kann eine Antwort die angenommene sein.', en: 'What somebody writes about a post. Of a question, one may be the accepted answer.' } },
  { de: 'Entscheidung', en: 'Decision', means: { de: 'Ein Beitrag, der festhält, was beschlossen ist, warum und von wem, und welche frühere Entscheidung er ersetzt.', en: 'A post that keeps what was decided, why and by whom, and which earlier decision it replaces.' } },
  { de: 'Lesebestätigung', en: 'Acknowledgement', means: { de: 'Pflichtlektüre: wer bis wann bestätigen muss, eine Bekanntgabe gelesen zu haben.', en: 'Required reading: who must confirm by when to have read an announcement.' } },
  { de: 'Seite', en: 'Page', means: { de: 'Wissen, das bleibt: aus Beiträgen gewachsen, mit ihren Quellen, von jemandem gepflegt und mit einem Tag, an dem es wieder angesehen wird. Die Seiten eines Raums bilden einen Baum.', en: 'Knowledge that stays: grown out of posts, with its sources, kept by somebody, and with a day on which it is looked at again. The pages of a space form a tree.' } },
  { de: 'Hinweis', en: 'Notice', means: { de: 'Was einer Person mitgeteilt wird: gleich, in der nächsten Zusammenfassung oder nie, wie sie es will.', en: 'What a person is told: at once, in the next digest, or never, as they choose.' } },
  { de: 'Zusammenfassung', en: 'Digest', means: { de: 'Eine Mail zu gewählten Stunden mit allem, was seit der letzten zu sagen war; keine, wenn nichts war.', en: 'A mail at chosen hours with all there was to say since the last one; none when there was nothing.' } },
  { de: 'Ruhezeit', en: 'Quiet hours', means: { de: 'Die Stunden, in denen Kontor niemanden stört, außer durch dringende Pflichtlektüre.', en: 'The hours in which Kontor disturbs nobody, but for urgent required reading.' } },
  { de: 'Einstufung', en: 'Label', means: { de: 'Wie vertraulich etwas ist: öffentlich, intern, vertraulich, streng vertraulich.', en: 'How confidential a thing is: public, internal, confidential, strictly confidential.' } },
  { de: 'Ereignis', en: 'Event', means: { de: 'Was geschehen ist, aufgeschrieben in dem Augenblick, in dem es geschah; ohne Inhalte.', en: 'What happened, written in the moment in which it happened; without content.' } },
  { de: 'Merkliste', en: 'Bookmarks', means: { de: 'Beiträge, die sich eine Person gemerkt hat; nur für sie selbst zu sehen.', en: 'Posts that a person has kept; to be seen by themself only.' } },
  { de: 'Entwurf', en: 'Draft', means: { de: 'Ein noch nicht veröffentlichter Text, auf dem Server gehalten und nur für die Person, die ihn schreibt.', en: 'A text not yet published, kept on the server and for its writer only.' } },
];
