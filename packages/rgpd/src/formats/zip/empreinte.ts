/** SHA-256, in hexadecimal. */
import { TernumError } from '@ternum/core';

/** @throws TernumError `unsupported`: a page that is not served by https has no cryptography */
export async function sha256(octets: Uint8Array): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle)
    throw new TernumError({
      kind: 'unsupported',
      message: 'no crypto.subtle',
      hint: 'Le navigateur refuse de calculer les empreintes hors d’une page en https : ouvrez le site par son adresse https.',
    });
  const empreinte = await subtle.digest('SHA-256', octets as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(empreinte), (o) => o.toString(16).padStart(2, '0')).join('');
}
