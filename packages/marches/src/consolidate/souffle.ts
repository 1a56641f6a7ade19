/** Long work in slices: the same as in core, where every package finds it. */
export { ceder, souffle } from '@ternum/core/souffle';
