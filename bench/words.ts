/** A seeded source of chance (mulberry32), so that every run fills the same house. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firstParts = 'Pumpen Ventil Dichtungs Gleitring Druck Prüf Ersatzteil Montage Werk Liefer Kunden Service Lager Wellen Motor Schalt Mess Rohr Flansch Guss Fertigungs Versand Angebots Wartungs Stücklisten Qualitäts Umbau Anlauf Schicht Rückruf'.split(' ');
const lastParts = 'block gehäuse plan protokoll termin liste bericht anlage nummer satz stand prüfung freigabe zeichnung auftrag wechsel schaden muster ring lager welle strecke vorgabe menge übergabe mappe regel meldung kosten frist'.split(' ');
const small = 'der die das und mit von für auf bei nach wir sie ist sind wird werden hat haben noch schon heute morgen gestern bitte danke nicht kein eine einen im am zum zur über unter zwischen seit bis'.split(' ');
const verbs = 'prüfen liefern bestellen montieren klären messen freigeben tauschen anpassen abstimmen dokumentieren besprechen verschieben bestätigen nacharbeiten'.split(' ');
const first = 'Anna Jan Hanne Emre Jana Tobias Rolf Miriam Sven Katrin Ole Birte Jens Maren Lars Wiebke Torben Silke Arne Meike Uwe Frauke Henning Antje Kai Dörte Malte Gesa Holger Inken'.split(' ');
const last = 'Petersen Krüger Bozkurt Sievers Ohlsen Lorenz Möller Jäger Thomsen Hansen Brodersen Reimers Paulsen Voß Clasen Demir Nowak Wulf Hartwig Kaya Lindemann Feddersen Oltmanns Harms Albers Schröder Böttcher Köhler Grünwald Weiß'.split(' ');

/** German-like text of invented compounds and everyday words. */
export function speaker(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const compound = () => pick(firstParts) + pick(lastParts);
  const sentence = (): string => {
    const length = 6 + Math.floor(random() * 9);
    const words = Array.from({ length }, () => (random() < 0.3 ? compound() : random() < 0.25 ? pick(verbs) : pick(small)));
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return {
    pick,
    compound,
    title: () => `${compound()} ${pick(small)} ${compound()} ${Math.floor(random() * 900) + 100}`,
    /** About `characters` characters of sentences. */
    text(characters: number): string {
      let text = sentence();
      while (text.length < characters) text += ` ${sentence()}`;
      return text;
    },
    name: () => `${pick(first)} ${pick(last)}`,
  };
}
