import type { Concession, Consolidation, Doublon, Format, Lecture, Marche } from '../model.ts';
import { preparer } from '../colonnes/indexer.ts';
import { cleContenu, compatible, empreinte, prefere } from './comparer.ts';
import { regleEnfreinte } from './ecarter.ts';
import { appliquer } from './modifications.ts';
import { REGLES, type Regle } from './regles.ts';
import { souffle } from './souffle.ts';

type Enregistrement = Marche | Concession;
type Flux = Lecture | Lecture[];
type Anciens = typeof import('./anciens.ts');

/**
 * Sorts out everything that was read, once: what counts, what counts once already, what is set aside and why.
 * Several files may follow each other in `lectures`; batches are quicker than single records.
 *
 * Works in slices of about 12 ms, so that a page stays alive. Throws only what `lectures` throws.
 */
export async function consolidate(
  lectures: AsyncIterable<Flux> | Iterable<Flux>,
  regles: readonly Regle[] = REGLES,
): Promise<Consolidation> {
  const travail = new Travail();
  const pause = souffle();
  for await (const flux of lectures) {
    if (Array.isArray(flux)) for (const lecture of flux) travail.recevoir(lecture);
    else travail.recevoir(flux);
    const attente = pause();
    if (attente) await attente;
  }
  // Tables and the 2019 format need more: a page that reads 2022 files never loads it.
  const anciens = travail.resultat.formats.some((format) => !format.endsWith('2022'))
    ? await import('./anciens.ts')
    : undefined;
  for (const etape of [
    travail.parIdentifiant(anciens?.regrouper),
    anciens ? travail.parCompteur(anciens) : [],
    travail.parContenu(),
    travail.classer(regles),
    // The first summary then only reads.
    preparer(travail.resultat),
  ]) {
    // Each step stops every 128 records to let the page breathe when it is time to.
    for (const _ of etape) {
      const attente = pause();
      if (attente) await attente;
    }
  }
  return travail.resultat;
}

class Travail {
  readonly resultat: Consolidation = {
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
  /** Records by uid; a list only where several share it. */
  #parUid = new Map<string, Enregistrement | Enregistrement[]>();
  #candidats: Enregistrement[] = [];
  /** What a record became: the one that counts in its place. */
  #devenu = new Map<Enregistrement, Enregistrement>();
  #doublons: { publie: Enregistrement; motif: Doublon['motif'] }[] = [];
  #format?: Format;

  recevoir(lecture: Lecture): void {
    const { resultat } = this;
    resultat.enregistrements++;
    if ('illisible' in lecture) {
      resultat.illisibles.push(lecture.illisible);
      return;
    }
    const contrat = 'marche' in lecture ? lecture.marche : lecture.concession;
    if (contrat.format !== this.#format) {
      this.#format = contrat.format;
      if (!resultat.formats.includes(contrat.format)) resultat.formats.push(contrat.format);
    }
    // A concession and a marché of one uid are two contracts.
    const uid = 'marche' in lecture ? contrat.uid : `c ${contrat.uid}`;
    const deja = this.#parUid.get(uid);
    if (!deja) this.#parUid.set(uid, contrat);
    else if (Array.isArray(deja)) deja.push(contrat);
    else this.#parUid.set(uid, [deja, contrat]);
  }

  /** Records repeated to the letter, and lines of tables, which share a uid. */
  *parIdentifiant(regrouper?: Anciens['regrouper']): Generator<void> {
    let n = 0;
    for (const groupe of this.#parUid.values()) {
      if (!(++n & 127)) yield;
      if (!Array.isArray(groupe)) this.#candidats.push(groupe);
      else {
        const uniques = this.#sansRepetition(groupe);
        this.#candidats.push(...(regrouper ? this.#sansLignes(uniques, regrouper) : uniques));
      }
    }
    this.#parUid.clear();
  }

  #sansRepetition(groupe: Enregistrement[]): Enregistrement[] {
    const vus = new Map<string, Enregistrement>();
    return groupe.filter((contrat) => {
      const cle = empreinte(contrat);
      const premier = vus.get(cle);
      if (premier) this.#absorber(contrat, premier, 'identique');
      else vus.set(cle, contrat);
      return !premier;
    });
  }

  #sansLignes(groupe: Enregistrement[], regrouper: Anciens['regrouper']): Enregistrement[] {
    const estLigne = (c: Enregistrement): c is Marche =>
      (c as Marche).ligne !== undefined && c.uid !== c.acheteur.id;
    const lignes = groupe.filter(estLigne);
    if (lignes.length < 2) return groupe;
    const contrats = regrouper(lignes, (ligne, contrat) => this.#devenu.set(ligne, contrat));
    this.resultat.regroupees += lignes.length - contrats.length;
    return [...contrats, ...groupe.filter((c) => !estLigne(c))];
  }

  /** The 2019 counter of publications. */
  *parCompteur({ racineDe, chaines }: Anciens): Generator<void> {
    const racines = new Map<string, number | number[]>();
    for (const [i, contrat] of this.#candidats.entries()) {
      if (!(i & 127)) yield;
      const racine = racineDe(contrat);
      if (!racine) continue;
      const deja = racines.get(racine);
      if (deja === undefined) racines.set(racine, i);
      else if (typeof deja === 'number') racines.set(racine, [deja, i]);
      else deja.push(i);
    }
    let n = 0;
    for (const rangs of racines.values()) {
      if (!(++n & 127)) yield;
      if (typeof rangs === 'number') continue;
      const groupe = rangs.map((i) => this.#candidats[i] as Marche);
      for (const { publications, retenue } of chaines(groupe)) {
        const derniere = publications.at(-1)!;
        if (retenue !== derniere) {
          this.#candidats[rangs[groupe.indexOf(derniere)]!] = retenue;
          this.#devenu.set(derniere, retenue);
        }
        for (const avant of publications.slice(0, -1)) this.#absorber(avant, retenue, 'compteur');
      }
    }
  }

  *parContenu(): Generator<void> {
    const contenus = new Map<string, Enregistrement | Enregistrement[]>();
    for (const [i, contrat] of this.#candidats.entries()) {
      if (!(i & 127)) yield;
      const cle = this.#devenu.has(contrat) ? undefined : cleContenu(contrat);
      if (!cle) continue;
      const deja = contenus.get(cle);
      if (!deja) {
        contenus.set(cle, contrat);
        continue;
      }
      const liste = Array.isArray(deja) ? deja : [deja];
      const rang = liste.findIndex(
        (autre) =>
          compatible(autre.objet, contrat.objet) && estConcession(autre) === estConcession(contrat),
      );
      if (rang < 0) contenus.set(cle, [...liste, contrat]);
      else {
        const autre = liste[rang]!;
        if (prefere(contrat, autre)) {
          this.#absorber(autre, contrat, 'meme-contenu');
          liste[rang] = contrat;
          contenus.set(cle, liste);
        } else this.#absorber(contrat, autre, 'meme-contenu');
      }
    }
  }

  *classer(regles: readonly Regle[]): Generator<void> {
    const { resultat } = this;
    for (const [i, contrat] of this.#candidats.entries()) {
      if (!(i & 127)) yield;
      if (this.#devenu.has(contrat)) continue;
      const concession = estConcession(contrat);
      const complet = appliquer<Enregistrement>(contrat);
      const regle = regleEnfreinte(complet.actuel, concession ? 'concession' : 'marche', regles);
      if (regle)
        resultat.ecartes.push({
          contrat: complet as Consolidation['ecartes'][number]['contrat'],
          motif: regle.code,
          raison: regle.phrase,
        });
      else if (concession)
        resultat.concessions.push(complet as Consolidation['concessions'][number]);
      else
        resultat[(contrat as Marche).accordCadre ? 'accordsCadres' : 'marches'].push(
          complet as Consolidation['marches'][number],
        );
    }
    for (const { publie, motif } of this.#doublons) {
      let garde = publie;
      for (let suite; (suite = this.#devenu.get(garde));) garde = suite;
      resultat.doublons.push({ publie, garde, motif, raison: RAISONS[motif](publie, garde) });
    }
  }

  #absorber(publie: Enregistrement, garde: Enregistrement, motif: Doublon['motif']): void {
    this.#devenu.set(publie, garde);
    this.#doublons.push({ publie, motif });
  }
}

// `dateDebutExecution` is written on every concession, even undefined; `accordCadre` on every marché.
const estConcession = (contrat: Enregistrement): contrat is Concession =>
  !('accordCadre' in contrat);

const RAISONS: Record<Doublon['motif'], (a: Enregistrement, b: Enregistrement) => string> = {
  identique: (_, { id }) => `Cet enregistrement répète mot pour mot le contrat « ${id} ».`,
  compteur: (a, b) => `Le même contrat a été publié de nouveau : « ${b.id} » remplace « ${a.id} ».`,
  'meme-contenu': (_, { id }) =>
    `Acheteur, titulaires, montant, date et code CPV sont ceux du contrat « ${id} ».`,
};
