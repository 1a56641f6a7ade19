/** The visitor's position, asked of the browser: only a click comes here. It stays in the page. */

export interface Position {
  lon: number;
  lat: number;
  /** Radius, metres. */
  precision: number;
}

/** What Chrome has under this name, and browsers to come under `permissionsPolicy`. */
interface Regle {
  allowsFeature(nom: string): boolean;
}

const DELAI = 15_000;

const INTERDITE =
  'Ce site ne permet pas de demander votre position. Pour qui gère le site : il faut une page en https, et l’en-tête Permissions-Policy: geolocation=(self).';

/** Whether the site lets its pages ask; undefined where the browser does not say. */
function permise(): boolean | undefined {
  if (!isSecureContext) return false;
  const { permissionsPolicy, featurePolicy } = document as {
    permissionsPolicy?: Regle;
    featurePolicy?: Regle;
  };
  return (permissionsPolicy ?? featurePolicy)?.allowsFeature('geolocation');
}

/** Who said no: the site is never taken for the visitor, nor the visitor for the site. */
function refus(code: number): string {
  const dite = permise();
  if (code === 1) {
    if (dite === false) return INTERDITE;
    return dite
      ? 'Votre navigateur n’a pas donné votre position : elle est refusée à ce site, par vous ou par un réglage de l’appareil.'
      : 'Votre position n’a pas été donnée : le site, le navigateur ou l’appareil ne le permet pas.';
  }
  return code === 3
    ? 'Votre position tarde trop : réessayez, dehors si c’est possible.'
    : 'Votre appareil n’a pas trouvé votre position.';
}

/** The position, or why there is none, in French. */
export async function demanderPosition(): Promise<Position | string> {
  const { geolocation } = navigator;
  if (permise() === false) return INTERDITE;
  if (!geolocation) return 'Ce navigateur ne sait pas donner votre position.';
  try {
    const { coords } = await new Promise<GeolocationPosition>((ok, non) =>
      geolocation.getCurrentPosition(ok, non, {
        enableHighAccuracy: true,
        timeout: DELAI,
        maximumAge: 60_000,
      }),
    );
    return { lon: coords.longitude, lat: coords.latitude, precision: coords.accuracy };
  } catch (erreur) {
    return refus((erreur as GeolocationPositionError).code);
  }
}
