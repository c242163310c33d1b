// To whom does the store tell what happens? A logger of pino's shape; fields never carry a record's values.

export interface StoreLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
