/** Changes of a register: a new register each time, whatever did not change shared with the former one. */
import type { Change, NomListe, Organisme, Registre } from './types.ts';

/** Identifier and instant, given from outside in tests. */
export interface Horloge {
  /** Now, ISO 8601. */
  maintenant: () => string;
  /** A new identifier. */
  id: () => string;
}

/** The clock of the machine. */
export const horloge: Horloge = {
  maintenant: () => new Date().toISOString(),
  id: () => crypto.randomUUID(),
};

/** A register without any processing. */
export function createRegistre(
  organisme: Organisme,
  { maintenant, id }: Horloge = horloge,
): Registre {
  const instant = maintenant();
  return {
    schema: 'ternum-rgpd',
    version: 1,
    id: id(),
    organisme,
    reponses: {},
    traitements: [],
    sousTraitants: [],
    demandes: [],
    violations: [],
    pieces: [],
    actions: [],
    obligations: {},
    securite: {},
    creeLe: instant,
    modifieLe: instant,
  };
}

/**
 * The register after a change; items set get `modifieLe` now. What is removed goes from the lists that name it too: a
 * processor from the processings, an attachment from all.
 */
export function apply(
  registre: Registre,
  change: Change,
  { maintenant }: Horloge = horloge,
): Registre {
  const instant = maintenant();
  return { ...un(registre, change, instant), modifieLe: instant };
}

function un(registre: Registre, change: Change, instant: string): Registre {
  switch (change.type) {
    case 'organisme':
      return { ...registre, organisme: change.valeur };
    case 'poser': {
      const liste: readonly { id: string }[] = registre[change.dans];
      const valeur = { ...change.valeur, modifieLe: instant };
      const place = liste.findIndex((item) => item.id === valeur.id);
      return {
        ...registre,
        [change.dans]: place < 0 ? [...liste, valeur] : liste.with(place, valeur),
      };
    }
    case 'retirer':
      return retirer(registre, change.dans, change.id);
    case 'repondre':
      return { ...registre, reponses: avec(registre.reponses, change.question, change.reponse) };
    case 'suivre':
      return {
        ...registre,
        [change.dans]: avec(registre[change.dans], change.code, change.suivi),
      };
    case 'catalogue':
      return { ...registre, catalogue: change.version };
    case 'ton':
      return { ...registre, ton: change.ton };
    case 'copie':
      return { ...registre, copie: change.copie };
    case 'ecartes':
      return { ...registre, ecartes: change.ecartes };
    case 'lot':
      return change.changes.reduce((r, c) => un(r, c, instant), registre);
  }
}

/** Keys that name items of a list, in other items. */
const RENVOIS: Partial<Record<NomListe, readonly string[]>> = {
  pieces: ['pieces'],
  sousTraitants: ['sousTraitants'],
  traitements: ['traitements'],
};

function retirer(registre: Registre, dans: NomListe, id: string): Registre {
  const suite: Record<string, unknown> = {
    ...registre,
    [dans]: registre[dans].filter((item) => item.id !== id),
  };
  for (const cle of RENVOIS[dans] ?? [])
    for (const [nom, liste] of Object.entries(suite))
      if (Array.isArray(liste)) suite[nom] = (liste as Item[]).map((item) => sans(item, cle, id));
  if (dans === 'pieces')
    for (const nom of ['obligations', 'securite'] as const)
      suite[nom] = Object.fromEntries(
        Object.entries(registre[nom]).map(([code, suivi]) => [
          code,
          sans({ ...suivi }, 'pieces', id),
        ]),
      );
  return suite as unknown as Registre;
}

type Item = Record<string, unknown>;

function sans(item: Item, cle: string, id: string): Item {
  const ids = item[cle];
  return Array.isArray(ids) && ids.includes(id)
    ? { ...item, [cle]: ids.filter((autre) => autre !== id) }
    : item;
}

function avec<T>(table: Record<string, T>, cle: string, valeur: T | undefined): Record<string, T> {
  const { [cle]: _, ...reste } = table;
  return valeur === undefined ? reste : { ...reste, [cle]: valeur };
}
