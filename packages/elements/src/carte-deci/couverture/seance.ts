/** What a visitor does with the coverage. It outlives the panel: closing it, or opening another, loses nothing. */
import type { Batiment, PointEau } from '@ternum/deci';
import type { CarteVue } from '../../shared/carte/types.ts';
import { lireCouche } from '../couches/lire.ts';
import type { ContextePanneau } from '../panneau.types.ts';
import { couches, direResultat, nommer, projet, ranger } from './couverture.model.ts';
import { brouillonDe, decider, estVide, neuf, type Brouillon, type Travail } from './travail.ts';

export class Seance {
  travail: Travail = neuf();
  parRues = false;
  /** m³/h of the next point that is added. */
  debit = 60;
  /** Address of the buildings that this is about. */
  readonly adresse: string;
  /** What was last done, or what came of it. */
  dit = '';
  /** Buildings done and all, while a calculation runs. */
  faits?: readonly [number, number];
  #contexte: ContextePanneau;
  #efface?: Travail;
  #batiments?: readonly Batiment[];
  #reseau?: { adresse: string; donnees: unknown };
  #arret?: AbortController;
  /** What the map shows of this. */
  #posee?: { vue: CarteVue; resultat: unknown; projets: unknown };

  constructor(contexte: ContextePanneau, adresse: string) {
    this.#contexte = contexte;
    this.adresse = adresse;
  }

  get enCours(): boolean {
    return Boolean(this.#arret);
  }

  /** The register was read again, or is another one. */
  get perime(): boolean {
    const { resultat } = this.travail;
    return Boolean(resultat && resultat.bilan !== this.#contexte.bilan);
  }

  get vide(): boolean {
    return estVide(this.travail);
  }

  get retablissable(): boolean {
    return this.vide && Boolean(this.#efface);
  }

  /** @param avant what to say before the result */
  async calculer(avant = ''): Promise<void> {
    const { hote, moteur, bilan } = this.#contexte;
    const { decisions, projets } = this.travail;
    const parRues = this.parRues && Boolean(hote.routes);
    this.#arret?.abort();
    const { signal } = (this.#arret = new AbortController());
    const mien = this.#arret;
    this.faits = [0, 1];
    this.#dire('Calcul en cours…');
    let dit: string;
    try {
      const { batimentsDepuisGeojson } = await import('@ternum/deci/couverture');
      this.#batiments ??= batimentsDepuisGeojson(
        (await lireCouche(this.adresse, 'Bâtiments', signal)).donnees,
      );
      const batiments = decider(this.#batiments, decisions);
      const reseau = parRues ? await this.#voies(hote.routes!, signal) : undefined;
      const { couvertures, gagnes } = await moteur.couverture(
        batiments,
        { projets, signal, reseau },
        (...faits) => {
          if (mien !== this.#arret) return;
          this.faits = faits;
          this.#contexte.redessiner();
        },
      );
      if (mien !== this.#arret) return;
      const rangees = ranger(batiments, couvertures, new Set(gagnes.map((g) => g.batiment)));
      this.#changer({ resultat: { rangees, bilan } });
      dit = `${avant} ${direResultat(rangees, parRues, projets.length)}`;
    } catch (erreur) {
      if (mien !== this.#arret) return;
      const cause = signal.aborted
        ? 'Calcul arrêté.'
        : ((erreur as { hint?: string }).hint ?? 'Le calcul n’a pas abouti : réessayez.');
      dit = `${avant} ${cause}${this.travail.resultat ? ' Le tableau reste celui du calcul précédent.' : ''}`;
    }
    // Its button goes away.
    if (hote.shadowRoot?.activeElement?.id === 'arreter') hote.viser('#calculer');
    this.#arret = this.faits = undefined;
    this.#dire(dit.trim());
  }

  arreter(): void {
    this.#arret?.abort();
  }

  ajouter(lon: number, lat: number): void {
    const { projets } = this.travail;
    this.#simuler([...projets, projet(lon, lat, this.debit, projets.length + 1)], 'Point ajouté.');
  }

  retirer(): void {
    this.#simuler(this.travail.projets.slice(0, -1), 'Point retiré.');
  }

  /** Fills the form: another building brings what was decided of it. */
  ecrire(partie: Partial<Brouillon>): void {
    const brouillon =
      partie.id === undefined
        ? { ...this.travail.brouillon, ...partie }
        : brouillonDe(partie.id, this.travail.decisions.get(partie.id));
    this.#changer({ brouillon });
    this.#contexte.redessiner();
  }

  /** Applies the form. @returns false when the comment is missing */
  appliquer(): boolean {
    const { brouillon, resultat } = this.travail;
    const rangees = resultat?.rangees ?? [];
    const vise = (rangees.find((r) => r.batiment.id === brouillon.id) ?? rangees[0])?.batiment;
    if (!vise) return true;
    const [id, nom] = [vise.id, nommer(vise)];
    const commentaire = brouillon.commentaire.trim();
    const decisions = new Map(this.travail.decisions);
    if (brouillon.choix === 'calcul') {
      if (!decisions.delete(id)) {
        this.#dire(`Aucune décision à retirer pour ${nom}.`);
        return true;
      }
      this.#changer({ decisions, brouillon: { id, choix: 'calcul', commentaire: '' } });
      void this.calculer(`Décision retirée pour ${nom}.`);
      return true;
    }
    if (!commentaire) {
      this.#dire('Une décision demande un commentaire : dites pourquoi.');
      return false;
    }
    const couvert = brouillon.choix === 'oui';
    decisions.set(id, { couvert, commentaire });
    this.#changer({ decisions, brouillon: { ...brouillon, id } });
    void this.calculer(`${nom} : ${couvert ? 'couvert' : 'non couvert'}, par décision.`);
    return true;
  }

  toutMontrer(): void {
    this.#changer({ tout: true });
    this.#contexte.redessiner();
  }

  /** Puts everything aside, or takes back what was put aside. */
  recommencer(): void {
    const rendre = this.retablissable;
    this.#arret?.abort();
    this.#arret = this.faits = undefined;
    const { travail } = this;
    this.travail = (rendre && this.#efface) || neuf();
    this.#efface = rendre ? undefined : travail;
    // A new start reads the file again.
    if (!rendre) this.#batiments = this.#reseau = undefined;
    this.#dire(
      rendre
        ? 'Décisions, points ajoutés et calcul rétablis.'
        : 'Décisions, points ajoutés et calcul effacés.',
    );
  }

  /** Puts on the map what it does not show yet; the map may have come, or be another one, since. */
  poser(): void {
    const vue = this.#contexte.carte();
    const { resultat, projets } = this.travail;
    const posee = this.#posee;
    if (!vue || (posee?.vue === vue && posee.resultat === resultat && posee.projets === projets))
      return;
    this.#posee = { vue, resultat, projets };
    for (const couche of couches(resultat?.rangees ?? [], projets))
      vue.mettreCouche(couche.nom, couche.donnees.features.length ? couche : undefined);
  }

  /** The legend goes with the panel, so do its marks. */
  oter(): void {
    this.#posee = undefined;
    for (const { nom } of couches([], [])) this.#contexte.carte()?.mettreCouche(nom, undefined);
  }

  #simuler(projets: readonly PointEau[], dit: string): void {
    this.#changer({ projets });
    void this.calculer(dit);
  }

  async #voies(adresse: string, signal: AbortSignal): Promise<unknown> {
    if (this.#reseau?.adresse !== adresse)
      this.#reseau = { adresse, donnees: (await lireCouche(adresse, 'Rues', signal)).donnees };
    return this.#reseau.donnees;
  }

  #changer(partie: Partial<Travail>): void {
    this.travail = { ...this.travail, ...partie };
  }

  #dire(dit: string): void {
    this.dit = dit;
    this.#contexte.redessiner();
  }
}
