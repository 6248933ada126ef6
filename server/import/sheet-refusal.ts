import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { filled, type MessageParams } from '../platform/kernel/messages.ts';
import { type RefusalKey, refusalTexts } from './refusal-texts.rules.ts';

/** A sentence about a file in every language. */
export function refusalText(key: RefusalKey, params: MessageParams): InLanguages<string> {
  const { zh, en } = refusalTexts[key];
  return said(filled(zh, params, 'zh'), filled(en, params, 'en'));
}

interface RefusalDetails extends ErrorOptions {
  readonly params?: MessageParams;
}

/** Why a file cannot be read as a sheet, and what its owner can do about it; the reader of the file adds its name. */
export class SheetRefusal extends Error {
  readonly reason: InLanguages<string>;
  readonly fix: InLanguages<string>;

  constructor(
    reason: RefusalKey | InLanguages<string>,
    fix: RefusalKey,
    { params = {}, ...options }: RefusalDetails = {},
  ) {
    const words = typeof reason === 'string' ? refusalText(reason, params) : reason;
    super(words.zh, options);
    this.name = 'SheetRefusal';
    this.reason = words;
    this.fix = refusalText(fix, params);
  }

  /** The same reason with another way out: what helps with a sheet does not with a paper. */
  withFix(fix: RefusalKey): SheetRefusal {
    return new SheetRefusal(this.reason, fix, this.cause === undefined ? {} : { cause: this.cause });
  }

  /** The refusal as an outcome that names the file. */
  of(file: string): InvalidError {
    const { reason, fix, cause } = this;
    return new InvalidError('fileRefused', {
      params: { file, reason, fix },
      ...(cause === undefined ? {} : { cause }),
    });
  }
}

/** For what is no valid file of its kind. */
export function damaged(cause: unknown): SheetRefusal {
  return new SheetRefusal('damaged', 'damagedFix', { cause });
}

/** Runs work on a file; a refusal becomes INVALID that names the file, the reason and the fix. */
export async function namingFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SheetRefusal ? error.of(file) : error;
  }
}
