import type { StoryFile } from './types.ts';

/** The files that posts and agreements of the story carry; how they were made is told in demo/files/README.md. */
export const files: StoryFile[] = [
  { key: 'pruefprotokoll', name: 'Pruefprotokoll_Druckbehaelter_Fassung_3.pdf', path: 'pruefprotokoll.pdf' },
  { key: 'montage-hv40', name: 'Montage_HV-40_RevC.pdf', path: 'montage-hv40.pdf' },
  { key: 'bericht-8d', name: '8D-Bericht_26-114.pdf', path: 'bericht-8d.pdf' },
  { key: 'auditbericht', name: 'Auditbericht_Kurzfassung.pdf', path: 'auditbericht.pdf' },
  { key: 'ersatzteile-bp220', name: 'Ersatzteilliste_BP-220.xlsx', path: 'ersatzteile-bp220.xlsx' },
  { key: 'schichtplan', name: 'Schichtplan_Werk2_Umbau.xlsx', path: 'schichtplan.xlsx' },
  { key: 'bv-kontor', name: 'Betriebsvereinbarung_Kontor_Entwurf_3.docx', path: 'bv-kontor.docx' },
  { key: 'checkliste-inbetriebnahme', name: 'Checkliste_Inbetriebnahme.docx', path: 'checkliste-inbetriebnahme.docx' },
  { key: 'staplerunterweisung', name: 'Staplerunterweisung.odt', path: 'staplerunterweisung.odt' },
  { key: 'speiseplan', name: 'Speiseplan.ods', path: 'speiseplan.ods' },
  { key: 'messwerte-dauerlauf', name: 'Messwerte_Dauerlauf_BP-220.csv', path: 'messwerte-dauerlauf.csv' },
  { key: 'dichtung-220-17', name: 'Zeichnung_220-17_RevC.png', path: 'dichtung-220-17.png' },
  { key: 'bohrbild-hv40', name: 'Bohrbild_HV-40_40-117.png', path: 'bohrbild-hv40.png' },
  { key: 'kennlinie-bp220', name: 'Kennlinie_BP-220.png', path: 'kennlinie-bp220.png' },
  { key: 'lageplan', name: 'Lageplan_Umleitung_Tor_3.png', path: 'lageplan.png' },
  { key: 'messestand', name: 'Messestand_Entwurf.jpg', path: 'messestand.jpg' },
  { key: 'betrugsmail', name: 'Betrugsmail_mit_Hinweisen.png', path: 'betrugsmail.png' },
  { key: 'nda-ahrens', name: 'Geheimhaltung_Ahrens_Hydraulik.pdf', path: 'nda-ahrens.pdf' },
  { key: 'avv-ahrens', name: 'Auftragsverarbeitung_Ahrens_Hydraulik.pdf', path: 'avv-ahrens.pdf' },
  { key: 'nda-nordwerk', name: 'Geheimhaltung_Nordwerk.pdf', path: 'nda-nordwerk.pdf' },
  { key: 'avv-nordwerk', name: 'Auftragsverarbeitung_Nordwerk.pdf', path: 'avv-nordwerk.pdf' },
];
