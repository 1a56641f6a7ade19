/** How each figure is computed, in words a citizen reads. Keys are those of `Synthese`. */
export const METHODE: Readonly<Record<string, string>> = {
  indicateurs:
    'Marchés fermes notifiés dans la période, chacun compté une fois à son montant actuel hors taxes, modifications comprises. Les accords-cadres, dont le montant est un maximum, n’y sont pas ; les marchés subséquents y sont. Un marché sans montant compte dans le nombre, pas dans la somme.',
  precedent: 'Mêmes filtres, même période un an plus tôt.',
  parMois: 'Marchés rangés au mois de leur notification ; à côté, le même mois un an plus tôt.',
  parAnnee:
    'Marchés rangés à l’année de leur notification ; à côté, les mêmes mois un an plus tôt. Une année entamée n’est pas complète.',
  parCategorie:
    'Catégorie tirée du code CPV : division 45, travaux ; divisions 01 à 44 et 48, fournitures ; divisions 50 à 98, services.',
  parDivision: 'Deux premiers chiffres du code CPV (règlement (CE) n° 213/2008).',
  parProcedure: 'Procédure de passation publiée par l’acheteur.',
  parNature: 'Nature du contrat publiée par l’acheteur.',
  parLieu:
    'Département du lieu principal d’exécution, quand le code publié permet de le connaître.',
  parFormePrix: 'Forme du prix publiée par l’acheteur (données de 2022 et suivantes).',
  topAcheteurs: 'Acheteurs regroupés par SIRET, classés par montant.',
  topTitulaires:
    'Titulaires actuels regroupés par identifiant. Un marché gagné à plusieurs compte en entier pour chacun : la somme du classement peut dépasser le total.',
  topTitulairesPartage:
    'Titulaires actuels regroupés par identifiant. Le montant d’un marché gagné à plusieurs est partagé à parts égales.',
  considerations:
    'Part des marchés qui déclarent une clause ou un critère social, ou environnemental, parmi ceux dont les données portent cette information.',
  offreUnique: 'Part des marchés qui ont reçu une seule offre, parmi ceux qui en disent le nombre.',
  sousTraitance:
    'Part des marchés qui déclarent de la sous-traitance, parmi ceux qui portent cette information ; montant des actes de sous-traitance publiés.',
  partLocale:
    'Montant gagné par des entreprises établies dans le département de l’acheteur, parmi les marchés dont les deux départements sont connus. Un marché gagné à plusieurs est partagé à parts égales.',
  concessions:
    'Concessions signées dans la période, à leur valeur globale actuelle, hors du total des marchés.',
  accordsCadres:
    'Accords-cadres notifiés dans la période. Leur montant est un maximum estimé : il n’entre dans aucun total.',
  echeances:
    'Marchés fermes dont la notification augmentée de la durée actuelle tombe dans les douze prochains mois, quelle que soit la date de notification. Une reconduction ou un ordre de service peut déplacer cette fin.',
  ecartes:
    'Contrats dont le montant ou la durée publiés sortent des bornes de la consolidation nationale : montrés, mais comptés dans aucune somme.',
  comptes:
    'Chaque enregistrement lu est compté une fois : marchés, concessions, accords-cadres, écartés, doublons, lignes regroupées, illisibles.',
};
