import type { ReactNode } from 'react';

interface TableHeadProps {
  readonly labels: readonly string[];
  /** More heads after those of the labels. */
  readonly children?: ReactNode;
}

/** The head of a table: a column for each label, in their order. */
export function TableHead({ labels, children }: TableHeadProps): ReactNode {
  return (
    <thead>
      <tr>
        {labels.map((label, index) => (
          // Columns keep their places, and those of an uploaded file may be named alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <th key={index} scope="col">
            {label}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
