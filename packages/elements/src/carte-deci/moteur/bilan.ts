/** What is told of a reading, counted record by record. */
import type { PointEau, Systeme } from '@ternum/deci';
import { ETATS, TYPES } from '../dessins.model.ts';
import type { Juge } from './juger.ts';
import type { Registre } from './registre.ts';
import type { Bilan, ComptesDeci } from './types.ts';

/** Refused records that are told one by one. */
const EXEMPLES = 20;

export class Compteur {
  lus = 0;
  ailleurs = 0;
  refuses = 0;
  date?: string;
  readonly exemples: { position: number; raison: string }[] = [];
  readonly systemes = new Map<Systeme, number>();
  readonly echecs: { adresse: string; raison: string }[] = [];
  #anomalies = new Map<string, { pei: PointEau['anomalies'][number]; nombre: number }>();
  #aujourdhui = new Date().toISOString().slice(0, 10);

  refuser(position: number, raison: string): void {
    this.refuses += 1;
    if (this.exemples.length < EXEMPLES) this.exemples.push({ position, raison });
  }

  garder({ anomalies, dateMaj }: PointEau): void {
    for (const anomalie of anomalies) {
      const cle = `${anomalie.code} ${anomalie.champ}`;
      const tenu = this.#anomalies.get(cle);
      if (tenu) tenu.nombre += 1;
      else this.#anomalies.set(cle, { pei: anomalie, nombre: 1 });
    }
    // A register is not from the future: one wrong year would date all of it.
    if (dateMaj && dateMaj <= this.#aujourdhui && dateMaj > (this.date ?? '')) this.date = dateMaj;
  }

  /** @param jour day of the file, when no record has one */
  finir(registre: Registre, juge: Juge, jour: string | undefined): Bilan {
    const tous = Uint32Array.from({ length: registre.nombre }, (_, i) => i);
    const { total, surCarte, etats } = compter(registre, tous);
    const systeme = [...this.systemes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'aucun';
    return {
      lus: this.lus,
      retenus: total,
      ailleurs: this.ailleurs,
      sansPosition: total - surCarte,
      refuses: { nombre: this.refuses, exemples: this.exemples },
      anomalies: [...this.#anomalies.values()]
        .toSorted((a, b) => b.nombre - a.nombre)
        .map(({ pei: { code, champ }, nombre }) => ({ code, champ, nombre })),
      systeme,
      etats,
      types: TYPES.filter((_, t) => registre.types.subarray(0, total).includes(t)),
      etendue: etendue(registre),
      echecs: this.echecs,
      date: this.date ?? jour,
      ...fondement(registre, juge),
    };
  }
}

/** Counts of some records. */
export function compter(registre: Registre, places: Uint32Array): ComptesDeci {
  const nombres = ETATS.map(() => 0);
  let surCarte = 0;
  for (const i of places) {
    nombres[registre.etats[i]!]! += 1;
    if (registre.situe(i)) surCarte += 1;
  }
  const etats = Object.fromEntries(ETATS.map((e, i) => [e, nombres[i]!])) as ComptesDeci['etats'];
  return { total: places.length, surCarte, etats };
}

function etendue({ positions, nombre }: Registre): Bilan['etendue'] {
  let [ouest, sud, est, nord] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < 2 * nombre; i += 2) {
    const [lon, lat] = [positions[i]!, positions[i + 1]!];
    if (lon < ouest) ouest = lon;
    if (lon > est) est = lon;
    if (lat < sud) sud = lat;
    if (lat > nord) nord = lat;
  }
  return ouest <= est ? [ouest, sud, est, nord] : undefined;
}

/** One département: its rule in words. Several: where each rule is said. */
function fondement({ peis }: Registre, juge: Juge): Pick<Bilan, 'regle' | 'indicatif'> {
  const { toutes } = juge;
  const indicatif = toutes.some(({ provenance }) => provenance.indicatif);
  if (toutes.length > 1)
    return {
      indicatif,
      regle: `Chaque point d’eau est jugé selon les règles de son département${indicatif ? ', indicatives pour certains' : ''} : sa fiche les donne.`,
    };
  return { indicatif, regle: peis[0] ? juge.etat(peis[0]).regle : '' };
}
