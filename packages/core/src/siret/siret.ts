/**
 * SIREN (9 digits: the company) and SIRET (14: one of its establishments).
 * Rule: Luhn's key on all digits (INSEE, « Numéro SIRET »). Exception: the establishments of La Poste, SIREN
 * 356000000, whose fourteen digits add up to a multiple of 5 (its head office also satisfies Luhn).
 */
const LA_POSTE = '356000000';

/** True for 14 digits with a right key. No space is accepted: see `parseSiret`. */
export function isSiret(value: string): boolean {
  return (
    value.length === 14 &&
    digitsOnly(value) &&
    (luhn(value) || (value.startsWith(LA_POSTE) && digitSum(value) % 5 === 0))
  );
}

/** True for 9 digits with a right key. */
export function isSiren(value: string): boolean {
  return value.length === 9 && digitsOnly(value) && luhn(value);
}

/** A typed, pasted or published SIRET without its spaces, dots and dashes; `undefined` when it is not one. */
export function parseSiret(value: unknown):
  | {
      /** 14 digits. */
      siret: string;
      /** The company: the first 9 digits. */
      siren: string;
      /** The establishment in its company: the last 5 digits. */
      nic: string;
    }
  | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  // A spreadsheet that took it for a number has eaten the leading zeros.
  const siret =
    typeof value === 'number' ? String(value).padStart(14, '0') : value.replace(/[\s.\-_]/g, '');
  return isSiret(siret) ? { siret, siren: siret.slice(0, 9), nic: siret.slice(9) } : undefined;
}

/** « 356 000 000 00048 » with narrow no-break spaces; anything else than 9 or 14 digits comes back as it is. */
export function formatSiret(value: string): string {
  return /^(\d{9}|\d{14})$/.test(value)
    ? value.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, (_, a, b, c, nic) =>
        [a, b, c, nic].filter(Boolean).join('\u202f'),
      )
    : value;
}

// Character codes, not a regex: this runs on every identifier of files that hold hundreds of thousands.
function digitsOnly(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    if (c < 48 || c > 57) return false;
  }
  return true;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    let d = digits.charCodeAt(i) - 48;
    if (double && (d *= 2) > 9) d -= 9;
    sum += d;
  }
  // Fourteen zeros satisfy the key and name nobody.
  return sum > 0 && sum % 10 === 0;
}

function digitSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += digits.charCodeAt(i) - 48;
  return sum;
}
