import { z } from 'zod';
import { sha256 } from '../kernel/ids.ts';

export const formatVersion = 1;
export const manifestName = 'manifest.json';

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
      name: z.string().regex(/^(nodes|relations)\/[^/]+\.jsonl$/),
      lines: count,
      bytes: count,
      sha256: hash,
    }),
  ),
  hashes: z.strictObject({ whole: hash, content: hash }),
});
export type Manifest = z.infer<typeof body>;
export type ManifestFile = Manifest['files'][number];

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
  if (version !== formatVersion) return `备份的格式是第 ${version} 版，本程序只认第 ${formatVersion} 版`;
  const parsed = signed.safeParse(json);
  if (!parsed.success) return '清单（manifest.json）损坏';
  const { manifest, sha256: told } = parsed.data;
  return sha256(JSON.stringify(manifest)) === told ? manifest : '清单（manifest.json）被改动过';
}
