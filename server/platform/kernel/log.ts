import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

const redacted = ['password', '*.password', 'headers.cookie', 'headers.authorization', 'params', '*.params', 'token'];

/** The process's JSON log; credentials and statement parameters never reach it. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, redact: { paths: redacted, censor: '[redacted]' } };
  return destination ? pino(options, destination) : pino(options);
}
