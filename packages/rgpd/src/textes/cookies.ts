/** The page on cookies of the commune's site, from an inventory of its trackers. */
import { formatNombre } from '@ternum/core';
import { AUDIENCE, COOKIES } from '../catalogue/sources.ts';
import { regleLe } from '../echeances/regles.ts';
import { connu, type Registre } from '../model/index.ts';
import { dit, minuscule, phrase, Redaction } from './rediger.ts';
import type { OptionsTexte, TexteRgpd, Traceur } from './types.ts';

const SORTES: Readonly<Record<Traceur['sorte'], string>> = {
  necessaire: 'Nécessaires au fonctionnement du site',
  audience: 'Mesure d’audience, sans suivi d’un site à l’autre',
  consentement: 'Avec votre accord seulement',
};

const EXPLICATIONS: Readonly<Record<Traceur['sorte'], string>> = {
  necessaire: 'Sans eux, le site ne marche pas : votre accord n’est pas demandé.',
  audience:
    'Ils comptent les visites, pour ce site seulement, et ne sont pas recoupés avec d’autres données : votre accord n’est pas demandé, et vous êtes informé ici.',
  consentement:
    'Ils ne sont déposés que si vous dites oui. Dire non est aussi simple que dire oui, et vous pouvez changer d’avis à tout moment.',
};

/** Months of a rule in force that day. */
function mois(code: string, jour: string): number {
  const duree = regleLe(code, jour)?.duree;
  return duree && 'mois' in duree ? duree.mois : 0;
}

const enMois = (n: number | undefined, quoi: string): string =>
  n === undefined ? dit(undefined, quoi) : `${formatNombre(n)} mois`;

/** The page, and what the inventory must change. */
export function cookies(
  { organisme }: Registre,
  {
    traceurs = connu(organisme.traceurs),
    aujourdhui = new Date().toISOString().slice(0, 10),
  }: OptionsTexte = {},
): TexteRgpd {
  const r = new Redaction('Cookies et autres traceurs');
  const site = dit(organisme.site, 'adresse du site');
  r.dire(
    'Un cookie est un petit fichier qu’un site dépose sur votre appareil et relit ensuite. D’autres traceurs ont le même effet.',
  );
  r.titre(`Ce que dépose ${site}`);
  if (traceurs?.length === 0) r.dire('Ce site ne dépose aucun traceur.');
  if (!traceurs)
    r.dire(phrase(dit(undefined, 'liste des traceurs du site', 'la mairie ou son prestataire')));
  for (const sorte of Object.keys(SORTES) as Traceur['sorte'][]) {
    const siens = traceurs?.filter((t) => t.sorte === sorte) ?? [];
    if (siens.length)
      r.titre(SORTES[sorte], 3)
        .dire(EXPLICATIONS[sorte])
        .tableau(
          `Liste : ${minuscule(SORTES[sorte])}`,
          ['Nom', 'À quoi il sert', 'Qui le lit', 'Durée', 'Données gardées'],
          siens.map((t) => [
            t.nom,
            dit(t.finalite, 'à quoi il sert'),
            t.emetteur ?? dit(organisme.nom, 'nom de la commune'),
            enMois(t.mois, 'durée du traceur'),
            enMois(t.moisDonnees, 'durée des données'),
          ]),
        );
  }
  if (traceurs?.some((t) => t.sorte === 'consentement'))
    r.titre('Votre choix').dire(
      `Votre réponse, oui ou non, est gardée ${mois('cookies-choix', aujourdhui)} mois, puis la question est posée de nouveau. Pour changer d’avis : ${dit(undefined, 'lien ou bouton de réglage des traceurs', 'le prestataire du site')}.`,
    );
  const maximum = mois('cookies-traceur', aujourdhui);
  const maximumDonnees = mois('cookies-donnees', aujourdhui);
  for (const { nom, sorte, mois: m = 0, moisDonnees: d = 0 } of traceurs ?? [])
    if (sorte === 'audience' && (m > maximum || d > maximumDonnees))
      r.note(
        `« ${nom} » dépasse ${m > maximum ? `${maximum} mois` : `${maximumDonnees} mois pour ses données`} : il n’est plus dispensé d’accord. Réduire sa durée, ou demander l’accord.`,
      );
  return r
    .note(
      'Fixer la durée du choix dans le réglage du bandeau : certains outils le gardent 365 jours si rien n’est dit.',
    )
    .source(COOKIES, AUDIENCE)
    .source(...['cookies-choix'].flatMap((c) => regleLe(c, aujourdhui)?.source ?? []))
    .finir();
}
