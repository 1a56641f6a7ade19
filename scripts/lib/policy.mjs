/** The strict policy that the components promise to live under. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types ternum',
].join('; ');

/** Headers of every page we serve. */
export const POLICY = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Pages of the demo with a « Ma position » button. */
const LOCATED = /^\/(?:aide-numerique|defense-incendie)\//;

/** @param {string} url path of the request @returns {Record<string, string>} headers of the answer */
export const policyFor = (url) =>
  LOCATED.test(url)
    ? {
        ...POLICY,
        'Permissions-Policy': POLICY['Permissions-Policy'].replace(
          'geolocation=()',
          'geolocation=(self)',
        ),
      }
    : POLICY;
