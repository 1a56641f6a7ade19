/** What a reader notes on its way, and the register that it makes at the end. */
import {
  createRegistre,
  horloge as horlogeDeLaMachine,
  type Change,
  type Horloge,
  type Organisme,
  type SousTraitant,
  type Traitement,
} from '../../model/index.ts';
import { limiter } from './limites.ts';
import type { Avertissement, Ignore, Lecture, OptionsLecture } from './types.ts';

/** Words under which a processing without a name is read. */
export const SANS_NOM = 'Traitement sans nom';

export class Carnet {
  readonly avertissements: Avertissement[] = [];
  readonly ignores: Ignore[] = [];
  readonly traitements: Traitement[] = [];
  readonly sousTraitants: SousTraitant[] = [];
  readonly horloge: Horloge;
  readonly maintenant: string;
  #organisme: Organisme = { nom: '' };

  constructor({ horloge = horlogeDeLaMachine }: OptionsLecture = {}) {
    this.horloge = horloge;
    this.maintenant = horloge.maintenant();
  }

  avertir(position: string, texte: string): void {
    this.avertissements.push({ position, texte });
  }

  ignorer(position: string, texte: string): void {
    if (texte.trim()) this.ignores.push({ position, texte });
  }

  /** An empty sheet, to fill. */
  nouveau(nom: string): Traitement {
    return {
      id: this.horloge.id(),
      nom,
      role: 'responsable',
      statut: 'brouillon',
      finalites: [],
      creeLe: this.maintenant,
      modifieLe: this.maintenant,
    };
  }

  /** The first file or sheet that says something about the body is believed; another says otherwise: a warning. */
  organisme(position: string, lu: Partial<Organisme>): void {
    for (const [champ, valeur] of Object.entries(lu)) {
      if (valeur === undefined || valeur === '') continue;
      const connu = this.#organisme[champ as keyof Organisme];
      if (connu === undefined || connu === '')
        this.#organisme = { ...this.#organisme, [champ]: valeur };
      else if (JSON.stringify(connu) !== JSON.stringify(valeur))
        this.ignorer(position, `Autre ${champ} : ${enTexte(valeur)}`);
    }
  }

  /** A processor by its name: the same name is the same processor. */
  sousTraitant(nom: string): SousTraitant {
    const deja = this.sousTraitants.find((s) => s.nom === nom);
    if (deja) return deja;
    const instant = this.maintenant;
    const neuf = { id: this.horloge.id(), nom, creeLe: instant, modifieLe: instant };
    this.sousTraitants.push(neuf);
    return neuf;
  }

  lecture(): Lecture {
    const traitements = this.traitements.map((t) => limiter(t, this));
    const sousTraitants = this.sousTraitants.map((s) => limiter(s, this));
    const registre = {
      ...createRegistre(this.#organisme, this.horloge),
      traitements,
      sousTraitants,
    };
    const changes: Change[] = [
      ...sousTraitants.map((valeur): Change => ({ type: 'poser', dans: 'sousTraitants', valeur })),
      ...traitements.map((valeur): Change => ({ type: 'poser', dans: 'traitements', valeur })),
    ];
    return { registre, changes, avertissements: this.avertissements, ignores: this.ignores };
  }
}

const enTexte = (valeur: unknown): string =>
  typeof valeur === 'string' ? valeur : JSON.stringify(valeur);
