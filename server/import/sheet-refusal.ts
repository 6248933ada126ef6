import { InvalidError } from '../platform/kernel/errors.ts';

/** Why a file cannot be read as a sheet, and what its owner can do about it; the reader of the file adds its name. */
export class SheetRefusal extends Error {
  readonly reason: string;
  readonly fix: string;

  constructor(reason: string, fix: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'SheetRefusal';
    this.reason = reason;
    this.fix = fix;
  }
}

/** For what is no valid file of its kind. */
export function damaged(cause: unknown): SheetRefusal {
  return new SheetRefusal('文件已损坏或不完整', '用 Excel 或 WPS 打开它，另存为新的 .xlsx 再导入', { cause });
}

/** Runs work on a file; a refusal becomes INVALID that names the file, the reason and the fix. */
export async function namingFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    const { reason, fix, cause } = error;
    throw new InvalidError('fileRefused', { params: { file, reason, fix }, ...(cause === undefined ? {} : { cause }) });
  }
}
