export { jeuxOpendatasoft, tablesOpendatasoft, TABLES_ODS, type JeuOds } from './jeux.ts';
export { opendatasoft, type OptionsOds, type ServiceOds } from './service.ts';
