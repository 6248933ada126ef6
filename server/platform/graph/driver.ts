import neo4j, { type Driver } from 'neo4j-driver';
import { Float, type Value } from './query.ts';

export interface DatabaseAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** One driver for a process: limits that let every wait end (safety requirement R1). */
export function openDriver(address: DatabaseAddress): Driver {
  return neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 3_000,
    maxConnectionPoolSize: 50,
    maxConnectionLifetime: 600_000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 0,
    userAgent: 'liantu',
  });
}

/** Integers travel as integers: the driver would send every JavaScript number as a float. */
export function encode(value: Value): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map((item: Value) => encode(item));
  if (value instanceof Float) return value.float;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
  }
  return value;
}
