/** A walk over tokens, and the values that every clause has in common. */
import { FONCTIONS, type Fonction, type Valeur } from './arbre.ts';
import { malforme } from './erreur.ts';
import { lire, type Jeton } from './lexer.ts';

const DELTAS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];

export class Curseur {
  readonly #jetons: Jeton[];
  #i = 0;

  constructor(source: string) {
    this.#jetons = lire(source);
  }
  get ici(): Jeton {
    return this.#jetons[this.#i]!;
  }
  get suivant(): Jeton {
    return this.#jetons[this.#i + 1] ?? this.ici;
  }
  avancer(): Jeton {
    const jeton = this.ici;
    if (jeton.genre !== 'fin') this.#i++;
    return jeton;
  }
  /** Keywords are read in any case. */
  estMot(mot: string, jeton = this.ici): boolean {
    return jeton.genre === 'nom' && jeton.valeur.toLowerCase() === mot;
  }
  estSigne(signe: string, jeton = this.ici): boolean {
    return jeton.genre === 'signe' && jeton.valeur === signe;
  }
  siMot(mot: string): boolean {
    return this.estMot(mot) && Boolean(this.avancer());
  }
  siSigne(signe: string): boolean {
    return this.estSigne(signe) && Boolean(this.avancer());
  }
  signe(signe: string): void {
    if (!this.siSigne(signe)) throw this.inattendu(`expected ${signe}`);
  }
  inattendu(detail = 'syntax error'): Error {
    return malforme(`${detail}, found ${this.ici.valeur} at ${this.ici.position}`);
  }
  fin(): void {
    if (this.ici.genre !== 'fin') throw this.inattendu();
  }
  champ(): string {
    const { genre, valeur } = this.ici;
    if (genre !== 'nom' && genre !== 'champ') throw this.inattendu('expected a field');
    this.avancer();
    return valeur;
  }
  texte(): string {
    if (this.ici.genre !== 'texte') throw this.inattendu('expected a string');
    return this.avancer().valeur;
  }

  valeur(): Valeur {
    const { genre, valeur } = this.ici;
    if (this.estSigne('-') || this.estSigne('+')) {
      const moins = this.avancer().valeur === '-';
      const { valeur: n, genre: g } = this.avancer();
      if (g !== 'nombre') throw this.inattendu('expected a number');
      return { t: 'nombre', valeur: moins ? -Number(n) : Number(n) };
    }
    if (genre === 'nombre') return { t: 'nombre', valeur: Number(this.avancer().valeur) };
    if (genre === 'texte') return { t: 'texte', valeur: this.avancer().valeur };
    if (this.estMot('date') && this.suivant.genre === 'texte') {
      this.avancer();
      return { t: 'date', valeur: this.avancer().valeur };
    }
    if (this.estMot('true') || this.estMot('false'))
      return { t: 'vrai', valeur: this.avancer().valeur.toLowerCase() === 'true' };
    if (genre === 'nom' && this.estSigne('(', this.suivant))
      return this.#appel(valeur.toLowerCase());
    return { t: 'champ', nom: this.champ() };
  }

  #appel(nom: string): Valeur {
    if (nom === 'now') {
      this.avancer();
      this.signe('(');
      const deltas: [string, number][] = [];
      while (!this.estSigne(')')) {
        const unite = this.champ().toLowerCase();
        this.signe('=');
        const n = this.valeur();
        if (!DELTAS.includes(unite) || n.t !== 'nombre')
          throw this.inattendu('bad argument of now()');
        deltas.push([unite, n.valeur]);
        if (!this.siSigne(',')) break;
      }
      this.signe(')');
      return { t: 'now', deltas };
    }
    if (!FONCTIONS.includes(nom)) throw malforme(`unknown function ${nom}`);
    this.avancer();
    this.signe('(');
    const champ = this.champ();
    this.signe(')');
    return { t: 'champ', nom: champ, fonction: nom as Fonction };
  }
}
