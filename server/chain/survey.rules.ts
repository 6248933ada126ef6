import { InvalidError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';

export interface SurveyRecord {
  /** Day of the survey, Asia/Shanghai. */
  readonly on: string;
  readonly result: string;
  readonly scope?: string | null | undefined;
}

const scopeLength = 200;

/** Whether a survey record can stand: a day not after today, a known result, a scope of bounded length. Throws INVALID. */
export function checkSurvey({ on, result, scope }: SurveyRecord, today: string): void {
  if (on > today) throw new InvalidError('dateInFuture', { field: 'on', params: { value: on } });
  if (result !== 'FOUND' && result !== 'NONE_FOUND') throw new InvalidError('surveyResultInvalid', { field: 'result' });
  const length = [...(scope ?? '')].length;
  if (length > scopeLength) {
    throw new InvalidError('textTooLong', {
      field: 'scope',
      params: { field: said('范围', 'Scope'), max: scopeLength, length },
    });
  }
}
