/** Says whether a parameter or a header of that name opens doors. Given, so that this chunk shares nothing. */
export type IsSecret = (name: string) => boolean;

/** `text` without the secrets of the request: services repeat what they refuse. */
export function scrub(text: string, url: string, sent: Headers, isSecret: IsSecret): string {
  const secrets = [...new URL(url).searchParams, ...sent]
    .filter(([name]) => isSecret(name))
    // « Bearer abc »: a service repeats the word or the whole.
    .flatMap(([, value]) => [value, encodeURIComponent(value), value.replace(/^\w+ +/, '')])
    // Three letters are in any text.
    .filter((value) => value.length > 3);
  return secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}

/** The same for what a body says, whatever its form. */
export function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 10_000);
  }
}
