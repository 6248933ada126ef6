import { graphql } from '../../platform/data/graphql.ts';

/** Only what carriers and projects add to a map that is there. */
export const MapPlacesQuery = graphql(`
  query MapPlaces($industryId: ID!, $region: String!) {
    chainPlaces(industryId: $industryId, region: $region) {
      chain { recorded free area { squareMetres } withoutArea unknown }
      links {
        linkId fitting near toCheck placeless
        named { recorded free area { squareMetres } withoutArea unknown }
      }
    }
  }
`);
