/** What of the register anybody may read: named fields, one by one; everything else stays out. */
import {
  connu,
  estInconnu,
  estSansObjet,
  type Registre,
  type Su,
  type Traitement,
} from '../../model/index.ts';

const parmi = <T, U>(
  valeur: Su<readonly T[]> | undefined,
  garder: (item: T) => U,
): Su<U[]> | undefined =>
  valeur === undefined
    ? undefined
    : estInconnu(valeur)
      ? { inconnu: true }
      : estSansObjet(valeur)
        ? // The reason is in the words of an agent: it is not for everybody.
          { sansObjet: '' }
        : valeur.map(garder);

/** A value of a closed list; the reason of « sans objet » stays out. */
const ferme = <T>(valeur: Su<T> | undefined): Su<T> | undefined =>
  estSansObjet(valeur) ? { sansObjet: '' } : estInconnu(valeur) ? { inconnu: true } : valeur;

/** Without the keys whose value is undefined. */
const net = <T extends object>(objet: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(objet).filter(([, v]) => v !== undefined)) as T;

function traitementPublic(t: Traitement): Traitement {
  return net<Traitement>({
    id: t.id,
    nom: t.nom,
    service: t.service,
    role: t.role,
    avec: t.avec?.map(({ nom }) => ({ nom })),
    statut: t.statut,
    finalites: t.finalites.map((f) =>
      net<(typeof t.finalites)[number]>({
        texte: f.texte,
        base: ferme(f.base),
        fondement: f.fondement,
      }),
    ),
    personnes: parmi(t.personnes, ({ categorie }) => ({ categorie })),
    donnees: parmi(t.donnees, ({ categorie, duree, sort }) =>
      net<{ categorie: typeof categorie; duree?: typeof duree; sort?: typeof sort }>({
        categorie,
        duree:
          estSansObjet(duree) || estInconnu(duree) || !duree
            ? ferme(duree)
            : net({
                active: duree.active,
                declencheur: duree.declencheur,
                intermediaire: duree.intermediaire,
              }),
        sort: ferme(sort),
      }),
    ),
    destinataires: parmi(t.destinataires, ({ type, nom }) => ({ type, nom })),
    transferts: parmi(t.transferts, ({ destinataire, pays, garantie }) =>
      net<{ destinataire: string; pays: string; garantie?: typeof garantie }>({
        destinataire,
        pays,
        garantie: ferme(garantie),
      }),
    ),
    information: t.information?.lien ? { lien: t.information.lien } : undefined,
    public: true,
    creeLe: t.creeLe,
    modifieLe: t.modifieLe,
  } as Traitement);
}

/**
 * The register that may be shown to anybody: processings marked `public` and not archived, and of them the purposes with
 * their legal bases, the categories of persons and of data with their durations and fates, the recipients, the transfers.
 * No details of data, no processors, no security, neither the mayor’s nor the DPO’s name, no notes, no
 * attachments. Names of recipients and of joint controllers are shown as they were typed.
 */
export function registrePublic(registre: Registre): Registre {
  const { nom, type, adresse, telephone, mel, site, dpo: dit } = registre.organisme;
  const dpo = connu(dit);
  return {
    schema: registre.schema,
    version: registre.version,
    id: registre.id,
    organisme: net<Registre['organisme']>({
      nom,
      type,
      adresse,
      telephone,
      mel,
      site,
      dpo:
        dpo &&
        net({
          nom: '',
          organisme: dpo.organisme,
          adresse: dpo.adresse,
          telephone: dpo.telephone,
          mel: dpo.mel,
        }),
    } as Registre['organisme']),
    reponses: {},
    traitements: registre.traitements
      .filter((t) => t.public === true && t.statut !== 'archive')
      .map(traitementPublic),
    sousTraitants: [],
    demandes: [],
    violations: [],
    pieces: [],
    actions: [],
    obligations: {},
    securite: {},
    creeLe: registre.creeLe,
    modifieLe: registre.modifieLe,
  };
}
