import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const CarriersQuery = graphql(`
  query Carriers($region: String!, $filter: CarrierFilter, $after: String) {
    carriers(region: $region, filter: $filter, first: 60, after: $after) {
      region regionName totalCount all today
      rules { source staleDays }
      late { id name units stale undated oldest }
      ranges { area { squareMetres } heightM loadKn powerKva rent { amount } }
      industries {
        id title carriers
        inventory { units occupancy free { units area { squareMetres } } plotsFree { units area { mu } } completeness { asked filled } }
      }
      inventory {
        units occupancy stale undated
        statuses { status amount { units } }
        taken { units } held { units } unknown { units }
        free { units area { squareMetres } withoutArea }
        plotsFree { units area { squareMetres mu } withoutArea }
        bands { from to amount { units area { squareMetres } } }
        ending { months amount { units area { squareMetres } } }
        overdue { units } endUnknown { units }
        completeness { asked filled missing { field units } }
      }
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          suits { id title }
          carrier {
            id name kind regionName demo area { squareMetres } operator { name }
            directions task reuseState
            years { year labels { label year } }
          }
          inventory {
            units occupancy stale undated
            free { units area { squareMetres } withoutArea }
            plotsFree { units area { mu } }
            ending { months amount { units } }
            completeness { asked filled }
          }
        }
      }
    }
  }
`);

export const CarrierQuery = graphql(`
  query Carrier($id: ID!) {
    carrier(id: $id) {
      carrier {
        id name kind aliases region regionName address floors basements powerKva effluentT envClass directions negative
        task reuseState energyCap asOf demo area { squareMetres mu }
        taxFloor { amount } investFloor { amount }
        industries { id title } operator { id name }
        years {
          id year mainIndustry mainShare tax { amount } taxPerSquareMetre { amount } labels { label year }
        }
      }
      sources { id title file section documentNumber issuer date }
      around { id name industries { id title } }
      inside { id name }
      rules { source staleDays hundredMillionTax { amount } specialisedShare }
      inventory {
        units occupancy stale undated
        free { units area { squareMetres } withoutArea }
        plotsFree { units area { mu } }
        ending { months amount { units } }
        overdue { units } endUnknown { units }
        completeness { asked filled missing { field units } }
      }
      units {
        id number kind usage floor heightM loadKn powerKva effluentT fireClass envClass divisible tenure
        area { squareMetres mu } minLot { squareMetres } rent { amount } sale { amount } land { amount }
        status statusOn availability stale statuses freeFrom freeOn contractEnd tenantId tenantName note by demo version
        sources { id title file section documentNumber issuer date }
        tenancies { id enterpriseId enterpriseName since until sold }
      }
      pictures { id kind caption on fileName fileSize shown path by version unit { id number } }
    }
  }
`);

export const UnitHistoryQuery = graphql(`
  query UnitHistory($id: ID!) {
    history(kind: UNIT, id: $id, first: 50) { id at by about field before after }
  }
`);

export const ChangeUnitMutation = graphql(`
  mutation ChangeUnit($input: ChangeUnitInput!) {
    changeUnit(input: $input) {
      __typename
      ... on MutationChangeUnitSuccess {
        data { __typename id version written kept clashes { field mine theirs by at } }
      }
      ... on Error { code field message }
    }
  }
`);

export const AddPictureMutation = graphql(`
  mutation AddCarrierPicture($input: AddCarrierPictureInput!) {
    addCarrierPicture(input: $input) {
      __typename
      ... on MutationAddCarrierPictureSuccess { data { __typename carrierId pictures { id version } } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawPictureMutation = graphql(`
  mutation WithdrawCarrierPicture($input: WithdrawCarrierPictureInput!) {
    withdrawCarrierPicture(input: $input) {
      __typename
      ... on MutationWithdrawCarrierPictureSuccess { data { __typename carrierId pictures { id version } } }
      ... on Error { code field message }
    }
  }
`);

export type CarrierList = NonNullable<ResultOf<typeof CarriersQuery>['carriers']>;
export type CarrierListRow = CarrierList['edges'][number]['node'];
export type CarrierView = NonNullable<ResultOf<typeof CarrierQuery>['carrier']>;
export type Carrier = CarrierView['carrier'];
export type Unit = CarrierView['units'][number];
export type Picture = CarrierView['pictures'][number];
export type UnitStatus = NonNullable<Unit['status']>;
export type CarrierKind = Carrier['kind'];

export const carrierKinds = ['park', 'building', 'plot', 'area', 'platform'] as const;

export const unitStatuses = [
  ...(['FOR_RENT', 'FOR_SALE', 'RENTED', 'SOLD', 'RESERVED', 'BUILDING'] as const),
  ...(['PLANNED', 'IN_APPROVAL', 'ACQUIRED', 'READY', 'LISTED', 'GRANTED', 'IDLE'] as const),
  ...(['TO_HAND_OVER', 'TO_REVIVE'] as const),
] as const;
