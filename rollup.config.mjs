import { bundle } from './scripts/rollup/bundle.mjs';

export default bundle();
