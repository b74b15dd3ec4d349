import type { Hit } from './hit.ts';

const freemail = new Set(
  `gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.org gmx.eu gmx.info web.de email.de t-online.de magenta.de freenet.de arcor.de online.de 1und1.de vodafone.de vodafonemail.de alice.de alice-dsl.net
  aol.com aol.de gmail.com googlemail.com google.com hotmail.com hotmail.de hotmail.fr hotmail.it outlook.com outlook.de outlook.at live.com live.de msn.com yahoo.com yahoo.de yahoo.fr yahoo.it yahoo.co.uk ymail.com rocketmail.com
  icloud.com me.com mac.com posteo.de posteo.net mailbox.org proton.me protonmail.com pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com mail.de mail.com email.com fastmail.com hushmail.com zoho.com
  kabelmail.de unitybox.de netcologne.de ewetel.net osnanet.de bluewin.ch sunrise.ch hispeed.ch aon.at chello.at liwest.at orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it tin.it wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz ziggo.nl planet.nl mail.ru yandex.ru yandex.com qq.com 163.com 126.com`.split(/\s+/),
);
const addresses = /(?<![\p{L}\p{N}._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@([A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){1,5})(?![\p{L}\p{N}@])/gu;

/** Finds mail addresses at providers for private people; those of companies are none. */
export function findPrivateMail(text: string): Hit[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(addresses)].filter((match) => freemail.has(match[1]!.toLowerCase())).map((match) => ({ found: 'privateMail', from: match.index, to: match.index + match[0].length }));
}
