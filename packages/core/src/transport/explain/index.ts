/** Each kind of failure in our words, with what an integrator can do about it. Comes on demand: see `failures.ts`. */
import { http } from './http.ts';
import { auth, input } from './input.ts';
import { network } from './network.ts';
import { parse, remote, schema } from './data.ts';

export const EXPLAIN = { auth, http, input, network, parse, remote, schema };
export type Explain = typeof EXPLAIN;
