import type { ReactNode } from 'react';
import { FormFrame, type FormFrameProps } from '../../platform/ui/form-frame.tsx';

/** The frame of the reserve's forms. */
export function Form(given: Omit<FormFrameProps, 'className'>): ReactNode {
  return <FormFrame className="reserve-form" {...given} />;
}
