/** A passphrase → what hides values. WebCrypto: PBKDF2-SHA-256, AES-GCM 256. A lost passphrase is final. */
import { panne } from './pannes.ts';

/** OWASP, Password Storage Cheat Sheet, for PBKDF2-HMAC-SHA-256: 600 000 rounds. Kept with each register: it may grow. */
const TOURS = 600_000;

/** What is kept in the clear beside a protected register: nothing of the passphrase can be had from it but by trying. */
export interface Serrure {
  /** Salt of the key. */
  sel: Uint8Array;
  /** Rounds of PBKDF2. */
  tours: number;
  /** A known word, hidden: opens with the right passphrase only. */
  temoin: Cache;
}

/** A value that is hidden. */
export interface Cache {
  /** Initialisation vector, never used twice. */
  iv: Uint8Array;
  /** What is hidden, with its seal. */
  octets: Uint8Array;
}

/** Hides and shows with one key. `lieu`: what a hidden value is for; it opens nowhere else. */
export interface Coffre {
  /** Salt of its lock: another salt is another lock. */
  sel: Uint8Array;
  /** Hides bytes. */
  cacher(octets: Uint8Array, lieu: string): Promise<Cache>;
  /** @throws TernumError `abime`: not hidden by this key, for this place, or changed since */
  montrer(cache: Cache, lieu: string): Promise<Uint8Array>;
}

const MOT = new TextEncoder().encode('ternum-rgpd');
type Tampon = Uint8Array<ArrayBuffer>;

/** A new lock, and what it opens. */
export async function nouvelleSerrure(
  phrase: string,
): Promise<{ serrure: Serrure; coffre: Coffre }> {
  const sel = crypto.getRandomValues(new Uint8Array(16));
  const coffre = await coffreDe(phrase, sel, TOURS);
  return { coffre, serrure: { sel, tours: TOURS, temoin: await coffre.cacher(MOT, 'temoin') } };
}

/** @throws TernumError `phrase`: not the passphrase of this lock */
export async function ouvrirSerrure(serrure: Serrure, phrase: string): Promise<Coffre> {
  const coffre = await coffreDe(phrase, serrure.sel, serrure.tours);
  await coffre.montrer(serrure.temoin, 'temoin').catch((cause: unknown) => {
    throw panne('phrase', cause);
  });
  return coffre;
}

async function coffreDe(phrase: string, sel: Uint8Array, tours: number): Promise<Coffre> {
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) throw panne('refuse');
  // The same passphrase typed on another keyboard: one form of each accented letter.
  const brut = new TextEncoder().encode(phrase.normalize('NFKC'));
  const matiere = await subtle.importKey('raw', brut, 'PBKDF2', false, ['deriveKey']);
  const cle = await subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: sel as Tampon, iterations: tours },
    matiere,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const avec = (iv: Uint8Array, lieu: string): AesGcmParams => ({
    name: 'AES-GCM',
    iv: iv as Tampon,
    additionalData: new TextEncoder().encode(lieu),
  });
  return {
    sel,
    async cacher(octets, lieu) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const cache = await subtle.encrypt(avec(iv, lieu), cle, octets as Tampon);
      return { iv, octets: new Uint8Array(cache) };
    },
    async montrer({ iv, octets }, lieu) {
      try {
        return new Uint8Array(await subtle.decrypt(avec(iv, lieu), cle, octets as Tampon));
      } catch (cause) {
        throw panne('abime', cause);
      }
    },
  };
}
