/** ODT. */ export {};
