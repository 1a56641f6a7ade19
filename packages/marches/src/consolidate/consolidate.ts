import { preparer } from '../colonnes/indexer.ts';
import { dire } from '../dire.ts';
import type { Concession, Consolidation, Contrat, Doublon, Lecture, Marche } from '../model.ts';
import { cleContenu, empreinte, mot, prefere } from './comparer.ts';
import { regleEnfreinte } from './ecarter.ts';
import { appliquer } from './modifications.ts';
import { SEUILS, type Seuil } from './seuils.ts';
import { souffle } from './souffle.ts';

type Enregistrement = Marche | Concession;

/** One reading, or several at once: a batch costs one turn of the event loop. */
export type Flux = Lecture | Lecture[];

/** What the steps of one consolidation share. */
export interface Travail {
  candidats: Enregistrement[];
  /** What a record became: the one that counts in its place. */
  devenu: Map<Enregistrement, Enregistrement>;
  /** Marks a record as counted already, by `garde`. */
  absorber(publie: Enregistrement, garde: Enregistrement, motif: Doublon['motif']): void;
}

/**
 * Sorts out everything that was read, once: what counts, what counts once already, what is set aside and why.
 * Several files may follow each other in `lectures`; batches are quicker than single records.
 *
 * Works in slices of about 12 ms, so that a page stays alive. Throws only what `lectures` throws.
 */
export async function consolidate(
  lectures: AsyncIterable<Flux> | Iterable<Flux>,
  regles: readonly Seuil[] = SEUILS,
): Promise<Consolidation> {
  const resultat: Consolidation = {
    enregistrements: 0,
    formats: [],
    marches: [],
    concessions: [],
    accordsCadres: [],
    ecartes: [],
    doublons: [],
    regroupees: 0,
    illisibles: [],
  };
  const absorbes: [Enregistrement, Doublon['motif']][] = [];
  const travail: Travail = {
    candidats: [],
    devenu: new Map(),
    absorber(publie, garde, motif) {
      travail.devenu.set(publie, garde);
      absorbes.push([publie, motif]);
    },
  };
  const pause = souffle();
  const parUid = new Map<string, Enregistrement | Enregistrement[]>();
  for await (const flux of lectures) {
    for (const lecture of Array.isArray(flux) ? flux : [flux]) recevoir(lecture, resultat, parUid);
    const attente = pause();
    if (attente) await attente;
  }
  // Tables and the 2019 format need more: a page that reads 2022 files never loads it.
  const anciens = resultat.formats.some((format) => !format.endsWith('2022'))
    ? await import('./anciens.ts')
    : undefined;
  for (const etape of [
    parIdentifiant(parUid, travail, (groupe) => {
      const contrats = anciens?.sansLignes(groupe, travail) ?? groupe;
      resultat.regroupees += groupe.length - contrats.length;
      return contrats;
    }),
    anciens?.parCompteur(travail) ?? [],
    parContenu(travail),
    classer(travail, resultat, regles),
    // The first summary then only reads.
    preparer(resultat),
  ]) {
    // Each step stops every 128 records to let the page breathe when it is time to.
    for (const _ of etape) {
      const attente = pause();
      if (attente) await attente;
    }
  }
  for (const [publie, motif] of absorbes) {
    let garde = publie;
    for (let suite; (suite = travail.devenu.get(garde));) garde = suite;
    const compte = garde;
    resultat.doublons.push({
      publie,
      garde,
      motif,
      get raison() {
        return dire((p) => p.doublon(motif, publie.id, compte.id), motif);
      },
    });
  }
  return resultat;
}

function recevoir(
  lecture: Lecture,
  resultat: Consolidation,
  parUid: Map<string, Enregistrement | Enregistrement[]>,
): void {
  resultat.enregistrements++;
  if ('illisible' in lecture) {
    resultat.illisibles.push(lecture.illisible);
    return;
  }
  const contrat = 'marche' in lecture ? lecture.marche : lecture.concession;
  const { format } = contrat;
  if (!resultat.formats.includes(format)) resultat.formats.push(format);
  // A concession and a marché of one uid are two contracts.
  const uid = 'marche' in lecture ? contrat.uid : `c ${contrat.uid}`;
  const deja = parUid.get(uid);
  if (!deja) parUid.set(uid, contrat);
  else if (Array.isArray(deja)) deja.push(contrat);
  else parUid.set(uid, [deja, contrat]);
}

/** Records repeated to the letter, and lines of tables, share a uid. */
function* parIdentifiant(
  parUid: Map<string, Enregistrement | Enregistrement[]>,
  { candidats, absorber }: Travail,
  regrouper: (groupe: Enregistrement[]) => Enregistrement[],
): Generator<void> {
  let n = 0;
  for (const groupe of parUid.values()) {
    if (!(++n & 127)) yield;
    if (!Array.isArray(groupe)) {
      candidats.push(groupe);
      continue;
    }
    const vus = new Map<string, Enregistrement>();
    for (const contrat of groupe) {
      const cle = empreinte(contrat);
      const premier = vus.get(cle);
      if (premier) absorber(contrat, premier, 'identique');
      else vus.set(cle, contrat);
    }
    for (const contrat of regrouper([...vus.values()])) candidats.push(contrat);
  }
  parUid.clear();
}

/** The same content under any two ids. */
function* parContenu({ candidats, devenu, absorber }: Travail): Generator<void> {
  // With the subject as it is compared: a hostile file has thousands under one key.
  const contenus = new Map<string, Enregistrement | [Enregistrement, string | number][]>();
  let n = 0;
  for (const contrat of candidats) {
    if (!(++n & 127)) yield;
    const cle = devenu.has(contrat) ? undefined : cleContenu(contrat);
    if (!cle) continue;
    const deja = contenus.get(cle);
    if (!deja) {
      contenus.set(cle, contrat);
      continue;
    }
    const liste = Array.isArray(deja)
      ? deja
      : [[deja, mot(deja.objet)] as [Enregistrement, string]];
    contenus.set(cle, liste);
    const objet = mot(contrat.objet);
    const place = liste.find(
      ([autre, sien]) =>
        (!objet || !sien || sien === objet) && estConcession(autre) === estConcession(contrat),
    );
    if (!place) liste.push([contrat, objet]);
    else if (prefere(contrat, place[0])) {
      absorber(place[0], contrat, 'meme-contenu');
      [place[0], place[1]] = [contrat, objet];
    } else absorber(contrat, place[0], 'meme-contenu');
  }
}

/** Modifications applied, rules looked at: each contract that counts finds its place. */
function* classer(
  { candidats, devenu }: Travail,
  { marches, concessions, accordsCadres, ecartes }: Consolidation,
  regles: readonly Seuil[],
): Generator<void> {
  let n = 0;
  for (const publie of candidats) {
    if (!(++n & 127)) yield;
    if (devenu.has(publie)) continue;
    const concession = estConcession(publie);
    const contrat = appliquer<Enregistrement>(publie) as Contrat & Contrat<Concession>;
    const regle = regleEnfreinte(contrat.actuel, concession ? 'concession' : 'marche', regles);
    if (regle) {
      const { code, phrase } = regle;
      ecartes.push({
        contrat,
        motif: code,
        get raison() {
          return phrase ?? dire((p) => p.ecart(code), code);
        },
      });
    } else if (concession) concessions.push(contrat);
    else if (publie.accordCadre) accordsCadres.push(contrat);
    else marches.push(contrat);
  }
}

// `accordCadre` is written on every marché.
const estConcession = (contrat: Enregistrement): contrat is Concession =>
  !('accordCadre' in contrat);
