export { lireAnnuaire, type Annuaire, type Identite } from './annuaire.ts';
export {
  DEPARTEMENTS_COMMUNES,
  nomsDesCommunes,
  type FichierCommunes,
  type IdentiteCommune,
} from './communes.ts';
export { libelleCpv, lireNomenclatureCpv } from './cpv.ts';
export { DIVISIONS_CPV } from './divisions-cpv.ts';
export { nommer } from './nommer.ts';
