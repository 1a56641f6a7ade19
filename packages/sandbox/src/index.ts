export type { OptionsSandbox } from './contexte.ts';
export { createSandbox } from './handler.ts';
export { INTERFACES, type Interface } from './interfaces.ts';
export { PANNES, type NomPanne } from './pannes/index.ts';
export { serve, versNode, type Handler, type OptionsServe, type Serveur } from './serve.ts';
export * from './store.ts';
