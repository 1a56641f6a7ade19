export { toPiaJson } from './to-pia-json.ts';
