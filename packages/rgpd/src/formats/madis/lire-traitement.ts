/** One line of the export of processings → a sheet. */
import type { Traitement } from '../../model/index.ts';
import type { Carnet } from '../commun/carnet.ts';
import { SANS_NOM } from '../commun/carnet.ts';
import { lignesDe, lirePuces } from '../commun/elements.ts';
import { etiqueter } from '../commun/etiquettes.ts';
import { instantDe, lireJour } from '../commun/jours.ts';
import { cle, codeDe, lireOui, lireSu } from '../commun/mots.ts';
import type { Destinataire } from '../commun/parties.ts';
import { DESTINATAIRES } from '../commun/phrases.ts';
import { lireDonnees } from './donnees.ts';
import { COLONNES, colonneCritere, CRITERES, type Colonne } from './entetes.ts';
import { ROLES } from './enumerations.ts';
import { lireFinalites } from './finalites.ts';
import { lireGens } from './gens.ts';
import { lireMesures } from './mesures.ts';
import type { Rang } from '../commun/tables.ts';

const roleDe = codeDe(ROLES);

const liste = (texte: string, entre: string): string[] =>
  lirePuces(texte)?.map(([p = '']) => p) ??
  (cle(texte) === 'aucun' ? '' : texte)
    .split(texte.includes('\n') ? /\r?\n/ : entre)
    .map((e) => e.trim())
    .filter(Boolean);

function destinataires(texte: string): Traitement['destinataires'] {
  const puces = lirePuces(texte);
  if (puces)
    return puces.map(([nom = '', type = '', precision = '']): Destinataire => ({
      type: Object.hasOwn(DESTINATAIRES, type) ? (type as Destinataire['type']) : 'autre',
      nom,
      ...(precision ? { precision } : {}),
    }));
  if (!texte) return undefined;
  return (
    lireSu(texte) ??
    (cle(texte) === 'aucun'
      ? []
      : lignesDe(texte).map((nom): Destinataire => ({ type: 'autre', nom })))
  );
}

/** What was ticked; `coches`: whether boxes were found that were not, which says nothing. */
function criteres(rang: Rang): { oui: Record<string, 'oui'>; vides: boolean } {
  const oui: Record<string, 'oui'> = {};
  let vides = false;
  for (const [nom, code] of Object.entries(CRITERES)) {
    const lu = lireOui(rang.lire(colonneCritere(nom)));
    if (lu === 'oui') oui[code] = 'oui';
    else if (lu === 'non') vides = true;
  }
  return { oui, vides };
}

/** Fills the notebook with a line. Returns whether boxes that are not ticked were left unanswered. */
export function lireTraitement(rang: Rang, carnet: Carnet): boolean {
  const ou = (c: Colonne): string => `ligne ${rang.numero}, colonne « ${COLONNES[c]} »`;
  const lire = (c: Colonne): string => rang.lire(COLONNES[c]);
  const perdu = (c: Colonne, texte = lire(c)): void => carnet.ignorer(ou(c), texte);
  const t = carnet.nouveau(lire('nom') || SANS_NOM);
  if (!lire('nom')) carnet.avertir(ou('nom'), 'Ce traitement n’a pas de nom.');

  const role = roleDe(lire('role'));
  if (role) t.role = role;
  else perdu('role');
  const { finalites, inconnues } = lireFinalites(
    lire('finalites'),
    lire('base'),
    lire('justification'),
  );
  t.finalites = finalites;
  for (const base of inconnues) perdu('base', base);
  if (lire('service')) t.service = lire('service');
  const etat = cle(lire('etat'));
  if (etat === 'inactif') t.statut = 'archive';
  else if (etat !== 'actif') perdu('etat');
  const publie = lireOui(lire('public'));
  if (publie === 'oui' || publie === 'non') t.public = publie === 'oui';
  else perdu('public');

  const donnees = lireDonnees({
    donnees: lire('donnees'),
    autres: lire('autresDonnees'),
    duree: lire('duree'),
    noms: lire('dureeNom'),
    sort: lire('sort'),
  });
  if (donnees.donnees) t.donnees = donnees.donnees;
  for (const { colonne, texte } of donnees.perdus) perdu(colonne, texte);
  if (donnees.ambigu)
    carnet.avertir(
      ou('donnees'),
      'Madis réunit les opinions politiques et religieuses : la fiche porte les deux, retirez celle qui n’y est pas.',
    );

  const gens = lireGens(rang);
  if (gens.personnes) t.personnes = gens.personnes;
  const mesures = lireMesures(rang);
  if (mesures) t.mesures = mesures;
  const vers = destinataires(lire('destinataires'));
  if (vers) t.destinataires = vers;
  const noms = lire('sousTraitants');
  if (noms)
    t.sousTraitants = lireSu(noms) ?? liste(noms, ' - ').map((nom) => carnet.sousTraitant(nom).id);
  const logiciels = lire('logiciels');
  if (logiciels) t.logiciels = lireSu(logiciels) ?? liste(logiciels, ', ');
  const papier = cle(lire('papier'));
  if (papier === 'actif' || papier === 'oui') t.papier = 'oui';
  else if (papier !== 'inactif' && papier !== 'non') perdu('papier');
  const canaux = liste(lire('moyens'), ', ');
  if (lire('origine') || lire('moyens'))
    t.collecte = {
      ...(lire('origine') ? { source: lire('origine') } : {}),
      ...(lire('moyens') ? { canaux } : {}),
    };

  const { oui, vides } = criteres(rang);
  const exempte = lireOui(lire('exempte'));
  if (exempte === undefined) perdu('exempte');
  if (Object.keys(oui).length || exempte === 'oui')
    t.aipd = {
      ...(Object.keys(oui).length ? { criteres: oui } : {}),
      ...(exempte === 'oui' ? { decision: 'non-requise' as const } : {}),
    };
  for (const champ of ['creeLe', 'modifieLe'] as const) {
    const jour = lireJour(lire(champ));
    if (jour) t[champ] = instantDe(jour);
    else perdu(champ);
  }
  const coordonnees = lire('coordonnees');
  if (coordonnees && t.role !== 'responsable')
    t.avec = lignesDe(coordonnees).map((nom) => ({ nom }));
  const note = etiqueter(lire('observations'), [
    ['Préconisations', lire('preconisations')],
    ['Coordonnées du responsable de traitement', t.avec ? '' : coordonnees],
    ['Nombre de personnes concernées', gens.nombre ?? ''],
  ]);
  if (note) t.note = note;

  for (const c of ['structure', 'siren', 'insee'] as const) lire(c);
  if (lire('preuves') && lire('preuves') !== '0')
    carnet.avertir(
      ou('preuves'),
      `Les preuves de Madis (${lire('preuves')}) ne sont pas dans ce fichier : joignez-les à la main.`,
    );
  perdu('creePar');
  for (const { colonne, texte } of rang.restes())
    carnet.ignorer(`ligne ${rang.numero}, colonne « ${colonne} »`, texte);
  carnet.traitements.push(t);
  return vides || papier === 'inactif' || papier === 'non';
}
