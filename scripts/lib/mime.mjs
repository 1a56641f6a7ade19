import { extname } from 'node:path';

const TEXT = 'charset=utf-8';
const TYPES = {
  '.html': `text/html; ${TEXT}`,
  '.css': `text/css; ${TEXT}`,
  '.js': `text/javascript; ${TEXT}`,
  '.mjs': `text/javascript; ${TEXT}`,
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.map': 'application/json',
  '.xml': 'application/xml',
  '.csv': `text/csv; ${TEXT}`,
  '.txt': `text/plain; ${TEXT}`,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.zip': 'application/zip',
};

export const mimeOf = (file) => TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';

/** Whether gzip is worth its time. */
export const compressible = (type) => /^text\/|json|xml|svg|javascript/.test(type);
