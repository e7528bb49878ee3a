import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';

/** The direction of the architecture, as a failing check. Each rule says why; CONTRIBUTING.md has the picture. */
const PORTS = 'store/[^/]+\\.port\\.ts$';
const BASE = '^shared/(contracts|text|calendar)/|^shared/errors\\.ts$';

/** A folder of shared/ that may import itself, the base layer and the folders named. */
const room = (name: string, comment: string, ...also: string[]): IRegularForbiddenRuleType => ({
  name: `shared-${name}`,
  severity: 'error',
  comment,
  from: { path: `^shared/${name}/` },
  to: {
    path: '^(shared|functions|infra|web)/',
    pathNot: [`^shared/${name}/`, BASE, ...also.map((folder) => `^shared/${folder}`)],
  },
});

export const DIRECTION_RULES: IForbiddenRuleType[] = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'A cycle means that two rooms are one room, or that something stands in the wrong one.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'functions-import-only-shared',
    severity: 'error',
    comment:
      'A handler translates its host; what it does lives in shared/. The query function also serves web/.',
    from: { path: '^functions/([^/]+)/' },
    to: { path: '^(functions|infra|web|tests)/', pathNot: ['^functions/$1/', '^web/'] },
  },
  {
    name: 'shared-knows-no-host',
    severity: 'error',
    comment: 'The same library runs on Lambda, on a laptop and in tests.',
    from: { path: '^shared/' },
    to: { path: '^(functions|infra|web|tests)/' },
  },
  {
    name: 'tools-import-only-shared',
    severity: 'error',
    comment: 'A command for people is one more host of the library.',
    from: { path: '^tools/' },
    to: { path: '^(functions|infra|web|tests)/' },
  },
  {
    name: 'nothing-imports-tools',
    severity: 'error',
    comment: 'What runs in the pipeline must not lean on a command that somebody types; tests may call it.',
    from: { path: '^(shared|functions|infra|web)/' },
    to: { path: '^tools/' },
  },
  {
    name: 'web-imports-only-shared',
    severity: 'error',
    comment: 'The page shows what the register gives it; who serves it is not its business.',
    from: { path: '^web/' },
    to: { path: '^(functions|infra|tests)/' },
  },
  {
    name: 'infra-knows-contracts-and-portals',
    severity: 'error',
    comment:
      'The stack needs what portals there are and what messages look like, never how they are handled; its local ' +
      'runtime writes to a terminal.',
    from: { path: '^infra/' },
    to: { path: '^(shared|functions|web)/', pathNot: '^shared/(contracts|portals|terminal)/' },
  },
  {
    name: 'pure-rooms',
    severity: 'error',
    comment: 'Extraction and joining must give the same everywhere: no files, no network, no clock.',
    from: {
      path: '^shared/(extraction|text|calendar|organisations|places|contracts|programmes|corrections)/',
      pathNot: '^shared/extraction/cli',
    },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'aws-sdk-in-adapters',
    severity: 'error',
    comment: 'Only the store speaks to AWS; everything else speaks to its ports.',
    from: { path: '^(shared|functions|web)/', pathNot: '^shared/store/' },
    to: { path: 'node_modules/@aws-sdk' },
  },
  room('contracts', 'Contracts are data shapes.'),
  room('text', 'The base layer of all reading.'),
  room('calendar', 'What day and time it is in Vietnam.'),
  room('organisations', 'One table of organisation types.'),
  room('places', 'Administrative units, then and now.'),
  room('extraction', 'Text in, records out.', 'organisations/', 'places/', 'page/read-page\\.ts$'),
  room('page', 'Bytes to text.'),
  room('fetching', 'The wire; what it remembers goes through ports.', PORTS),
  room('discovery', 'Listings to candidates, over the wire that fetching is.', 'fetching/'),
  room('health', 'What became of a portal’s pages, judged; counts in, reasons out.'),
  room('portals', 'Data.'),
  room(
    'store',
    'The ports of the store and their adapters.',
    'fetching/canonical-address\\.ts$',
    'corrections/review-article\\.ts$',
  ),
  room('programmes', 'Tellings in, programmes out.', 'organisations/', 'places/'),
  room(
    'register',
    'The read model; follows the store through its ports.',
    PORTS,
    'places/',
    'programmes/',
    'extraction/reasons\\.ts$',
  ),
  room(
    'upload',
    'What was sent to what can be read.',
    'page/',
    'fetching/canonical-address\\.ts$',
    'http-problem/',
  ),
  room(
    'codebook',
    'What the public shapes, the columns and the tables mean; from the code that writes them.',
    'register/(rule-)?labels\\.ts$',
    'register/exports/(record|programme)-csv\\.ts$',
    'register/schema\\.ts$',
  ),
  room('http-answer', 'Stored articles as the public sees them.', 'http-problem/'),
  room('http-problem', 'Errors as answers.'),
  room('access', 'Tokens to callers.', 'http-problem/'),
  room(
    'settings',
    'What a function is told through its environment.',
    'fetching/local-hosts\\.ts$',
    'access/open-access\\.ts$',
  ),
  room('terminal', 'Text as a terminal may be given it.'),
];
