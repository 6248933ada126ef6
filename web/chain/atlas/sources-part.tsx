import { written } from '../../platform/text/written.ts';
import { text } from './atlas.text.ts';
import { type AtlasPart, block } from './atlas.ts';

/** All sources with the numbers by which the atlas names them. */
export const sourcesPart: AtlasPart = ({ lists }) => [
  block('sources', <h2>{text.sources}</h2>, {
    breakBefore: true,
    keepWithNext: true,
    entry: { title: text.sources, level: 1 },
  }),
  ...(lists.sources.length === 0 ? [block('no sources', <p>{text.noSources}</p>)] : []),
  ...lists.sources.map(({ id, title, documentNumber, issuer, date, section, file }, index) =>
    block(
      `source ${id}`,
      <p className="atlas-source">
        {`[${index + 1}] `}
        {written.phrases(
          [written.document(title), documentNumber, issuer, date, section, file].filter((each) => each !== null),
        )}
      </p>,
    ),
  ),
];
