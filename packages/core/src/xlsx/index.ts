export * from './write-xlsx.ts';
