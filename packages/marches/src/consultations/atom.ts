/** Calls → an Atom feed (RFC 4287). */
import { formatDate } from '@ternum/core';
import type { Consultation } from './model.ts';
import { dateLimiteEnMots } from './paris.ts';

/** What a feed says of itself (RFC 4287). */
export interface OptionsAtom {
  /** Title of the feed; its author too, when the calls have several buyers. */
  titre: string;
  /** Address at which the feed will be read. */
  adresse?: string;
  /** Page that shows the calls. */
  site?: string;
  /** Moment of the last change, ISO 8601 in UTC. */
  misAJour: string;
}

/**
 * Entries in the order given. The same calls give the same bytes. Identifiers are URNs that stay when the feed moves
 * and when a call is corrected (`premierAvis`).
 */
export function versAtom(consultations: readonly Consultation[], options: OptionsAtom): string {
  const { titre, adresse, site, misAJour } = options;
  const lignes = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `<id>${xml(`urn:ternum:consultations:${encodeURIComponent(propre(adresse ?? titre))}`)}</id>`,
    `<title>${xml(titre)}</title>`,
    `<updated>${xml(misAJour)}</updated>`,
    ...lien('self', adresse, 'application/atom+xml'),
    ...lien('alternate', site, 'text/html'),
    `<author><name>${xml(auteur(consultations) ?? titre)}</name></author>`,
    ...consultations.map((c) => entree(c, misAJour)),
    '</feed>',
    '',
  ];
  return lignes.join('\n');
}

/** Identifier of a call for feeds and agendas, the same through its corrections. */
export function identifiantStable(c: Consultation): string {
  // Two towns number their calls alike; BOAMP numbers all of them.
  const qui = c.source === 'fichier' ? [c.acheteur.siret ?? c.acheteur.nom] : [];
  return ['urn:ternum:consultation', c.source, ...qui, c.premierAvis ?? c.id]
    .map((partie, i) => (i ? encodeURIComponent(propre(partie)) : partie))
    .join(':');
}

function entree(c: Consultation, defaut: string): string {
  const paru = c.datePublication ? `${c.datePublication}T00:00:00Z` : undefined;
  return [
    '<entry>',
    `<id>${xml(identifiantStable(c))}</id>`,
    `<title>${xml(c.etat === 'annulee' ? `Annulé : ${c.objet}` : c.objet || 'Sans objet')}</title>`,
    `<updated>${xml(changeDe(c, paru, defaut))}</updated>`,
    ...(paru ? [`<published>${xml(paru)}</published>`] : []),
    ...lien('alternate', c.lienReponse ?? c.lienAvis),
    ...(c.lienReponse ? lien('related', c.lienAvis) : []),
    `<author><name>${xml(c.acheteur.nom || 'Acheteur non précisé')}</name></author>`,
    ...c.categories.map((categorie) => `<category term="${xml(categorie)}"/>`),
    `<summary type="text">${xml(resume(c))}</summary>`,
    '</entry>',
  ].join('\n');
}

/** A call withdrawn where it stood has changed since it was published. */
const changeDe = (c: Consultation, paru: string | undefined, defaut: string): string =>
  c.misAJour ?? (c.etat === 'annulee' && !c.premierAvis ? defaut : (paru ?? defaut));

/** A few plain sentences: what a reader of feeds shows. */
function resume(c: Consultation): string {
  return [
    c.etat === 'annulee' && 'Cette consultation a été annulée.',
    c.dateLimite && `À remettre avant le ${dateLimiteEnMots(c.dateLimite)} (heure de Paris).`,
    c.jourLimite &&
      `À remettre au plus tard le ${formatDate(c.jourLimite)} : l’heure est dans l’avis.`,
    c.limiteIncertaine && 'La date limite a changé : elle est dans l’avis.',
    c.procedure && `Procédure : ${c.procedure}.`,
    c.lots.length > 0 &&
      `Lots : ${c.lots.map((l) => [l.numero, l.intitule].filter(Boolean).join('. ')).join(' ; ')}.`,
    c.lieu.libelle && `Lieu : ${c.lieu.libelle}.`,
    c.aFournir.length > 0 && `À fournir : ${c.aFournir.join(' ; ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The one buyer of all calls. */
function auteur(consultations: readonly Consultation[]): string | undefined {
  const noms = new Set(consultations.map((c) => c.acheteur.nom).filter(Boolean));
  return noms.size === 1 ? [...noms][0] : undefined;
}

function lien(rel: string, adresse: string | undefined, type?: string): string[] {
  if (!adresse || !/^https?:\/\//i.test(adresse)) return [];
  return [`<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${xml(adresse)}"/>`];
}

const ECHAPPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or an attribute: what XML 1.0 forbids is removed, `>` too is escaped (`]]>`). */
const xml = (texte: string): string => propre(texte).replace(/[&<>"']/g, (c) => ECHAPPES[c]!);

const propre = (texte: string): string =>
  texte
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '');
