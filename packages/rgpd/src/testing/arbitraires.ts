/** Registers at random, for property tests. */
import * as fc from 'fast-check';
import {
  BASES,
  CATEGORIES,
  SORTS,
  type Piece,
  type Registre,
  type SousTraitant,
  type Traitement,
} from '../model/index.ts';

const codes = <C extends string>(table: Record<C, unknown>): fc.Arbitrary<C> =>
  fc.constantFrom(...(Object.keys(table) as C[]));

/** A line that a person could type: accents, quotes, separators, and what begins a formula. */
export const ligne = fc
  .string({
    unit: fc.constantFrom(
      ...'abcdefghijklmnopqrstuvwxyzABCÉàçêœ’«»“”"\'0123456789 ,;:!?.-–()/€=+@|&<>',
    ),
    minLength: 1,
    maxLength: 40,
  })
  .map((texte) => texte.trim() || 'x');

/** Lines, with line breaks between. */
export const lignes = fc.array(ligne, { minLength: 1, maxLength: 3 }).map((l) => l.join('\n'));

const uuid = fc.uuid();
const instant = fc
  .date({ min: new Date('2018-05-25'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString());
const jour = instant.map((i) => i.slice(0, 10));
const oui = fc.constantFrom('oui', 'non', 'nsp');
const facultatif = <T>(valeur: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(valeur, { nil: undefined });
/** The value, « je ne sais pas » or « sans objet ». */
export const su = <T>(
  valeur: fc.Arbitrary<T>,
): fc.Arbitrary<T | { inconnu: true } | { sansObjet: string }> =>
  fc.oneof(
    { weight: 4, arbitrary: valeur },
    { weight: 1, arbitrary: fc.constant({ inconnu: true as const }) },
    { weight: 1, arbitrary: ligne.map((sansObjet) => ({ sansObjet })) },
  );

/** Without the keys whose value is undefined, as JSON gives it back. */
const net = <T>(valeur: T): T => JSON.parse(JSON.stringify(valeur)) as T;

/** A processing. */
export const traitement: fc.Arbitrary<Traitement> = fc
  .record({
    id: uuid,
    nom: ligne,
    service: facultatif(ligne),
    role: fc.constantFrom('responsable', 'conjoint', 'sous-traitant'),
    statut: fc.constantFrom('brouillon', 'complet', 'valide', 'archive'),
    finalites: fc.array(
      fc.record({ texte: ligne, base: facultatif(su(codes(BASES))), fondement: facultatif(ligne) }),
      { maxLength: 4 },
    ),
    personnes: facultatif(
      su(fc.array(fc.record({ categorie: ligne, vulnerables: facultatif(oui) }), { maxLength: 3 })),
    ),
    donnees: facultatif(
      su(
        fc.array(
          fc.record({
            categorie: codes(CATEGORIES),
            detail: facultatif(lignes),
            duree: facultatif(su(fc.record({ active: ligne, declencheur: facultatif(ligne) }))),
            sort: facultatif(su(codes(SORTS))),
          }),
          { maxLength: 4 },
        ),
      ),
    ),
    destinataires: facultatif(
      su(
        fc.array(
          fc.record({
            type: fc.constantFrom('interne', 'sous-traitant', 'partenaire', 'pays-tiers', 'autre'),
            nom: ligne,
          }),
          { maxLength: 3 },
        ),
      ),
    ),
    transferts: facultatif(
      su(fc.array(fc.record({ destinataire: ligne, pays: ligne }), { maxLength: 2 })),
    ),
    mesures: facultatif(
      su(
        fc.array(
          fc.record({
            type: ligne,
            etat: fc.constantFrom('en-place', 'prevue', 'absente', 'nsp'),
            precision: facultatif(lignes),
          }),
          { maxLength: 3 },
        ),
      ),
    ),
    public: facultatif(fc.boolean()),
    note: facultatif(lignes),
    prochaineRevue: facultatif(jour),
    creeLe: instant,
    modifieLe: instant,
  })
  .map((t) => net(t) as Traitement);

const sousTraitant: fc.Arbitrary<SousTraitant> = fc
  .record({
    id: uuid,
    nom: ligne,
    prestation: facultatif(lignes),
    clauses: facultatif(fc.record({ objet: oui, securite: oui })),
    creeLe: instant,
    modifieLe: instant,
  })
  .map((s) => net(s) as SousTraitant);

/** An attachment and its bytes; its fingerprint is for the test to compute. */
export const pieceEtOctets: fc.Arbitrary<{ piece: Piece; octets: Uint8Array }> = fc
  .record({
    id: uuid,
    nom: ligne,
    octets: fc.uint8Array({ maxLength: 200 }),
    creeLe: instant,
    modifieLe: instant,
  })
  .map(({ octets, ...reste }) => ({
    octets,
    piece: { ...reste, type: 'application/pdf', taille: octets.length, sha256: '0'.repeat(64) },
  }));

/** A whole register; identifiers are unique. */
export const registre: fc.Arbitrary<Registre> = fc
  .record({
    id: uuid,
    organisme: fc.record({ nom: ligne, siren: facultatif(fc.constant('212101234')) }),
    reponses: fc.dictionary(fc.constantFrom('cantine', 'video', 'ccas'), oui),
    traitements: fc.uniqueArray(traitement, { maxLength: 6, selector: (t) => t.id }),
    sousTraitants: fc.uniqueArray(sousTraitant, { maxLength: 3, selector: (s) => s.id }),
    creeLe: instant,
    modifieLe: instant,
  })
  .map((r) =>
    net({
      schema: 'ternum-rgpd' as const,
      version: 1 as const,
      ...r,
      demandes: [],
      violations: [],
      pieces: [],
      actions: [],
      obligations: {},
      securite: {},
    }),
  );
