import { z } from 'zod';
import { sha256 } from '../kernel/ids.ts';

/** 1: the graph alone; 2: the files that facts name as well. */
export const formatVersions = { graph: 1, files: 2 } as const;
export const manifestName = 'manifest.json';
export const keptPrefix = 'files/';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

const body = z.strictObject({
  format: z.literal('liantu-archive'),
  formatVersion: z.number().int(),
  app: z.string(),
  createdAt: z.string(),
  by: z.string(),
  schemaVersion: count,
  migrations: z.array(z.strictObject({ version: count, checksum: hash })),
  nodes: count,
  relations: count,
  files: z.array(
    z.strictObject({
      name: z.string().regex(/^(?:(?:nodes|relations)\/[^/]+\.jsonl|files\/[0-9a-f]{64})$/),
      lines: count,
      bytes: count,
      sha256: hash,
    }),
  ),
  hashes: z.strictObject({ whole: hash, content: hash }),
});
export type Manifest = z.infer<typeof body>;
export type ManifestFile = Manifest['files'][number];

/** Whether an entry is a file that people uploaded, named by the SHA-256 of its content; all others are lines of the graph. */
export const isKept = ({ name }: ManifestFile): boolean => name.startsWith(keptPrefix);

const signed = z.strictObject({ manifest: body, sha256: hash });
const early = z.object({ manifest: z.object({ format: z.literal('liantu-archive'), formatVersion: z.number() }) });

/** The text of manifest.json: the manifest and its own hash. */
export function manifestText(manifest: Manifest): string {
  // Parsed, so that its keys stand in the order in which a reader hashes them.
  const ordered = body.parse(manifest);
  return `${JSON.stringify({ manifest: ordered, sha256: sha256(JSON.stringify(ordered)) }, null, 2)}\n`;
}

/** Reads manifest.json; a text tells why it cannot be used. */
export function readManifest(text: string): Manifest | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return '清单（manifest.json）损坏';
  }
  const first = early.safeParse(json);
  if (!first.success) return '这不是链图的备份';
  const { formatVersion: version } = first.data.manifest;
  const newest = formatVersions.files;
  if (version < 1 || version > newest) return `备份的格式是第 ${version} 版，本程序只认到第 ${newest} 版`;
  const parsed = signed.safeParse(json);
  if (!parsed.success) return '清单（manifest.json）损坏';
  const { manifest, sha256: told } = parsed.data;
  return sha256(JSON.stringify(manifest)) === told ? manifest : '清单（manifest.json）被改动过';
}
