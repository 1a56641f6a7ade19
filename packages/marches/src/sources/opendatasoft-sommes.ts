/**
 * Sums by the engine of Opendatasoft, on what a firm contract is here: neither framework agreements nor amounts and
 * durations that the rules set aside. Amounts that only a closer look can judge are few: they are asked one by one.
 */
import { TernumError } from '@ternum/core';
import { regleEnfreinte } from '../consolidate/ecarter.ts';
import { SEUILS } from '../consolidate/seuils.ts';
import * as odsql from './odsql.ts';
import { exiger, type Service } from './service.ts';
import type { Axe, Somme, Suivi } from './source.ts';

const AXES: Record<Axe, string> = {
  annee: 'year(datenotification)',
  procedure: 'procedure',
  nature: 'nature',
  formePrix: 'formeprix',
  acheteur: 'acheteur_id',
};

/** The most groups that one answer holds; there is no telling whether more follow. */
const GROUPES = 20_000;
/** Below, an amount is right or wrong by its size alone. */
const DOUTE = 100_000_000;
const DUREE_MAX = 180;

export async function sommerOds(
  service: Service,
  chemin: string[],
  conditions: readonly odsql.Condition[],
  axe: Axe,
  suivi: Suivi,
  signal: AbortSignal | undefined,
): Promise<Somme[]> {
  const fermes = [
    ...conditions,
    odsql.unDe([odsql.absent('dureemois'), odsql.entre('dureemois', 1, DUREE_MAX)]),
    odsql.unDe([
      odsql.absent('techniques'),
      odsql.non(odsql.contientMots('techniques', 'accord-cadre')),
    ]),
  ];
  const grouper = async (
    where: odsql.Condition[],
    plus: string,
  ): Promise<{ cle: string; nombre: number; montant: number }[]> => {
    const query = {
      select: plus ? 'count(*) as nombre' : 'count(*) as nombre, sum(montant) as montant',
      where: odsql.tous([...fermes, ...where]),
      group_by: `${AXES[axe]} as cle${plus}`,
      limit: GROUPES,
    };
    const { GROUPES: schema } = await import('./schemas/opendatasoft.ts');
    const page = await service.get(chemin, suivi, { query, signal, schema });
    const results = exiger(page?.results, 'results', service.adresse);
    if (results.length >= GROUPES) throw tropDeGroupes(service.adresse);
    return results.map(({ cle, nombre, montant }) => ({
      cle: String(cle ?? ''),
      nombre: Number(nombre),
      montant: Number(montant ?? 0),
    }));
  };
  const sommes = new Map<string, Somme>();
  const ajouter = (cle: string, nombre: number, montant: number): void => {
    const somme = sommes.get(cle) ?? { cle, nombre: 0, montant: 0 };
    somme.nombre += nombre;
    somme.montant += montant;
    sommes.set(cle, somme);
  };
  const surs = [
    odsql.unDe([
      odsql.absent('montant'),
      odsql.tousDeux(odsql.compare('montant', '>=', 1), odsql.compare('montant', '<', DOUTE)),
    ]),
  ];
  for (const { cle, nombre, montant } of await grouper(surs, '')) ajouter(cle, nombre, montant);
  const douteux = [odsql.compare('montant', '>=', DOUTE)];
  for (const { cle, nombre, montant } of await grouper(douteux, ', montant'))
    if (!regleEnfreinte({ montant, titulaires: [] }, 'marche', SEUILS))
      ajouter(cle, nombre, montant * nombre);
  return [...sommes.values()];
}

const tropDeGroupes = (url: string): TernumError =>
  new TernumError({
    kind: 'unsupported',
    message: `${GROUPES} groups or more`,
    url,
    hint: `Le service ne rend pas plus de ${GROUPES.toLocaleString('fr-FR')} groupes : précisez la période ou l’acheteur.`,
  });
