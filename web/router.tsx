import { createBrowserRouter, Outlet } from 'react-router';
import { DataProvider } from './platform/data/provider.tsx';
import { hadSession } from './platform/data/session.ts';
import { signInPath } from './platform/state/return-path.ts';
import { ThemeProvider } from './platform/state/theme.tsx';
import { ViewerProvider } from './platform/state/viewer.tsx';
import { AntdTheme } from './platform/ui/antd-theme.tsx';
import { Crashed } from './platform/ui/crashed.tsx';
import { SearchHost } from './search/search-host.tsx';

function onSignedOut(): void {
  const { pathname, search } = window.location;
  if (pathname === '/sign-in') return;
  void router.navigate(signInPath(pathname + search, hadSession()), { replace: true });
}

function Everywhere() {
  return (
    <ThemeProvider>
      <AntdTheme>
        <Outlet />
      </AntdTheme>
    </ThemeProvider>
  );
}

function SignedIn() {
  return (
    <DataProvider onSignedOut={onSignedOut}>
      <ViewerProvider>
        <Outlet />
        <SearchHost />
      </ViewerProvider>
    </DataProvider>
  );
}

/** All pages. Each is loaded when first shown. */
export const router = createBrowserRouter([
  {
    element: <Everywhere />,
    errorElement: <Crashed />,
    hydrateFallbackElement: <></>,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('./auth/sign-in.tsx')).SignIn }) },
      {
        element: <SignedIn />,
        children: [
          { path: '/', lazy: async () => ({ Component: (await import('./chain/map/home.tsx')).Home }) },
          {
            path: '/map/:industryId',
            lazy: async () => ({ Component: (await import('./chain/map/map-screen.tsx')).MapScreen }),
          },
          {
            path: '/map/:industryId/compare',
            lazy: async () => ({ Component: (await import('./chain/compare/compare-screen.tsx')).CompareScreen }),
          },
          {
            path: '/map/:industryId/paper',
            lazy: async () => ({ Component: (await import('./chain/paper/paper-screen.tsx')).PaperScreen }),
          },
          {
            path: '/areas/:industryId',
            lazy: async () => ({ Component: (await import('./chain/areas/areas-screen.tsx')).AreasScreen }),
          },
          {
            path: '/atlas/:industryId',
            lazy: async () => ({ Component: (await import('./chain/atlas/atlas-screen.tsx')).AtlasScreen }),
          },
          {
            path: '/enterprise/:id',
            lazy: async () => ({ Component: (await import('./enterprise/enterprise-screen.tsx')).EnterpriseScreen }),
          },
          {
            path: '/explore/:id',
            lazy: async () => ({ Component: (await import('./explore/explore-screen.tsx')).ExploreScreen }),
          },
          {
            path: '/review/:linkId',
            lazy: async () => ({ Component: (await import('./review/review-screen.tsx')).ReviewScreen }),
          },
          {
            path: '/duplicates',
            lazy: async () => ({
              Component: (await import('./enterprise/duplicate/duplicates-screen.tsx')).DuplicatesScreen,
            }),
          },
          {
            path: '/compare',
            lazy: async () => ({ Component: (await import('./enterprise/compare/compare-screen.tsx')).CompareScreen }),
          },
          {
            path: '/rules/:linkId',
            lazy: async () => ({ Component: (await import('./chain/rules/rules-screen.tsx')).RulesScreen }),
          },
          {
            path: '/regions-compare/:industryId',
            lazy: async () => ({ Component: (await import('./chain/regions/regions-screen.tsx')).RegionsScreen }),
          },
          {
            path: '/position/:industryId',
            lazy: async () => ({ Component: (await import('./chain/position/position-screen.tsx')).PositionScreen }),
          },
          {
            path: '/thresholds/:industryId',
            lazy: async () => ({
              Component: (await import('./chain/thresholds/thresholds-screen.tsx')).ThresholdsScreen,
            }),
          },
          ...['/reserve', '/reserve/:industryId'].map((path) => ({
            path,
            lazy: async () => ({
              Component: (await import('./targeting/reserve/reserve-screen.tsx')).ReserveScreen,
            }),
          })),
          ...['/match', '/match/:region'].map((path) => ({
            path,
            lazy: async () => ({ Component: (await import('./matching/match-screen.tsx')).MatchScreen }),
          })),
          {
            path: '/choose/:region',
            lazy: async () => ({ Component: (await import('./matching/choose-screen.tsx')).ChooseScreen }),
          },
          ...['/plan', '/plan/:region', '/plan/:region/:planId'].map((path) => ({
            path,
            lazy: async () => ({ Component: (await import('./plan/plan-screen.tsx')).PlanScreen }),
          })),
          ...['/projects', '/projects/:region'].map((path) => ({
            path,
            lazy: async () => ({ Component: (await import('./project/projects-screen.tsx')).ProjectsScreen }),
          })),
          {
            path: '/project/:id',
            lazy: async () => ({ Component: (await import('./project/project-screen.tsx')).ProjectScreen }),
          },
          {
            path: '/targets/:industryId',
            lazy: async () => ({
              Component: (await import('./targeting/targets/targets-screen.tsx')).TargetsScreen,
            }),
          },
          ...['/carriers', '/carriers/:region'].map((path) => ({
            path,
            lazy: async () => ({ Component: (await import('./carrier/list/carriers-screen.tsx')).CarriersScreen }),
          })),
          {
            path: '/carriers/:region/:carrierId',
            lazy: async () => ({ Component: (await import('./carrier/one/carrier-screen.tsx')).CarrierScreen }),
          },
          ...['/proposal/:enterpriseId', '/proposal/:region/:enterpriseId'].map((path) => ({
            path,
            lazy: async () => ({
              Component: (await import('./targeting/proposal/proposal-screen.tsx')).ProposalScreen,
            }),
          })),
          {
            path: '/visit/:id',
            lazy: async () => ({ Component: (await import('./targeting/visit/visit-screen.tsx')).VisitScreen }),
          },
          {
            path: '/opportunities/:region',
            lazy: async () => ({
              Component: (await import('./project/opportunities-screen.tsx')).OpportunitiesScreen,
            }),
          },
          {
            path: '/policies/:region',
            lazy: async () => ({ Component: (await import('./policy/package-screen.tsx')).PackageScreen }),
          },
          {
            path: '/policies/:region/upload',
            lazy: async () => ({ Component: (await import('./policy/upload-screen.tsx')).UploadScreen }),
          },
          {
            path: '/policy/:id',
            lazy: async () => ({ Component: (await import('./policy/paper-screen.tsx')).PaperScreen }),
          },
          {
            path: '/policies/:region/calculator',
            lazy: async () => ({ Component: (await import('./policy/calculator-screen.tsx')).CalculatorScreen }),
          },
          {
            path: '/policies/:region/rules',
            lazy: async () => ({ Component: (await import('./policy/rules/rules-screen.tsx')).RulesScreen }),
          },
          {
            path: '/policies/:region/rules/:ruleId',
            lazy: async () => ({ Component: (await import('./policy/rules/rule-screen.tsx')).RuleScreen }),
          },
          {
            path: '/policies/:region/ledger',
            lazy: async () => ({ Component: (await import('./policy/ledger/ledger-screen.tsx')).LedgerScreen }),
          },
          {
            path: '/policies/:region/eligible',
            lazy: async () => ({ Component: (await import('./policy/eligible/eligible-screen.tsx')).EligibleScreen }),
          },
          {
            path: '/templates',
            lazy: async () => ({
              Component: (await import('./chain/templates/templates-screen.tsx')).TemplatesScreen,
            }),
          },
          {
            path: '/import',
            lazy: async () => ({ Component: (await import('./import/import-screen.tsx')).ImportScreen }),
          },
          { path: '*', lazy: async () => ({ Component: (await import('./platform/ui/not-found.tsx')).NotFound }) },
        ],
      },
    ],
  },
]);
