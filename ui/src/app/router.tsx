import {
  type AnchorHTMLAttributes,
  createContext,
  type ReactNode,
  use,
  useMemo,
  useSyncExternalStore,
} from 'react';

/** One page of the program. `path` may hold names, as in `/cases/:case/findings`. */
export interface Route {
  path: string;
  /** Place of the rail the page belongs to. */
  place: string;
  /** Key of the page's title. */
  titleKey: string;
  /** The page itself. */
  page: React.ComponentType;
}

/** Where the person is. */
export interface Location {
  path: string;
  params: Record<string, string>;
  search: URLSearchParams;
  route: Route | null;
}

const LocationContext = createContext<Location | null>(null);

function subscribe(changed: () => void) {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

function currentHash(): string {
  return window.location.hash.replace(/^#/, '') || '/';
}

/** Finds the route of an address such as `/cases/7/items?line=3`. */
export function locate(routes: readonly Route[], address: string): Location {
  const [path = '/', query = ''] = address.split('?');
  const search = new URLSearchParams(query);
  for (const route of routes) {
    const params = match(route.path, path);
    if (params) return { path, params, search, route };
  }
  return { path, params: {}, search, route: null };
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Follows the address of the window; back and forward are the browser's own. */
export function Router({ routes, children }: { routes: readonly Route[]; children: ReactNode }) {
  const address = useSyncExternalStore(subscribe, currentHash);
  const location = useMemo(() => locate(routes, address), [routes, address]);
  return <LocationContext value={location}>{children}</LocationContext>;
}

/** Where the person is. */
export function useLocation(): Location {
  const location = use(LocationContext);
  if (!location) throw new Error('Router is missing above this component');
  return location;
}

/** Fills the names of a path and adds a query: `to('/cases/:case', { case: id })`. */
export function to(
  path: string,
  params: Record<string, string> = {},
  search: Record<string, string> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams(search).toString();
  return query === '' ? filled : `${filled}?${query}`;
}

/** Opens an address; with `replace` the present one is forgotten by back and forward. */
export function go(address: string, replace = false): void {
  const hash = `#${address}`;
  if (replace) window.location.replace(hash);
  else window.location.hash = hash;
}

/** A link to a page of the program. */
export function Link({ to: address, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} href={`#${address}`} />;
}
