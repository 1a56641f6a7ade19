/** How each figure is computed, in words a citizen reads. Keys are those of `Synthese`. */
export const METHODE: Readonly<Record<string, string>> = {
  indicateurs:
    'Marchés fermes notifiés dans la période, comptés une fois, à leur montant actuel hors taxes. Les accords-cadres, dont le montant est un maximum, n’y sont pas ; leurs marchés subséquents y sont. Un marché sans montant compte dans le nombre, pas dans la somme.',
  precedent: 'Mêmes filtres, même période un an plus tôt.',
  parMois: 'Mois de notification des marchés ; à côté, le même mois un an plus tôt.',
  parAnnee:
    'Année de notification des marchés ; à côté, les mêmes mois un an plus tôt. Une année entamée n’est pas complète.',
  parCategorie:
    'Division du code CPV : 45, travaux ; 01 à 44 et 48, fournitures ; 50 à 98, services.',
  parDivision: 'Deux premiers chiffres du code CPV (règlement (CE) n° 213/2008).',
  parProcedure: 'Procédure de passation publiée par l’acheteur.',
  parNature: 'Nature du contrat publiée par l’acheteur.',
  parLieu: 'Département du lieu d’exécution, quand le code publié le donne.',
  parFormePrix: 'Forme du prix publiée par l’acheteur, depuis 2024.',
  topAcheteurs: 'Acheteurs regroupés par SIRET, classés par montant.',
  topTitulaires:
    'Titulaires actuels, classés par montant. Un marché gagné à plusieurs compte en entier pour chacun : ces montants ne s’additionnent pas.',
  topTitulairesPartage:
    'Titulaires actuels, classés par montant. Un marché gagné à plusieurs est partagé à parts égales.',
  considerations:
    'Marchés qui déclarent une clause ou un critère, parmi ceux dont les données portent cette information.',
  offreUnique: 'Marchés qui ont reçu une seule offre, parmi ceux qui en disent le nombre.',
  sousTraitance:
    'Marchés qui déclarent de la sous-traitance, parmi ceux qui portent cette information ; montant des actes publiés.',
  partLocale:
    'Montant gagné par des entreprises du département de l’acheteur, quand les deux départements sont connus. Un marché gagné à plusieurs est partagé à parts égales.',
  concessions:
    'Concessions signées dans la période, à leur valeur actuelle, hors du total des marchés.',
  accordsCadres:
    'Accords-cadres notifiés dans la période. Leur montant est un maximum : il n’entre dans aucun total.',
  echeances:
    'Marchés dont la notification augmentée de la durée actuelle tombe dans les douze mois qui viennent. Une reconduction peut déplacer cette fin.',
  ecartes:
    'Contrats dont le montant ou la durée sortent des bornes de la consolidation nationale : montrés, comptés dans aucune somme.',
  comptes:
    'Chaque enregistrement lu est compté une fois : marchés, concessions, accords-cadres, écartés, doublons, lignes regroupées, illisibles.',
};
