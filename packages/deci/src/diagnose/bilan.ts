/** Adds up a register, record after record. */
import type { CodeEtat, Etat } from '../etat/types.ts';
import type { Lecture, PointEau } from '../model.ts';
import { CHAMPS_AFIGEO } from '../normalize/champs.ts';
import type { LecteurPei } from '../read/types.ts';
import { compter, type Comptes } from './compter.ts';
import type { OptionsDiagnostic } from './diagnose.ts';
import { etatsPar } from './etats.ts';
import { numeroDe } from './numero.ts';
import { CLES } from './cles.ts';
import { resumer } from './resumer.ts';
import type { Diagnostic, Doublon, LigneDiagnostic } from './types.ts';

/** Collects; `finir` gives the diagnosis. For who reads in batches and keeps the points. */
export class Bilan {
  readonly #options: OptionsDiagnostic;
  readonly #etatDe: (pei: PointEau) => Etat;
  readonly #etats: Record<CodeEtat, number> = {
    disponible: 0,
    nonConforme: 0,
    insuffisant: 0,
    indisponible: 0,
    inconnu: 0,
  };
  readonly #regles = new Set<string>();
  readonly #refuses: { position: number; raison: string; brut: string }[] = [];
  readonly #lignes: LigneDiagnostic[] = [];
  readonly #comptes: Comptes = new Map();
  readonly #remplis: number[] = CHAMPS_AFIGEO.map(() => 0);
  readonly #identifiants = new Map<string, number[]>();
  readonly #places = new Map<string, LigneDiagnostic>();
  #retenus = 0;
  #lecteur: LecteurPei | undefined;
  #degres = false;

  constructor(options: OptionsDiagnostic = {}) {
    this.#options = options;
    this.#etatDe = options.etatDe ?? etatsPar(options);
  }

  /** What is known of the file before its records. */
  connaitre(lecteur: LecteurPei): void {
    this.#lecteur = lecteur;
  }

  /** One more record. */
  ajouter(lecture: Lecture): void {
    if ('refuse' in lecture) {
      this.#refuses.push(lecture.refuse);
      return;
    }
    const { pei } = lecture;
    this.#retenus++;
    this.#options.recevoir?.(pei);
    const etat = this.#etatDe(pei);
    this.#etats[etat.code]++;
    this.#regles.add(etat.regle);
    for (let i = 0; i < CLES.length; i++) if (pei[CLES[i]!] !== undefined) this.#remplis[i]!++;
    if (pei.typePei === 'AUTRE') this.#remplis[CLES.indexOf('typePei')]!--;
    if (pei.lon !== undefined) this.#degres = true;
    if (pei.anomalies.length) {
      const { anomalies, position } = pei;
      this.#lignes.push({ position, numero: numeroDe(pei), anomalies });
      for (const a of anomalies) compter(this.#comptes, a, position);
    }
    if (pei.idSdis !== undefined) {
      const cle = `${pei.insee ?? ''}\n${pei.idSdis}`;
      const deja = this.#identifiants.get(cle);
      if (deja) deja.push(pei.position);
      else this.#identifiants.set(cle, [pei.position]);
    }
  }

  /** The diagnosis. */
  finir(): Diagnostic {
    const doublons = this.#doubler();
    const anomalies = [...this.#comptes.values()].sort((a, b) => b.nombre - a.nombre);
    const lecteur = this.#lecteur;
    const parChamp = new Map<string, number>();
    for (const { champ, nombre } of anomalies)
      parChamp.set(champ, (parChamp.get(champ) ?? 0) + nombre);
    const sans = {
      lus: this.#retenus + this.#refuses.length,
      retenus: this.#retenus,
      refuses: this.#refuses,
      systeme: lecteur?.systeme ?? (this.#degres ? 'EPSG:4326' : 'aucun'),
      ...(lecteur ? { format: lecteur.format } : {}),
      colonnes: CHAMPS_AFIGEO.map((champ, i) => {
        const colonne = lecteur?.colonnes.find((c) => c.champ === champ)?.colonne;
        return {
          champ,
          ...(colonne === undefined ? {} : { colonne }),
          remplis: this.#remplis[i]!,
          anomalies: parChamp.get(champ) ?? 0,
        };
      }),
      colonnesAutres: lecteur?.colonnes.filter((c) => c.champ === undefined) ?? [],
      anomalies,
      lignes: this.#lignes.sort((a, b) => a.position - b.position),
      doublons,
      etats: this.#etats,
      regles: [...this.#regles],
    } satisfies Omit<Diagnostic, 'resume'>;
    return { ...sans, resume: resumer(sans) };
  }

  /** An identifier used twice is known when all is read: it is noted on each of its records. */
  #doubler(): Doublon[] {
    const doublons: Doublon[] = [];
    for (const ligne of this.#lignes) this.#places.set(String(ligne.position), ligne);
    for (const [cle, positions] of this.#identifiants) {
      if (positions.length < 2) continue;
      const [insee = '', idSdis = ''] = cle.split('\n');
      doublons.push({ idSdis, ...(insee ? { insee } : {}), positions });
      const anomalie = {
        code: 'doublon',
        champ: 'id_sdis',
        brut: idSdis,
        corrigee: false,
      } as const;
      for (const position of positions) {
        compter(this.#comptes, anomalie, position);
        const ligne = this.#places.get(String(position));
        if (ligne) Object.assign(ligne, { anomalies: [...ligne.anomalies, anomalie] });
        else this.#lignes.push({ position, numero: idSdis, anomalies: [anomalie] });
      }
    }
    return doublons;
  }
}
